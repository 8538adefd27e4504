import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRecordStates } from '../../../electron/backend/figures/record-states.ts'
import { addRowFunctions, incidentIds } from '../../../electron/backend/queries/incident-ids.ts'
import { rowIds } from '../../../electron/backend/rows/row-ids.ts'
import { DIMENSIONS } from '../../../shared/domain/dimension.ts'
import { LANGUAGES } from '../../../shared/domain/language.ts'
import { ROW_COLUMNS } from '../../../shared/domain/row/row-column.ts'
import { sample } from '../../counts.ts'
import { incidents } from '../backend/back-office.ts'
import { openFolder } from '../backend/folder.ts'
import { ALL_ROWS, takeFile } from './read-rows.ts'

const CODES: Readonly<Record<string, readonly string[]>> = {
  category: ['road', 'cleanliness', 'unclassified'],
  municipality: ['21004', '21015', 'unknown'],
  status: ['closed', 'created'],
  weekday: ['1', '2', '3', '4'],
  year: ['2022'],
}
const filter = fc
  .constantFrom(...DIMENSIONS)
  .filter((kind) => CODES[kind] !== undefined)
  .chain((kind) => fc.subarray([...CODES[kind]!]).map((values) => ({ kind, values })))

const question = fc.record({
  filters: fc.array(filter, { maxLength: 2 }),
  from: fc.constantFrom(null, '2022-02-10'),
  to: fc.constantFrom(null, '2023-06-15'),
  sort: fc.record({ column: fc.constantFrom(...ROW_COLUMNS), descending: fc.boolean() }),
  language: fc.constantFrom(...LANGUAGES),
})

describe('the list of rows', () => {
  test('from the columns is that of the rows, whatever the order', async () => {
    await fc.assert(
      fc.asyncProperty(
        incidents,
        incidents,
        fc.array(question, { minLength: 20, maxLength: 20 }),
        async (first, second, questions) => {
          using folder = openFolder()
          await takeFile(folder, 'fr', first)
          await takeFile(folder, 'nl', second)
          addRowFunctions(folder.database)
          const state = createRecordStates(folder.database)(null)!
          for (const each of questions) {
            const asked = { ...ALL_ROWS, ...each }
            expect([...rowIds(folder.database, state, asked)], JSON.stringify(asked)).toEqual([
              ...incidentIds(folder.database, asked, state.coverage.asOf),
            ])
          }
        },
      ),
      sample('row-ids', 20, 2_000),
    )
  })
})
