import '../../../../support/page-window.ts'
import { beforeAll, expect, test } from 'vitest'
import { SampleCard } from '../../../../../renderer/data/reading/sample-card.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { DEFAULT_IMPORT_OPTIONS, type ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import { stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const CATEGORY = { header: 'Category', field: 'category', reading: 'text' }

function wordsOf(rejected: number, columns: readonly object[] = [CATEGORY], dataset = 'incidents'): string {
  const sample = [2, 3, 4].map((line) => ({
    line,
    raw: columns.map(() => 'x'),
    read: columns.map(() => 'x'),
    isRejected: line === 3,
  }))
  const plan = {
    ...{ dataset, plan: null, read: 5000, new: 0, changed: 0, unchanged: 0, removed: 0, rejected },
    ...{ addedUp: 0, controlTotals: [], problems: [], problemCount: 0 },
    understanding: { sample, columns },
  } as unknown as ImportPlan
  return stillWords(
    <SampleCard
      plan={plan}
      options={DEFAULT_IMPORT_OPTIONS}
      replan={() => undefined}
      isStale={false}
      token={() => null}
    />,
    { language: 'en' },
  )
}

test('the choice of the rejected rows counts all of them, also those below the first rows', () => {
  expect(wordsOf(1)).toContain('3 rows 1 rejected')
  expect(wordsOf(1200)).toContain('3 rows 1 of the 1,200 rejected')
})

test('where rows have several figures only the rows that are shown are counted', () => {
  const figures = [
    { header: '2022', field: 'value', reading: 'count' },
    { header: '2023', field: 'value', reading: 'count' },
  ]
  expect(wordsOf(1200, figures)).toContain('3 rows 1 rejected')
})

test('the rejected rows are told of how many, and the unit of an amount over its column', () => {
  const amount = { header: 'Bedrag', field: 'amount', reading: 'number-point', unit: { code: 'k EUR', by: {} } }
  const words = wordsOf(4, [amount], 'budgets')
  expect(words).toContain('Amounts rejected: 4 of 5,000')
  expect(words).toContain('(thousands of euros) Bedrag')
  expect(wordsOf(4)).toContain('Rows rejected: 4 of 5,000')
})
