import { expect, test } from 'vitest'
import { partRows, partsSentence } from '../../../../renderer/reconciliation/compared-rows.ts'
import type { ReconciledRow } from '../../../../shared/domain/incidents/reconciliation.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'

const row = (key: string, difference: number | null, days: Partial<ReconciledRow> = {}): ReconciledRow => ({
  by: 'year',
  key,
  from: `${key}-01-01`,
  to: `${key}-12-31`,
  published: null,
  records: null,
  difference,
  share: null,
  reasons: [],
  ...days,
})
const RECORDS = { from: '2020-01-01', to: '2023-12-31' }

test('figures are equal, apart, or not comparable: without a difference, or on days that the records do not cover', () => {
  const rows = [row('2020', 0), row('2021', 3), row('2022', null), row('2019', 0)]
  const parts = partRows(rows, RECORDS)
  expect([parts.equal, parts.gap, parts.other].map((each) => each.map(({ key }) => key))).toEqual([
    ['2020'],
    ['2021'],
    ['2022', '2019'],
  ])
  expect(partRows(rows, null).other).toHaveLength(4)
})

test.each([
  ['fr', '2 égaux et 1 ne se compare pas'],
  ['nl', '2 gelijk en 1 is niet te vergelijken'],
  ['en', '2 equal and 1 cannot be compared'],
] as const)('one sentence says how many there are of each, in %s', (language, sentence) => {
  const speech = { t: createTranslator(language), format: createFormat(language) }
  expect(partsSentence(partRows([row('2020', 0), row('2021', 0), row('2022', null)], RECORDS), speech)).toBe(sentence)
})
