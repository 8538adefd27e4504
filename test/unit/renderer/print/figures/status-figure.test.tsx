import { beforeAll, expect, test } from 'vitest'
import { StatusFigure } from '../../../../../renderer/print/figures/status-figure.tsx'
import { PaperWordsProvider } from '../../../../../renderer/print/paper-words.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { statusAnswer } from '../../../../support/status-answer.ts'
import { stillPage } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

function drawn(counts: Readonly<Record<string, number>>): string {
  const node = (
    <PaperWordsProvider>
      <StatusFigure answer={statusAnswer(counts)} title="" />
    </PaperWordsProvider>
  )
  return stillPage(node, { language: 'en' })
}

const barsIn = (page: string) =>
  [...page.matchAll(/<rect x="([\d.]+%)" y="([\d.]+)" width="([\d.]+%)"/g)].map(([, x, y, width]) => [y, x, width])

test('the statuses fill the bar in the order of the work, and the open ones a bar of their own', () => {
  expect(barsIn(drawn({ solved: 1, Wachtend: 10, refused: 20, created: 9, closed: 60 }))).toEqual([
    ['0.5', '0.00%', '60.00%'],
    ['0.5', '60.00%', '20.00%'],
    ['0.5', '80.00%', '10.00%'],
    ['0.5', '90.00%', '10.00%'],
    ['30.5', '0.00%', '90.00%'],
    ['30.5', '90.00%', '10.00%'],
  ])
})

test('where there is one status there is nothing to compare', () => {
  expect(drawn({ closed: 60 })).not.toContain('<figure')
})
