import { expect, test } from 'vitest'
import { profileAnswers } from '../../../../electron/cli/import/profile-answers.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../shared/domain/import/import-plan.ts'
import type { CandidateDataset, TableProfile } from '../../../../shared/domain/import/table-profile.ts'

const candidate = (changes: Partial<CandidateDataset>): CandidateDataset => ({
  dataset: 'budgets',
  fields: [],
  open: [],
  missing: [],
  values: [],
  ...changes,
})
const profile = (candidates: readonly CandidateDataset[], header: number | null = 2): TableProfile => ({
  sheet: null,
  delimiter: ';',
  lines: [],
  header,
  rows: 1,
  columns: ['Stelle', 'Betrag', 'Jahr'].map((name) => ({ header: name, look: 'name', filled: 1, examples: [] })),
  candidates,
})

test('what is evident stands in the mapping, and the answers of a choice beside one another', () => {
  const found = candidate({
    fields: [{ field: 'amount', header: 'Betrag', by: 'look' }],
    open: [
      { field: 'programme', headers: ['Stelle'] },
      { field: 'institution', headers: ['Stelle', 'Jahr'] },
    ],
    missing: ['kind'],
    values: [
      { field: 'kind', choices: ['planned', 'paid'] },
      { field: 'programme', choices: [] },
    ],
  })
  expect(profileAnswers(profile([found]), DEFAULT_IMPORT_OPTIONS)).toEqual({
    dataset: 'budgets',
    mapping: {
      header: 2,
      columns: {
        Stelle: { field: 'institution|' },
        Betrag: { field: 'amount' },
        Jahr: { field: 'institution|' },
      },
      values: { kind: 'planned|paid', programme: '…' },
    },
  })
})

test('of two datasets a person keeps one, and then is asked about its columns', () => {
  const both = profile([candidate({}), candidate({ dataset: 'incidents' })])
  expect(profileAnswers(both, DEFAULT_IMPORT_OPTIONS)).toEqual({
    dataset: 'budgets|incidents',
    mapping: { header: 2 },
  })
})

test('what was said stays, a list has no header to name, and a table that is like nothing has no answer', () => {
  const said = { ...DEFAULT_IMPORT_OPTIONS, mapping: { values: { kind: 'paid' } } }
  expect(profileAnswers(profile([candidate({})], null), said)?.mapping).toEqual({ values: { kind: 'paid' } })
  expect(profileAnswers(profile([]), said)).toBeNull()
})
