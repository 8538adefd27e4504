import { expect, test } from 'vitest'
import { journalTable } from '../../../../../shared/domain/report/tables/journal-table.ts'
import { FIGURES } from '../../../../support/report-fixture.ts'

const ENTRY = { sequence: 1, at: '2023-11-15T10:00:00Z', snapshot: 1, detail: '{}', previous: '0', hash: 'ab' }

test('an entry keeps all that its hash is of, its kind under the name of its column', () => {
  const { rows, columns } = journalTable({
    ...FIGURES,
    journal: { entries: [{ ...ENTRY, kind: 'import' }], broken: null },
  })
  expect(rows).toEqual([{ ...ENTRY, entry: 'import' }])
  expect(columns.toSorted()).toEqual(Object.keys(rows[0] ?? {}).toSorted())
  expect(journalTable(FIGURES).rows).toEqual([])
})
