import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepBackup } from '../../../../electron/backend/backup/backup-folder.ts'
import { restoreBackup } from '../../../../electron/backend/backup/restore-backup.ts'
import { rebuildStoredColumns, storedExtent } from '../../../../electron/backend/engine/stored-columns.ts'
import { undoImport } from '../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { DATABASE_NAME } from '../../../../electron/backend/platform/data-folder.ts'
import { purgeFolder } from '../../../../electron/backend/purge/purge-folder.ts'
import { type Database, openDatabase } from '../../../../electron/backend/store/database.ts'
import { readJournal } from '../../../../electron/backend/store/journal.ts'
import { contentHash } from '../../../support/content-hash.ts'
import { NOW, temporaryFolder } from '../../../support/folder.ts'
import { ROOT } from '../../../tool.ts'

/** A folder of the version before the journal proved codes: records twice, budget lines, an undo and a purge. */
const EARLIER = join(ROOT, 'test', 'fixtures', 'versions', '0.1.0')
/** Its imports of records, after those of the seven shipped datasets. */
const [FIRST, SECOND] = [8, 9]

let place: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  place = temporaryFolder()
})
afterEach(() => place[Symbol.dispose]())

/** The folder as it lies on disks, changed before it is opened. */
function earlierFolder(name: string, change = ''): string {
  const folder = join(place.path, name)
  mkdirSync(folder)
  const path = join(folder, DATABASE_NAME)
  writeFileSync(path, gunzipSync(readFileSync(join(EARLIER, 'irisboard.sqlite.gz'))))
  const database = new Sqlite(path)
  database.exec(change)
  database.close()
  return folder
}

function within<Result>(folder: string, use: (database: Database) => Result): Result {
  const database = openDatabase(folder, { now: NOW })
  // As the program does when it opens a folder whose columns are of an earlier layout.
  if (storedExtent(database) === null) rebuildStoredColumns(database)
  try {
    return use(database)
  } finally {
    database.close()
  }
}

const findings = (database: Database): readonly string[] =>
  checkFolder(database).map(({ code, place: found }) => `${code} ${found}`)

const nothing = (): void => undefined

test('an entry proves every import from then on, once, and nothing else changes', () => {
  const folder = earlierFolder('folder')
  const earlier = new Sqlite(join(folder, DATABASE_NAME))
  const [content, before] = [contentHash(earlier), readJournal(earlier)]
  earlier.close()
  const journal = within(folder, (database) => {
    expect([contentHash(database), findings(database)]).toEqual([content, []])
    return readJournal(database)
  })
  expect(journal.slice(0, -1)).toEqual(before)
  expect(journal.at(-1)).toMatchObject({ kind: 'proof', snapshot: null, at: NOW })
  const { own, codes, superseded } = JSON.parse(journal.at(-1)!.detail)
  const imports = within(folder, (database) => database.prepare('SELECT id FROM snapshot').pluck().all())
  for (const member of [own, codes, superseded]) expect(Object.keys(member).map(Number)).toEqual(imports)
  expect(within(folder, readJournal)).toEqual(journal)
})

test.each([
  [
    "UPDATE dictionary SET code = 'monument' WHERE dimension = 'category' AND code = 'road'",
    `codes-differ snapshot ${FIRST}`,
  ],
  [
    `UPDATE incident SET valid_to = NULL WHERE id = (SELECT min(id) FROM incident WHERE valid_to = ${SECOND});
     UPDATE incident SET valid_to = ${SECOND} WHERE id = (SELECT max(id) FROM incident WHERE valid_to IS NULL)`,
    `rows-differ snapshot ${SECOND}`,
  ],
])('%s is found afterwards', (sql, finding) => {
  const folder = earlierFolder('folder')
  const found = within(folder, (database) => {
    database.exec(`${sql}; DELETE FROM incident_columns`)
    return findings(database)
  })
  expect(found).toContain(finding)
})

test.each([
  ['UPDATE incident SET created = created + 1 WHERE id = 1', `rows-differ snapshot ${FIRST}`],
  [`UPDATE snapshot SET file_name = 'other.csv' WHERE id = ${FIRST}`, `snapshot-differs snapshot ${FIRST}`],
  [`UPDATE incident_range SET last = last + 1 WHERE snapshot = ${SECOND}`, `range-differs snapshot ${SECOND}`],
])('%s in the folder of before is not proven to be right: it is still found', (sql, finding) => {
  const folder = earlierFolder('folder', sql)
  const found = within(folder, (database) => [findings(database), readJournal(database).at(-1)!.detail] as const)
  expect(found[0]).toContain(finding)
  expect(Object.keys(JSON.parse(found[1]).own)).not.toContain(finding.split(' ').at(-1))
})

test('a backup of before comes back into the folder that was taken over, with what was undone since, and is proven', async () => {
  const folder = earlierFolder('folder')
  const kept = join(place.path, 'kept.sqlite')
  const earlier = new Sqlite(join(folder, DATABASE_NAME))
  const content = contentHash(earlier)
  const count = readJournal(earlier).length
  earlier.pragma('journal_mode = DELETE')
  earlier.close()
  writeFileSync(kept, readFileSync(join(folder, DATABASE_NAME)))
  within(folder, (database) => undoImport(database, NOW))
  await restoreBackup({ dataFolder: folder, path: kept, now: '2023-12-01T11:00:00.000Z', onProgress: nothing })
  within(folder, (database) => {
    expect([contentHash(database), findings(database)]).toEqual([content, []])
    const kinds = readJournal(database).map(({ kind }) => kind)
    expect(kinds.slice(count)).toEqual(['proof', 'undo', 'restore'])
    database.exec("UPDATE dictionary SET code = 'monument' WHERE dimension = 'category' AND code = 'road'")
    expect(findings(database)).toContain(`codes-differ snapshot ${FIRST}`)
  })
})

test('an import that was undone before the take-over has its proof once a backup of before brings it back', async () => {
  const folder = earlierFolder('folder')
  const kept = join(place.path, 'kept.sqlite')
  writeFileSync(kept, readFileSync(join(folder, DATABASE_NAME)))
  const earlier = new Sqlite(join(folder, DATABASE_NAME))
  const newest = Number(earlier.prepare('SELECT max(id) FROM snapshot').pluck().get())
  // An earlier program knew nothing of pulls.
  earlier.exec('CREATE TEMP TABLE cell_pull (snapshot)')
  undoImport(earlier, NOW)
  earlier.close()
  await restoreBackup({ dataFolder: folder, path: kept, now: '2023-12-01T11:00:00.000Z', onProgress: nothing })
  within(folder, (database) => {
    expect(findings(database)).toEqual([])
    expect(JSON.parse(readJournal(database).at(-1)!.detail).own).toEqual({ [newest]: expect.any(String) })
  })
})

test('a purge after the take-over clears backups of before as well, and what comes back is intact', async () => {
  const folder = earlierFolder('folder')
  const backup = await within(folder, () => {
    const database = openDatabase(folder, { now: NOW })
    return keepBackup(database, { dataFolder: folder, now: NOW, onProgress: nothing }).finally(() => database.close())
  })
  const path = join(folder, 'backups', backup!)
  writeFileSync(path, gunzipSync(readFileSync(join(EARLIER, 'irisboard.sqlite.gz'))))
  const database = openDatabase(folder, { now: NOW })
  await purgeFolder({ database, dataFolder: folder, snapshot: FIRST, now: '2023-12-01T10:30:00.000Z' })
  expect(findings(database)).toEqual([])
  await restoreBackup({ dataFolder: folder, path, now: '2023-12-01T11:00:00.000Z', onProgress: nothing })
  expect(findings(database)).toEqual([])
  expect(database.prepare('SELECT count(*) FROM snapshot WHERE id = ?').pluck().get(FIRST)).toBe(0)
  database.close()
})
