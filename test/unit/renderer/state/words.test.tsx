import { beforeAll, expect, test } from 'vitest'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { useWords, WordsInContext } from '../../../../renderer/state/words.tsx'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

function Said() {
  const { t } = useWords()
  const count = { count: 2, n: 2 }
  return [
    t('columns.records'),
    t('reconciliation.head-share'),
    t('reconciliation.reason-categories-differ', count),
  ].join(' | ')
}

const said = (context: string | null) =>
  stillWords(
    <WordsInContext context={context}>
      <Said />
    </WordsInContext>,
    { language: 'en' },
  )

test('a message is said in the form of a context where it has one, plurals too', () => {
  expect(said(null)).toBe('Records | Difference (%) | 2 records are in none of the published categories.')
  expect(said('counts')).toBe('Counts | Difference (%) | 2 counted incidents are in none of the published categories.')
})
