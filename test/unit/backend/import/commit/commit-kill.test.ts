import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkFolder } from '../../../../../electron/backend/integrity/check-folder.ts'
import { DATABASE_NAME } from '../../../../../electron/backend/platform/data-folder.ts'
import { openDatabase } from '../../../../../electron/backend/store/database.ts'
import { takeInterruptedImport } from '../../../../../electron/backend/store/interrupted-import.ts'
import { contentHash } from '../../../../support/content-hash.ts'
import { openFolder } from '../../../../support/folder.ts'

const CHILD = join(import.meta.dirname, 'killed-commit.ts')
const HEADER = 'N°;Signalé le;Statut\n'
const BEFORE = `${HEADER}1;31/03/2023;Signalé\n2;31/03/2023;Signalé\n`
const AFTER = `${HEADER}2;31/03/2023;Clôturé\n3;31/03/2023;Nouveau\n`

test('R4: a commit that is killed at 0, 10, 50, 90, 99 or 100 % of its statements leaves the database as it was', async () => {
  using folder = openFolder()
  await folder.take(BEFORE)
  const before = contentHash(folder.database)
  const { path } = folder.write('file.csv', AFTER)
  folder.database.pragma('wal_checkpoint(TRUNCATE)')
  const copy = join(folder.path, 'copy')
  const commitUpTo = (step: number) => {
    rmSync(copy, { recursive: true, force: true })
    mkdirSync(copy)
    cpSync(join(folder.path, DATABASE_NAME), join(copy, DATABASE_NAME))
    return spawnSync(process.execPath, [CHILD, copy, path, String(step)], { encoding: 'utf8' })
  }
  const steps = Number(commitUpTo(Number.POSITIVE_INFINITY).stdout)
  expect(steps).toBeGreaterThan(8)
  for (const share of [0, 0.1, 0.5, 0.9, 0.99, 1]) {
    const step = Math.max(1, Math.floor(share * steps))
    expect(commitUpTo(step).signal).toBe('SIGKILL')
    const database = openDatabase(copy)
    expect([share, contentHash(database), checkFolder(database)]).toEqual([share, before, []])
    // The first statement of all is the one that notes the file.
    expect(takeInterruptedImport(database, copy)).toBe(step === 1 ? null : 'file.csv')
    expect(takeInterruptedImport(database, copy)).toBeNull()
    database.close()
  }
})

test('R4: a disk that is full in the middle of a commit leaves the database as it was, and the same plan can be tried again', async () => {
  using folder = openFolder()
  await folder.take(BEFORE)
  const before = contentHash(folder.database)
  const rows = Array.from({ length: 5_000 }, (_, index) => `${index};31/03/2023;Nouveau\n`)
  const prepared = await folder.plan(`${HEADER}${rows.join('')}`)
  const pages = Number(folder.database.pragma('page_count', { simple: true }))
  const most = folder.database.pragma('max_page_count', { simple: true })
  for (const free of [0, 1, 5, 20]) {
    folder.database.pragma(`max_page_count = ${pages + free}`)
    expect(() => folder.commit(prepared)).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
    expect([free, contentHash(folder.database), checkFolder(folder.database)]).toEqual([free, before, []])
  }
  folder.database.pragma(`max_page_count = ${most}`)
  folder.commit(prepared)
  expect(folder.database.prepare('SELECT count(*) FROM incident WHERE valid_to IS NULL').pluck().get()).toBe(5_000)
})

test('R4: a power cut that leaves a part of what a commit wrote leaves the database as it was, or whole', async () => {
  using folder = openFolder()
  await folder.take(BEFORE)
  const prepared = await folder.plan(AFTER)
  folder.database.pragma('wal_checkpoint(TRUNCATE)')
  const before = contentHash(folder.database)
  folder.commit(prepared)
  const after = contentHash(folder.database)
  const copy = join(folder.path, 'copy')
  const [path, log] = ['', '-wal'].map((ending) => join(copy, `${DATABASE_NAME}${ending}`)) as [string, string]
  const found = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1].map((share) => {
    mkdirSync(copy)
    cpSync(join(folder.path, DATABASE_NAME), path)
    cpSync(join(folder.path, `${DATABASE_NAME}-wal`), log)
    truncateSync(log, Math.floor(share * statSync(log).size))
    const database = openDatabase(copy)
    expect(checkFolder(database)).toEqual([])
    const hash = contentHash(database)
    database.close()
    rmSync(copy, { recursive: true })
    return hash
  })
  expect([found[0], found.at(-1), new Set(found)]).toEqual([before, after, new Set([before, after])])
})
