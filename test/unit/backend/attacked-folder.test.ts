import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepBackup } from '../../../electron/backend/backup/backup-folder.ts'
import { restoreBackup } from '../../../electron/backend/backup/restore-backup.ts'
import { checkFolder } from '../../../electron/backend/check-folder.ts'
import { DATABASE_NAME } from '../../../electron/backend/data-folder.ts'
import { undoImport } from '../../../electron/backend/import/undo-import.ts'
import { purgeFolder } from '../../../electron/backend/purge-folder.ts'
import { openDatabase } from '../../../electron/backend/store/database.ts'
import { type Folder, NOW, openPublishedFolder, temporaryFolder } from './folder.ts'

const HEADER = 'N°;Catégorie;Commune;Entité responsable;Statut;Signalé le;Dernière action\n'
const COMMUNES = ['1000 Bruxelles', '1030 Schaerbeek', '1050 Ixelles']
const CATEGORIES = ['Voirie', 'Eclairage', 'Parc']

/** Records whose values go round: the first is a road in Brussels. */
function records(from: number, to: number, { status = 'Signalé', entity = 'Vivaqua' } = {}): string {
  const lines = Array.from({ length: to - from }, (_, at) => {
    const place = from + at
    const [category, commune] = [CATEGORIES[place % 3], COMMUNES[place % 3]]
    return `${place + 1};${category};${commune};${entity};${status};31/03/2023;31/03/2023\n`
  })
  return HEADER + lines.join('')
}

let base: ReturnType<typeof temporaryFolder>
/** The numbers of the imports of records that are there at the end, and that of the one that was undone. */
let [first, whole, undone] = [0, 0, 0]

/** Published figures, records, a complete file that removes some, an undo, a purge and a restore. */
beforeAll(async () => {
  base = temporaryFolder()
  using folder: Folder = await openPublishedFolder()
  const take = async (...values: Parameters<Folder['take']>) => (await folder.take(...values)).snapshot ?? 0
  first = await take(records(0, 30), {}, 'a.csv')
  const purged = await take(records(0, 3, { entity: 'Régie' }), {}, 'b.csv')
  whole = await take(records(6, 24, { entity: 'Sibelga' }), { complete: true }, 'c.csv')
  undone = await take(records(9, 12, { status: 'Clôturé' }), {}, 'd.csv')
  undoImport(folder.database, NOW)
  const context = { dataFolder: folder.path, onProgress: () => undefined }
  const backup = await keepBackup(folder.database, { ...context, now: NOW })
  await take(records(12, 15, { status: 'Clôturé' }), {}, 'e.csv')
  await purgeFolder({ database: folder.database, dataFolder: folder.path, snapshot: purged, now: NOW })
  const path = join(folder.path, 'backups', backup ?? '')
  await restoreBackup({ ...context, path, now: '2023-12-01T11:00:00.000Z' })
  expect(checkFolder(folder.database)).toEqual([])
  folder.database.prepare('VACUUM INTO ?').run(join(base.path, DATABASE_NAME))
})
afterAll(() => base[Symbol.dispose]())

/** What `check` finds in a copy of the folder once another program has changed it. */
function findingsAfter(change: (database: Sqlite.Database) => unknown): readonly string[] {
  using copy = temporaryFolder()
  const path = join(copy.path, DATABASE_NAME)
  mkdirSync(copy.path, { recursive: true })
  copyFileSync(join(base.path, DATABASE_NAME), path)
  const other = new Sqlite(path)
  other.pragma('foreign_keys = OFF')
  change(other)
  other.close()
  const database = openDatabase(copy.path)
  try {
    return checkFolder(database).map(({ code, place }) => `${code} ${place}`)
  } finally {
    database.close()
  }
}

const sql = (text: string) => (database: Sqlite.Database) => database.exec(text)

test('the folder itself is found intact', () => {
  expect(findingsAfter(() => undefined)).toEqual([])
})

describe('the structure', () => {
  test.each([
    ['a trigger dropped', 'DROP TRIGGER journal_keeps_words', 'journal_keeps_words'],
    ['a trigger added', 'CREATE TRIGGER t AFTER INSERT ON incident BEGIN DELETE FROM chart_note; END', 't'],
    [
      'a trigger that does nothing now',
      `DROP TRIGGER journal_keeps_rows;
       CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal BEGIN SELECT 1; END`,
      'journal_keeps_rows',
    ],
    ['an index dropped', 'DROP INDEX incident_current', 'incident_current'],
    ['a table added', 'CREATE TABLE more (a)', 'more'],
    ['a table dropped', 'DROP TABLE incident_range', 'incident_range'],
  ])('%s is found', (_, text, name) => {
    expect(findingsAfter(sql(text))).toEqual([`schema-differs ${name}`])
  })
})

describe('which imports there are', () => {
  const remove = (id: number) => `
    DELETE FROM incident WHERE valid_from = ${id}; UPDATE incident SET valid_to = NULL WHERE valid_to = ${id};
    DELETE FROM incident_range WHERE snapshot = ${id}; DELETE FROM dictionary WHERE snapshot = ${id};
    DELETE FROM snapshot WHERE id = ${id}; DELETE FROM incident_columns`

  test('one that was removed with its rows, while its entry stays, is found', () => {
    expect(findingsAfter(sql(remove(whole)))).toContain(`import-missing snapshot ${whole}`)
  })

  test('one that came back though it was undone is found', () => {
    const findings = findingsAfter((database) => {
      const detail = database.prepare("SELECT detail FROM journal WHERE kind = 'import' AND snapshot = ?").pluck()
      const { columns_hash: _, ...row } = JSON.parse(String(detail.get(undone)))
      const names = database.prepare("SELECT name FROM pragma_table_info('snapshot')").pluck().all()
      const values = names.map((name) => `@${name}`).join(', ')
      database.prepare(`INSERT INTO snapshot (${names.join(', ')}) VALUES (${values})`).run(row)
    })
    expect(findings).toContain(`snapshot-differs snapshot ${undone}`)
  })
})

test('a range of numbers that was widened is found', () => {
  const widened = sql(`UPDATE incident_range SET last = last + 5 WHERE snapshot = ${first}`)
  expect(findingsAfter(widened)).toEqual([`range-differs snapshot ${first}`])
})
