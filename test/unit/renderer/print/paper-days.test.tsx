import { beforeAll, expect, test } from 'vitest'
import { FigurePeriod } from '../../../../renderer/print/paper-days.tsx'
import { PaperWordsProvider } from '../../../../renderer/print/paper-words.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const periodOf = (from: string | null, to: string | null) =>
  stillWords(
    <PaperWordsProvider>
      <FigurePeriod from={from} to={to} />
    </PaperWordsProvider>,
    { language: 'en' },
  )

test('a figure that is dated by its year alone is printed without a day', () => {
  expect(periodOf(null, '2022-12-31')).toBe('2022, no day')
  expect(periodOf(null, '2022-06-30')).toBe('as of 30/06/2022')
})

test('whole years and months are printed by their names, other days as days', () => {
  expect(periodOf('2022-01-01', '2022-12-31')).toBe('2022')
  expect(periodOf('2022-06-01', '2022-06-30')).toBe('June 2022')
  expect(periodOf('2012-05-30', '2022-12-31')).toBe('30/05/2012 – 31/12/2022')
  expect(periodOf(null, null)).toBe('no date in the source')
})
