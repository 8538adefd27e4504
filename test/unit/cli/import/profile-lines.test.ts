import { expect, test } from 'vitest'
import { profileLines } from '../../../../electron/cli/import/profile-lines.ts'
import type { TableProfile } from '../../../../shared/domain/import/table-profile.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'

const PROFILE: TableProfile = {
  sheet: null,
  delimiter: ';',
  lines: [
    { line: 1, cells: ['Stelle', 'Betrag'] },
    { line: 12, cells: ['A', '12,50'] },
  ],
  header: 1,
  rows: 1,
  columns: [
    { header: 'Stelle', look: 'name', filled: 1, examples: ['A'] },
    { header: 'Betrag', look: 'amount', filled: 1, examples: ['12,50'] },
  ],
  candidates: [
    {
      dataset: 'budgets',
      fields: [{ field: 'amount', header: 'Betrag', by: 'look' }],
      open: [
        { field: 'programme', headers: ['Stelle'] },
        { field: 'institution', headers: ['Stelle'] },
      ],
      missing: ['kind'],
      values: [{ field: 'programme', choices: [] }],
    },
  ],
}
const said = (profile: TableProfile, language: 'en' | 'nl') =>
  profileLines(profile, { t: createTranslator(language), format: createFormat(language) })

test('lines and columns stand below one another, and each dataset in one line', () => {
  expect(said(PROFILE, 'en')).toEqual([
    'Its first lines:',
    '   1  Stelle | Betrag',
    '  12  A | 12,50',
    'What the columns below line 1 look like (1 row seen):',
    '  Stelle  name    1 of 1 filled  A',
    '  Betrag  amount  1 of 1 filled  12,50',
    'What the table may be:',
    '  Budgets: Amount = “Betrag”. To choose: Institution (Stelle). Missing: Kind. May be said once for all rows: Programme.',
  ])
})

test('a table without a header says so, and one that is like nothing what to do', () => {
  const lines = said({ ...PROFILE, header: 0, candidates: [] }, 'nl')
  expect(lines[3]).toMatch(/^Geen regel lijkt op kolomtitels\./)
  expect(lines.at(-1)).toMatch(/^Ze lijkt op geen enkele dataset\./)
})

test('a long line is cut', () => {
  const lines = said({ ...PROFILE, lines: [{ line: 1, cells: Array.from({ length: 99 }, () => 'cell') }] }, 'en')
  expect(lines[1]).toHaveLength(163)
})
