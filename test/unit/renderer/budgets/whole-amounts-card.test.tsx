import { beforeAll, expect, test } from 'vitest'
import { MoneyCards } from '../../../../renderer/budgets/money-cards.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { readFragment } from '../../../../shared/domain/view/view-link.ts'
import { podIt } from '../../../support/budget-lines.ts'
import { stillPage } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

const linksOf = (isOneProgramme: boolean) => {
  const page = stillPage(
    <MoneyCards lines={[podIt]} nameOf={() => 'POD IT'} isOneProgramme={isOneProgramme} isStale={false} />,
    {},
  )
  return [...page.matchAll(/<a href="([^"]*)">POD IT<\/a>/g)].map(
    ([, href = '']) => readFragment(href.replaceAll('&amp;', '&')).view,
  )
}

test('the amount of a whole programme leads to the page of its programme, but not from that page', () => {
  expect(linksOf(false)).toEqual([expect.objectContaining({ page: 'programmes', drill: 'pod-it' })])
  expect(linksOf(true)).toEqual([])
})
