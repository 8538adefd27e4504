import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keepBackup, listBackups } from '../../../../electron/backend/backup/backup-folder.ts'
import { copyDatabase } from '../../../../electron/backend/backup/copy-database.ts'
import { restoreBackup } from '../../../../electron/backend/backup/restore-backup.ts'
import { undoImport } from '../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { openDatabase } from '../../../../electron/backend/store/database.ts'
import { dataVersion, readJournal } from '../../../../electron/backend/store/journal.ts'
import { withWriterLockHeld } from '../../../../electron/backend/store/writer-lock.ts'
import type { AppError } from '../../../../shared/contract/error.ts'
import { contentHash } from '../../../support/content-hash.ts'
import { type Folder, NOW, openFolder } from '../../../support/folder.ts'
import { asOtherUserUntil } from '../../../support/other-user.ts'

const HEADER = 'N°;Catégorie;Signalé le;Dernière action;Statut;Adresse\n'
const file = (from: number, to: number, status = 'Signalé') =>
  HEADER +
  Array.from(
    { length: to - from },
    (_, index) => `${from + index};Voirie;31/03/2023;31/03/2023;${status};Rue Neuve ${index}\n`,
  ).join('')

let folder: Folder
beforeEach(() => {
  folder = openFolder()
})
afterEach(() => folder[Symbol.dispose]())

const later = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1000).toISOString()
const nothing = (): void => undefined
const keep = (seconds: number) =>
  keepBackup(folder.database, { dataFolder: folder.path, now: later(seconds), onProgress: nothing })
const restore = (path: string) => restoreBackup({ dataFolder: folder.path, path, now: later(900), onProgress: nothing })
const kept = (): readonly string[] => readdirSync(join(folder.path, 'backups')).toSorted()
const pathOf = (name: string | null): string => join(folder.path, 'backups', name!)
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: AppError) => error.code,
  )

describe('backups beside the database', () => {
  test('none when nothing changed since the last, the newest always, five at most within twice the size', async () => {
    await folder.take(file(0, 2_000))
    expect(await keep(0)).not.toBeNull()
    expect(await keep(1)).toBeNull()
    folder.database.prepare("INSERT INTO saved_view VALUES (1, 'a', 0, '{}', '')").run()
    expect(await keep(2)).not.toBeNull()
    for (const step of [3, 4, 5, 6, 7, 8]) {
      await folder.take(file(0, 3, `Etat ${step}`))
      await keep(step)
    }
    const list = await listBackups(folder.path)
    const size = statSync(pathOf(kept()[0]!)).size
    expect(list.length).toBe(kept().length)
    expect(list.length).toBeLessThanOrEqual(5)
    expect(list.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(2.1 * size)
    expect(list[0]!.at).toBe(later(8))
    expect(list[0]!.snapshots).toBe(7)
    expect(kept().every((name) => name.endsWith('.sqlite'))).toBe(true)
  })

  test('a clock that was set back loses no backup that was just made, and the newest is the last one made', async () => {
    for (const step of [1, 2, 3, 4, 5, 6]) {
      await folder.take(file(0, 3, `Etat ${step}`))
      await keep(step)
    }
    const lastYear = -365 * 86_400
    for (const step of [7, 8, 9]) {
      await folder.take(file(0, 3, `Etat ${step}`))
      const made = await keep(lastYear + step)
      expect(kept()).toContain(made)
      expect((await listBackups(folder.path))[0]).toMatchObject({ name: made, snapshots: step })
      expect(await keep(lastYear + step)).toBeNull()
    }
    folder.database.prepare("INSERT INTO saved_view VALUES (1, 'a', 0, '{}', '')").run()
    const ofView = await keep(2 * lastYear)
    expect(kept()).toContain(ofView)
  })

  test('S6: a folder that takes no backup is told with its cause, and nothing is left', async () => {
    await folder.take(file(0, 10))
    writeFileSync(join(folder.path, 'backups'), 'a file where the folder should be')
    const error = await keep(0).catch((caught: AppError) => caught)
    expect(error).toMatchObject({ code: 'backup-forbidden' })
  })

  test('one that is damaged is listed as that: who relies on it must know', async () => {
    await folder.take(file(0, 10))
    const first = await keep(0)
    const second = join(folder.path, 'backups', 'irisboard-2020-01-01T00-00-00-000Z.sqlite')
    writeFileSync(second, readFileSync(pathOf(first)).subarray(0, 9_000))
    const list = await listBackups(folder.path)
    expect(list.map(({ at, bytes, snapshots }) => [at, bytes, snapshots])).toEqual([
      [later(0), expect.any(Number), 1],
      ['2020-01-01T00:00:00.000Z', 9_000, null],
    ])
  })

  test('a backup that another program has locked is not taken for damaged', async () => {
    await folder.take(file(0, 10))
    const first = await keep(0)
    const other = new Sqlite(pathOf(first))
    other.exec('BEGIN EXCLUSIVE')
    expect(await codeOf(restore(pathOf(first)))).toBe('backup-in-use')
    await folder.take(file(0, 3))
    const second = await keep(1)
    other.close()
    expect(kept()).toEqual([first, second])
    expect(await listBackups(folder.path)).toHaveLength(2)
  })

  test.runIf(process.platform !== 'win32')('one that may not be read now is not taken for damaged', async () => {
    await folder.take(file(0, 10))
    const first = await keep(0)
    await folder.take(file(0, 3))
    for (const name of ['.', ...readdirSync(folder.path)]) chmodSync(join(folder.path, name), 0o777)
    chmodSync(pathOf(first), 0o000)
    const [second, code] = await asOtherUserUntil(async () => [await keep(1), await codeOf(restore(pathOf(first)))])
    expect([kept(), code]).toEqual([[first, second], 'backup-unreadable'])
  })

  test.runIf(process.platform === 'linux')('a place where no folder can be made is told', async () => {
    const copying = copyDatabase(folder.database, '/proc/no-such-folder/backups/copy.sqlite', nothing)
    expect(await codeOf(copying)).toBe('backup-failed')
  })

  test('a damaged database makes no backup that looks good', async () => {
    await folder.take(file(0, 5_000))
    folder.database.pragma('wal_checkpoint(TRUNCATE)')
    const path = join(folder.path, 'irisboard.sqlite')
    const bytes = readFileSync(path)
    const middle = Math.floor(bytes.length / 16_384) * 8192
    bytes.fill(0xff, middle, middle + 2 * 8192)
    const copy = join(folder.path, 'copy')
    mkdirSync(copy)
    writeFileSync(join(copy, 'irisboard.sqlite'), bytes)
    const damaged = openDatabase(copy)
    const code = await codeOf(keepBackup(damaged, { dataFolder: copy, now: NOW, onProgress: nothing }))
    expect(code).toBe('folder-damaged')
    expect(existsSync(join(copy, 'backups'))).toBe(false)
    damaged.close()
  })
})

describe('restore', () => {
  test('brings the content back, keeps the journal going, and an open connection sees it', async () => {
    await folder.take(file(0, 100))
    const before = contentHash(folder.database)
    const name = await keep(0)
    await folder.take(file(50, 200, 'Clôturé'))
    await folder.take(file(0, 5, 'Sans suite'))
    const version = dataVersion(folder.database)
    const other = openDatabase(folder.path)
    const restored = await restore(pathOf(name))
    expect(restored.snapshots).toBe(1)
    expect(restored.backup).not.toBeNull()
    expect(contentHash(other)).toBe(before)
    expect(checkFolder(other)).toEqual([])
    expect(dataVersion(other)).toBeGreaterThan(version)
    expect(readJournal(other).map(({ kind }) => kind)).toEqual(['import', 'import', 'import', 'restore'])
    expect(existsSync(join(folder.path, 'restoring'))).toBe(false)
    const { snapshot } = await folder.take(file(0, 3, 'Clôturé'))
    expect(snapshot).toBe(4)
    undoImport(other, NOW)
    expect(contentHash(other)).toBe(before)
    const forth = await restore(pathOf(restored.backup))
    expect(forth.snapshots).toBe(3)
    expect(checkFolder(other)).toEqual([])
    other.close()
  })

  test('a backup of another folder brings its own journal, and the version of the data still grows', async () => {
    using elsewhere = openFolder()
    await elsewhere.take(file(0, 7))
    const name = await keepBackup(elsewhere.database, { dataFolder: elsewhere.path, now: NOW, onProgress: nothing })
    for (const status of ['a', 'b', 'c', 'd']) await folder.take(file(0, 4, status))
    const version = dataVersion(folder.database)
    await restore(join(elsewhere.path, 'backups', name!))
    expect(readJournal(folder.database).map(({ kind }) => kind)).toEqual(['import', 'restore'])
    expect(dataVersion(folder.database)).toBeGreaterThan(version)
    expect(contentHash(folder.database)).toBe(contentHash(elsewhere.database))
    expect(checkFolder(folder.database)).toEqual([])
  })

  test('S4, S5: a damaged, foreign, newer or missing file is refused and the data stay', async () => {
    await folder.take(file(0, 3_000))
    const good = pathOf(await keep(0))
    const before = contentHash(folder.database)
    const variant = (name: string, change: (bytes: Buffer) => Buffer | undefined): string => {
      const bytes = readFileSync(good)
      writeFileSync(join(folder.path, name), change(bytes) ?? bytes)
      return join(folder.path, name)
    }
    // Without its seal, as a program of another version leaves it.
    const header = (at: number, value: number) => (bytes: Buffer) => void bytes.fill(0, 72, 92).writeUInt32BE(value, at)
    const cases: readonly (readonly [string, string])[] = [
      [join(folder.path, 'none.sqlite'), 'backup-missing'],
      [variant('empty.sqlite', () => Buffer.alloc(0)), 'backup-damaged'],
      [variant('text.sqlite', () => Buffer.from('not a database '.repeat(600))), 'backup-foreign'],
      [variant('few-words.sqlite', () => Buffer.from('hi\n')), 'backup-foreign'],
      [variant('short.sqlite', (bytes) => bytes.subarray(0, bytes.length - 8192)), 'backup-damaged'],
      [variant('pages.sqlite', (bytes) => bytes.fill(0xff, 6 * 8192, 10 * 8192)), 'backup-damaged'],
      [variant('foreign.sqlite', header(68, 7)), 'backup-foreign'],
      [variant('newer.sqlite', header(60, 99)), 'backup-newer'],
    ]
    for (const [path, code] of cases) expect([path, await codeOf(restore(path))]).toEqual([path, code])
    expect(contentHash(folder.database)).toBe(before)
    expect(readJournal(folder.database).length).toBe(1)
  })

  test('a value that was changed in the file without breaking it is damage too', async () => {
    await folder.take(file(0, 50))
    const path = pathOf(await keep(0))
    const bytes = readFileSync(path)
    const at = bytes.indexOf('Rue Neuve 17')
    bytes.write('Rue Vieux 17', at)
    writeFileSync(path, bytes)
    expect(await codeOf(restore(path))).toBe('backup-damaged')
  })

  test('data that are damaged beyond reading are set aside and replaced', async () => {
    await folder.take(file(0, 10))
    const before = contentHash(folder.database)
    const path = pathOf(await keep(0))
    folder.database.close()
    writeFileSync(join(folder.path, 'irisboard.sqlite'), 'no longer a database '.repeat(500))
    const restored = await restore(path)
    expect(restored).toEqual({ snapshots: 1, backup: null, isSealed: true })
    const database = openDatabase(folder.path)
    expect(contentHash(database)).toBe(before)
    expect(readdirSync(folder.path).some((name) => name.includes('.damaged-'))).toBe(true)
    database.close()
  })

  test('waits for no other writer', async () => {
    await folder.take(file(0, 10))
    const path = pathOf(await keep(0))
    expect(await withWriterLockHeld(folder.path, () => codeOf(restore(path)))).toBe('folder-locked')
  })
})
