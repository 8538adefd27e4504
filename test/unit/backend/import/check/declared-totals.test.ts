import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { undoImport } from '../../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../../electron/backend/integrity/check-folder.ts'
import { DATABASE_NAME } from '../../../../../electron/backend/platform/data-folder.ts'
import { snapshots } from '../../../../../electron/backend/queries/snapshots.ts'
import { openDatabase } from '../../../../../electron/backend/store/database.ts'
import { APPLICATION_ID, MIGRATIONS } from '../../../../../electron/backend/store/schema.ts'
import { contentHash } from '../../../../support/content-hash.ts'
import { copyRows } from '../../../../support/copy-rows.ts'
import { NOW, openFolder, temporaryFolder } from '../../../../support/folder.ts'

const BUDGET = 'Programme;Année;Nature;Montant (EUR)\nWePulse;2023;prévu;100,25\nWePulse;2024;prévu;200,25\n'
const AS_OF = { asOfDay: '2023-11-30' } as const

test('a printed total with cents is kept as it is printed, and goes with the import that it is of', async () => {
  using folder = openFolder()
  const before = contentHash(folder.database)
  const { snapshot } = await folder.take(`${BUDGET}Total;;;300,50\n`, AS_OF)
  expect(snapshots(folder.database).map((each) => each.declaredTotal)).toEqual([300.5])
  expect(checkFolder(folder.database)).toEqual([])
  expect(undoImport(folder.database, NOW)).toEqual({ withdrawn: snapshot, rows: 2 })
  expect(contentHash(folder.database)).toBe(before)
})

test.each([
  ['no total', '', null],
  ['a total with one decimal', 'Total;;;300,5\n', 300.5],
  ['the total of one programme', 'Total WePulse;;;300,50\n', null],
  ['the total of a programme, then that of all', 'Total WePulse;;;300,50\nTotal;;;300,50\n', 300.5],
  ['a total in the middle', 'Total;;;300,50\nPOD IT;2024;prévu;5,00\n', null],
])('of a file with %s, only the total of the whole table is the declared one', async (_name, further, declared) => {
  using folder = openFolder()
  await folder.take(`${BUDGET}${further}`, AS_OF)
  expect(snapshots(folder.database).map((each) => each.declaredTotal)).toEqual([declared])
})

test('the totals of a folder of an earlier version are kept', async () => {
  using folder = openFolder()
  await folder.take('Programme;Année;Nature;Montant (EUR)\nWePulse;2023;prévu;90458\nTotal;;;90458\n', AS_OF)
  using older = temporaryFolder()
  const earlier = new Sqlite(join(older.path, DATABASE_NAME))
  for (const migration of MIGRATIONS.slice(0, 4)) earlier.exec(migration)
  copyRows(folder.database, earlier, ['snapshot', 'journal', 'budget_line'])
  earlier.pragma(`application_id = ${APPLICATION_ID}`)
  earlier.pragma('user_version = 4')
  earlier.close()
  const database = openDatabase(older.path)
  expect(snapshots(database).map((each) => each.declaredTotal)).toEqual([90_458])
  expect(checkFolder(database)).toEqual([])
  database.close()
})

test('totals of several columns of figures declare no total of the table', async () => {
  using folder = openFolder()
  const header = 'Programme;Année;Prévu (EUR);Payé (EUR)\n'
  const { plan } = await folder.take(`${header}WePulse;2023;100;50\nWePulse;2022;200;70\nTotal;;300;120\n`, AS_OF)
  expect(plan.controlTotals.map(({ declared }) => declared)).toEqual([300, 120])
  expect(snapshots(folder.database).map((each) => each.declaredTotal)).toEqual([null])
})
