import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startReadingThread } from '../../../../../electron/backend/import/reading/reading-thread.ts'
import { silentLog } from '../../../../../electron/backend/platform/log.ts'
import { failureOf } from '../../../../../electron/backend/process/dispatcher.ts'
import { createJobHandlers } from '../../../../../electron/backend/process/job-handlers.ts'
import { openDatabase } from '../../../../../electron/backend/store/database.ts'
import { withWriterLock } from '../../../../../electron/backend/store/writer-lock.ts'
import type { Client } from '../../../../../shared/contract/client.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
import { contentHash } from '../../../../support/content-hash.ts'
import { type Folder, NOW, openFolder, temporaryFolder } from '../../../../support/folder.ts'
import { clientOf } from '../../../../support/opened-backend.ts'
import { asOtherUser, asOtherUserUntil } from '../../../../support/other-user.ts'

const TOKEN = 'a'.repeat(32)

let folder: Folder
let client: Client

beforeEach(() => {
  folder = openFolder()
  const files = new Map([[TOKEN, folder.write('file.csv', 'N°;Signalé le\n1;31/03/2023\n')]])
  const dataFolder = folder.path
  const options = { dataFolder, now: () => NOW, user: 'tester', emit: () => undefined, startThread: startReadingThread }
  const handlers = createJobHandlers(folder.database, files, options)
  client = clientOf(handlers)
})
afterEach(() => folder[Symbol.dispose]())

const incidents = (): unknown => folder.database.prepare('SELECT count(*) FROM incident').pluck().get()

async function planned(): Promise<string> {
  const { plan } = await client.call('import.plan', { file: TOKEN, options: DEFAULT_IMPORT_OPTIONS })
  return plan!
}

/** Another program that asks to write, and does so until it is killed. */
async function otherWriter(): Promise<{ readonly answer: unknown; kill(): Promise<void> }> {
  const child = fork(join(import.meta.dirname, 'other-writer.ts'), [folder.path])
  const [answer] = await once(child, 'message')
  const ended = once(child, 'exit')
  return {
    answer,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

test('S6: while another program writes, an import is refused; once it is gone, however it ended, the same plan is committed', async () => {
  const plan = await planned()
  const other = await otherWriter()
  const held = { context: 'held', user: userInfo().username, computer: hostname() }
  await expect(client.call('import.commit', { plan })).rejects.toMatchObject({ code: 'folder-locked', details: held })
  expect([other.answer, incidents()]).toEqual(['writes', 0])
  await other.kill()
  await client.call('import.commit', { plan })
  expect(incidents()).toBe(1)
  expect(existsSync(join(folder.path, 'writer.json'))).toBe(false)
})

test('S6: of several programs that want to write after one that was killed, one may', async () => {
  const killed = await otherWriter()
  await killed.kill()
  const writers = await Promise.all([1, 2, 3, 4].map(otherWriter))
  await Promise.all(writers.map(({ kill }) => kill()))
  expect(writers.map(({ answer }) => answer).sort()).toEqual([
    'folder-locked',
    'folder-locked',
    'folder-locked',
    'writes',
  ])
})

test('S6: of two people who share a folder one writes at a time, and the other is told who does', {
  skip: process.platform === 'win32',
}, () => {
  using shared = temporaryFolder()
  chmodSync(shared.path, 0o777)
  const before = process.umask(0o022)
  try {
    openDatabase(shared.path).close()
    const second = () => asOtherUser(() => withWriterLock(shared.path, () => openDatabase(shared.path).close()))
    expect(() => withWriterLock(shared.path, second)).toThrow(
      expect.objectContaining({ details: { context: 'held', user: userInfo().username, computer: hostname() } }),
    )
    expect(second).not.toThrow()
    // Who was killed left a file that is not the other's: the other is named all the same.
    writeFileSync(join(shared.path, 'writer.json'), '{"user":"gone","computer":"gone"}', { mode: 0o600 })
    const killed = { user: 'gone', computer: hostname(), process: 2 ** 22 + 1 }
    const untold = () => {
      writeFileSync(join(shared.path, 'writer.json'), JSON.stringify(killed))
      second()
    }
    expect(() => withWriterLock(shared.path, untold)).toThrow(expect.objectContaining({ details: {} }))
    const first = () => withWriterLock(shared.path, () => undefined)
    expect(() => asOtherUser(() => withWriterLock(shared.path, first))).toThrow(
      expect.objectContaining({ details: expect.not.objectContaining({ user: 'gone' }) }),
    )
  } finally {
    process.umask(before)
  }
})

test('S6: of two people who share a folder each imports, whatever their masks, and each finds the backup of the other', {
  skip: process.platform === 'win32',
}, async () => {
  using shared = temporaryFolder()
  chmodSync(shared.path, 0o777)
  const before = process.umask(0o022)
  async function importRow(row: number): Promise<void> {
    const path = join(shared.path, '..', `${row}-${basename(shared.path)}.csv`)
    writeFileSync(path, `N°;Signalé le\n${row};31/03/2023\n`)
    const database = openDatabase(shared.path)
    const dataFolder = shared.path
    const options = { dataFolder, now: () => NOW, user: 'tester', emit: () => {}, startThread: startReadingThread }
    const handlers = createJobHandlers(database, new Map([[TOKEN, { path, name: 'file.csv' }]]), options)
    const own = clientOf(handlers)
    const { plan } = await own.call('import.plan', { file: TOKEN, options: DEFAULT_IMPORT_OPTIONS })
    await own.call('import.commit', { plan: plan! })
    database.close()
    rmSync(path)
  }
  try {
    await importRow(1)
    await asOtherUserUntil(() => importRow(2))
    await importRow(3)
    const backups = join(shared.path, 'backups')
    expect(statSync(backups).mode & 0o777).toBe(0o777)
    for (const name of readdirSync(backups)) expect(statSync(join(backups, name)).mode & 0o777).toBe(0o666)
  } finally {
    process.umask(before)
  }
})

test('S6: the writer itself starts no second work in the folder', () => {
  const second = () => withWriterLock(folder.path, () => 'done')
  expect(() => withWriterLock(folder.path, second)).toThrow('folder-locked')
  expect(second()).toBe('done')
})

test('S6: an import that fails lets go of the folder, and can be tried again', async () => {
  const plan = await planned()
  const backups = join(folder.path, 'backups')
  writeFileSync(backups, 'in the way')
  await expect(client.call('import.commit', { plan })).rejects.toMatchObject({ code: 'backup-forbidden' })
  expect(incidents()).toBe(0)
  rmSync(backups)
  await client.call('import.commit', { plan })
  expect(incidents()).toBe(1)
})

test('S6: a disk that fills up during an import leaves the data as they were, says so, and the same plan can be tried again', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => `${index};31/03/2023;Rue ${index}\n`).join('')
  folder.write('file.csv', `N°;Signalé le;Adresse\n${rows}`)
  const plan = await planned()
  const before = contentHash(folder.database)
  const pages = Number(folder.database.pragma('page_count', { simple: true }))
  folder.database.pragma(`max_page_count = ${pages + 4}`)
  await expect(client.call('import.commit', { plan })).rejects.toMatchObject({
    code: 'folder-unwritable',
    details: { reason: 'SQLITE_FULL' },
  })
  expect(contentHash(folder.database)).toBe(before)
  folder.database.pragma('max_page_count = 1000000')
  await client.call('import.commit', { plan })
  expect(incidents()).toBe(5000)
})

test('S6: a place that SQLite cannot open is told as one that cannot be written, and no fault of the program', () => {
  for (const code of ['SQLITE_CANTOPEN', 'SQLITE_READONLY_DIRECTORY', 'SQLITE_IOERR_WRITE'])
    expect(failureOf(new Sqlite.SqliteError('refused', code), 'views.save', silentLog)).toEqual({
      code: 'folder-unwritable',
      details: { reason: code },
    })
  expect(failureOf(new Sqlite.SqliteError('misuse', 'SQLITE_MISUSE'), 'views.save', silentLog).code).toBe('internal')
})

test('S6: a folder that is gone is told as one that cannot be written', () => {
  const work = () => withWriterLock(join(folder.path, 'gone'), () => undefined)
  expect(work).toThrow(expect.objectContaining({ code: 'folder-unwritable' }))
})

test('R3: only the newest plan can be committed, and once', async () => {
  const [earlier, plan] = [await planned(), await planned()]
  await expect(client.call('import.commit', { plan: earlier })).rejects.toThrow('plan-unknown')
  expect(incidents()).toBe(0)
  await client.call('import.commit', { plan })
  await expect(client.call('import.commit', { plan })).rejects.toThrow('plan-unknown')
  expect(incidents()).toBe(1)
})

test('S6: a folder that takes no file is told with its cause', { skip: process.platform === 'win32' }, () => {
  const before = readdirSync(folder.path)
  chmodSync(folder.path, 0o555)
  const work = () => asOtherUser(() => withWriterLock(folder.path, () => undefined))
  expect(work).toThrow(expect.objectContaining({ code: 'folder-unwritable', details: { reason: 'EACCES' } }))
  chmodSync(folder.path, 0o755)
  expect(readdirSync(folder.path)).toEqual(before)
})

test('S6: data on a medium that is read-only are told so', { skip: process.platform === 'win32' }, () => {
  using other = temporaryFolder()
  openDatabase(other.path).close()
  chmodSync(other.path, 0o555)
  const caught = asOtherUser(() => {
    try {
      openDatabase(other.path).close()
      return null
    } catch (error) {
      return error
    }
  })
  chmodSync(other.path, 0o755)
  expect(failureOf(caught, 'folder.state', silentLog)).toMatchObject({
    code: 'folder-unwritable',
    details: { reason: 'SQLITE_CANTOPEN' },
  })
})
