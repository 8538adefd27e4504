import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { rebuildStoredColumns } from '../../../../electron/backend/engine/stored-columns.ts'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { DATABASE_NAME } from '../../../../electron/backend/platform/data-folder.ts'
import { sealOf } from '../../../../electron/backend/store/backup-seal.ts'
import { openDatabase } from '../../../../electron/backend/store/database.ts'
import { readJournal } from '../../../../electron/backend/store/journal.ts'
import { APPLICATION_ID, MIGRATIONS } from '../../../../electron/backend/store/schema.ts'
import { sample } from '../../../counts.ts'
import { contentHash } from '../../../support/content-hash.ts'
import { copyRows } from '../../../support/copy-rows.ts'
import { openFolder, temporaryFolder } from '../../../support/folder.ts'

const CHILD = join(import.meta.dirname, 'killed-opening.ts')
const FULL_AFTER_COPY = join(import.meta.dirname, 'filling-opening.ts')
const EARLIER = 2
const KEPT = ['snapshot', 'journal', 'dictionary', 'incident']
const RECORDS = 'N°;Signalé le;Statut\n1;31/03/2023;Signalé\n2;31/03/2023;Clôturé\n'

/** The folder of an earlier version with the records of a present one; the content hash of both. */
async function makeEarlierFolder(path: string): Promise<string> {
  using folder = openFolder()
  await folder.take(RECORDS)
  mkdirSync(path)
  const earlier = new Sqlite(join(path, DATABASE_NAME))
  for (const migration of MIGRATIONS.slice(0, EARLIER)) earlier.exec(migration)
  copyRows(folder.database, earlier, KEPT)
  earlier.pragma(`application_id = ${APPLICATION_ID}`)
  earlier.pragma(`user_version = ${EARLIER}`)
  earlier.pragma('journal_mode = WAL')
  earlier.close()
  return contentHash(folder.database)
}

/** The version of the schema, and how many incidents lie in it. */
function stateOf(path: string): readonly [version: unknown, incidents: unknown] {
  const database = new Sqlite(path)
  const state = [
    database.pragma('user_version', { simple: true }),
    database.prepare('SELECT count(*) FROM incident').pluck().get(),
  ] as const
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  database.close()
  return state
}

/** Of its steps each ninth here, each one at full counts. */
const STRIDE = Math.ceil(100 / sample('migration-kill', 12, 100).numRuns)

test('S9: a migration that is killed before any of its steps leaves the old schema or the new one, and a backup', async () => {
  using temporary = temporaryFolder()
  const [base, copy] = [join(temporary.path, 'base'), join(temporary.path, 'copy')]
  const hash = await makeEarlierFolder(base)
  const versions = new Set<unknown>()
  for (let step = 1, isKilled = true; isKilled; step += STRIDE) {
    rmSync(copy, { recursive: true, force: true })
    cpSync(base, copy, { recursive: true })
    const { signal, status } = spawnSync(process.execPath, [CHILD, copy, String(step)], { stdio: 'ignore' })
    isKilled = signal === 'SIGKILL'
    expect(isKilled || status === 0).toBe(true)
    const path = join(copy, DATABASE_NAME)
    const [version, incidents] = stateOf(path)
    versions.add(version)
    expect([EARLIER, MIGRATIONS.length]).toContain(version)
    expect(incidents).toBe(2)
    // The next start.
    const database = openDatabase(copy)
    rebuildStoredColumns(database)
    expect(checkFolder(database)).toEqual([])
    expect(contentHash(database)).toBe(hash)
    expect(readJournal(database).map(({ kind }) => kind)).toEqual(['import', 'proof'])
    database.close()
    const backup = `${path}.before-version-${MIGRATIONS.length}`
    expect(existsSync(backup)).toBe(true)
    expect(sealOf(backup)).toBe('whole')
    expect(stateOf(backup)).toEqual([EARLIER, 2])
    expect(readdirSync(copy).filter((name) => name.includes('.part'))).toEqual([])
  }
  expect(versions).toEqual(new Set([EARLIER, MIGRATIONS.length]))
})

test('S9: a copy that was cut off is made again, whole', async () => {
  using temporary = temporaryFolder()
  const folder = join(temporary.path, 'folder')
  await makeEarlierFolder(folder)
  const kept = join(folder, `${DATABASE_NAME}.before-version-${MIGRATIONS.length}`)
  for (const path of [kept, `${kept}.part`]) writeFileSync(path, 'SQLite format 3, and then the power went')
  openDatabase(folder).close()
  expect([stateOf(kept), existsSync(`${kept}.part`)]).toEqual([[EARLIER, 2], false])
})

test.runIf(process.platform === 'linux').each([
  // A file may grow to so many kilobytes: less than the copy.
  ['before the copy is whole', 'ulimit -f 64; exec "$0" "$1" "$2" none', CHILD],
  ['while it is migrated', 'exec "$0" "$1" "$2"', FULL_AFTER_COPY],
])('a disk that is full %s leaves the old schema and no copy; with room it is migrated', async (_when, open, child) => {
  using temporary = temporaryFolder()
  const folder = join(temporary.path, 'folder')
  await makeEarlierFolder(folder)
  const { status, stderr } = spawnSync('bash', ['-c', open, process.execPath, child, folder], { encoding: 'utf8' })
  expect([status, /SQLITE_(?:FULL|IOERR_WRITE)/.test(stderr)]).toEqual([1, true])
  expect(stateOf(join(folder, DATABASE_NAME))).toEqual([EARLIER, 2])
  expect(readdirSync(folder).filter((name) => name.includes('.before-version-'))).toEqual([])
  openDatabase(folder).close()
  expect(stateOf(join(folder, DATABASE_NAME))).toEqual([MIGRATIONS.length, 2])
})
