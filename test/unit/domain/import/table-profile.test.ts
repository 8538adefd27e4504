import { expect, test } from 'vitest'
import { isCodeList, type Look, type TableProfile } from '../../../../shared/domain/import/table-profile.ts'

const profileOf = (looks: readonly Look[], candidates: TableProfile['candidates'] = []): TableProfile => ({
  sheet: null,
  delimiter: ';',
  lines: [],
  header: 1,
  rows: 3,
  columns: looks.map((look, index) => ({ header: `c${index}`, look, filled: 3, examples: [] })),
  candidates,
})
const BUDGET = { dataset: 'budgets', fields: [], open: [], missing: [], values: [] } as const

test.each<[string, boolean, TableProfile]>([
  ['codes and names', true, profileOf(['code', 'name', 'name'])],
  ['numbers, texts and an empty column', true, profileOf(['number', 'text', 'empty'])],
  ['names alone', false, profileOf(['name', 'name'])],
  ['numbers alone', false, profileOf(['number', 'code'])],
  ['days beside them', false, profileOf(['code', 'name', 'day'])],
  ['amounts beside them', false, profileOf(['code', 'name', 'amount'])],
  ['what may be a budget', false, profileOf(['code', 'name'], [BUDGET])],
])('a list of codes is told from other tables: %s', (_what, isList, profile) =>
  expect(isCodeList(profile)).toBe(isList),
)
