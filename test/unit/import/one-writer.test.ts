import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDispatcher, failureOf } from '../../../electron/backend/dispatcher.ts'
import { createJobHandlers } from '../../../electron/backend/job-handlers.ts'
import { silentLog } from '../../../electron/backend/log.ts'
import { openDatabase } from '../../../electron/backend/store/database.ts'
import { withWriterLock } from '../../../electron/backend/store/writer-lock.ts'
import { type Client, createClient } from '../../../shared/contract/client.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../shared/domain/import-plan.ts'
import { type Folder, NOW, openFolder, temporaryFolder } from '../backend/folder.ts'
import { asOtherUser } from './other-user.ts'

const TOKEN = 'a'.repeat(32)

let folder: Folder
let client: Client
let lock: string

beforeEach(() => {
  folder = openFolder()
  lock = join(folder.path, 'writer.lock')
  const files = new Map([[TOKEN, folder.write('file.csv', 'N°;Signalé le\n1;31/03/2023\n')]])
  const options = { dataFolder: folder.path, now: () => NOW, user: 'tester', emit: () => undefined }
  const handlers = createJobHandlers(folder.database, files, options)
  client = createClient({ call: createDispatcher(handlers, silentLog), listen: () => () => undefined })
})
afterEach(() => folder[Symbol.dispose]())

const incidents = (): unknown => folder.database.prepare('SELECT count(*) FROM incident').pluck().get()

async function planned(): Promise<string> {
  const { plan } = await client.call('import.plan', { file: TOKEN, options: DEFAULT_IMPORT_OPTIONS })
  return plan!
}

test('S6: while another program writes, an import is refused by its name; the same plan is committed after it', async () => {
  const plan = await planned()
  writeFileSync(lock, String(process.ppid))
  const refused = { code: 'folder-locked', details: { process: process.ppid } }
  await expect(client.call('import.commit', { plan })).rejects.toMatchObject(refused)
  expect([incidents(), existsSync(lock)]).toEqual([0, true])
  rmSync(lock)
  await client.call('import.commit', { plan })
  expect([incidents(), existsSync(lock)]).toEqual([1, false])
})

test('S6: the lock of a program that is gone is taken over', async () => {
  const plan = await planned()
  writeFileSync(lock, String(spawnSync(process.execPath, ['--version']).pid))
  await client.call('import.commit', { plan })
  expect(incidents()).toBe(1)
})

test('S6: an import that fails leaves no lock, and can be tried again', async () => {
  const plan = await planned()
  const backups = join(folder.path, 'backups')
  writeFileSync(backups, 'in the way')
  await expect(client.call('import.commit', { plan })).rejects.toMatchObject({ code: 'backup-forbidden' })
  expect([incidents(), existsSync(lock)]).toEqual([0, false])
  rmSync(backups)
  await client.call('import.commit', { plan })
  expect(incidents()).toBe(1)
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
    details: { reason: expect.stringMatching(/^SQLITE_READONLY/) },
  })
})
