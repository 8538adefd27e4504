import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BACKUPS_NAME, DATABASE_NAME } from '../../electron/backend/platform/data-folder.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../shared/domain/import/import-plan.ts'
import { DEFAULT_VIEW } from '../../shared/domain/view/view-state.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { ask } from './ask.ts'
import { type OwnHost, openOwnHost } from './open-host.ts'

let host: OwnHost
const LIST = 'N°;Catégorie;Commune;Signalé le;Statut\n1;Voirie;1030 Schaerbeek;31/03/2023;Clôturé\n'

beforeEach(async () => {
  host = await openOwnHost({ fill: fillWithPublished })
  await host.client.call('folder.state', { asOf: null })
})
afterEach(() => host.close())

const away = (): string => join(host.folder, 'away')
const codeOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => 'ok',
    ({ code }) => code,
  )
const addNote = () => host.client.call('notes.add', { from: '2023-01-01', to: '2023-01-31', text: 'x' })
const state = () => host.client.call('folder.state', { asOf: null })

async function upload(): Promise<string> {
  const { port, hash } = new URL(host.address)
  const headers = { Authorization: `Bearer ${hash.split('=')[1]}`, 'Content-Type': 'application/octet-stream' }
  const { text } = await ask(Number(port), '/files?name=a.csv', { method: 'POST', body: LIST, headers })
  return JSON.parse(text).token
}

/** What each way of writing comes to. */
async function writing(): Promise<readonly unknown[]> {
  const { client } = host
  const file = await upload()
  const options = { ...DEFAULT_IMPORT_OPTIONS, mapping: { absentCategories: 'unknown' as const } }
  const calls = [
    addNote(),
    client.call('views.save', { name: 'a', view: DEFAULT_VIEW }),
    client.call('import.plan', { file, options }),
    client.call('import.undo', {}),
    client.call('import.purge', { snapshot: 1 }),
    client.call('backups.restore', { name: 'irisboard-2023-12-01T10-00-00-000Z.sqlite' }),
  ]
  return Promise.all(calls.map(codeOf))
}

test('a folder that is removed under a running program is told as gone, and nothing is made in its place', async () => {
  const told: unknown[] = []
  host.client.listen((event) => told.push(event.type))
  rmSync(host.dataFolder, { recursive: true })
  expect(new Set(await writing())).toEqual(new Set(['folder-gone']))
  expect(await codeOf(state())).toBe('folder-gone')
  // The pages are told, and ask again.
  await expect.poll(() => told).toContain('data-changed')
  expect(existsSync(host.dataFolder)).toBe(false)
})

test('where its database alone goes, or is damaged, the newest good backup is offered, and put back', async () => {
  const backup = 'irisboard-2023-12-01T10-00-00-000Z.sqlite'
  mkdirSync(join(host.dataFolder, BACKUPS_NAME))
  const path = join(host.dataFolder, DATABASE_NAME)
  const database = new Sqlite(path)
  database.prepare('VACUUM INTO ?').run(join(host.dataFolder, BACKUPS_NAME, backup))
  database.close()
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
  const details = { context: 'missing-offer', backup }
  await expect(state()).rejects.toMatchObject({ code: 'folder-damaged', details })
  const restore = () => host.client.call('backups.restore', { name: backup })
  expect(await codeOf(restore())).toBe('ok')
  // The page asks again where a backend goes.
  await expect.poll(async () => (await state()).snapshotCount).toBe(7)
  // As a program finds it that is started on a file that is none any more.
  writeFileSync(path, 'no longer a database '.repeat(500))
  for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true })
  await expect.poll(() => codeOf(state())).toBe('folder-damaged')
  expect(await codeOf(host.client.call('import.undo', {}))).toBe('folder-damaged')
  expect(await codeOf(restore())).toBe('ok')
  await expect.poll(async () => (await state()).snapshotCount).toBe(7)
  expect(await codeOf(addNote())).toBe('ok')
})

test('an import whose trial was before the folder went is not written', async () => {
  const options = { ...DEFAULT_IMPORT_OPTIONS, mapping: { absentCategories: 'unknown' as const } }
  const { plan } = await host.client.call('import.plan', { file: await upload(), options })
  rmSync(host.dataFolder, { recursive: true })
  expect(await codeOf(host.client.call('import.commit', { plan: plan ?? '' }))).toBe('folder-gone')
  expect(existsSync(host.dataFolder)).toBe(false)
})

test('a folder that the system cannot look at is told as gone, and the program outlives it', async () => {
  const told: unknown[] = []
  host.client.listen((event) => told.push(event.type))
  renameSync(host.dataFolder, away())
  // As a network disk that does not answer: the look itself fails.
  symlinkSync(host.dataFolder, host.dataFolder)
  expect(await codeOf(state())).toBe('folder-gone')
  await expect.poll(() => told).toContain('data-changed')
  expect(await codeOf(addNote())).toBe('folder-gone')
  rmSync(host.dataFolder)
  renameSync(away(), host.dataFolder)
  expect(await codeOf(addNote())).toBe('ok')
})

test('a folder that comes back as a copy is opened anew', async () => {
  renameSync(host.dataFolder, away())
  expect(await codeOf(state())).toBe('folder-gone')
  mkdirSync(host.dataFolder)
  copyFileSync(join(away(), DATABASE_NAME), join(host.dataFolder, DATABASE_NAME))
  await expect.poll(() => codeOf(state())).toBe('ok')
  expect(await codeOf(addNote())).toBe('ok')
  rmSync(away(), { recursive: true })
  expect((await host.client.call('notes.list', {})).rows).toHaveLength(1)
})

test('another folder in its place takes nothing', async () => {
  renameSync(host.dataFolder, away())
  const other = await openOwnHost()
  await other.client.call('folder.state', { asOf: null })
  await other.client.call('notes.add', { from: '2023-01-01', to: '2023-01-31', text: 'of the other' })
  renameSync(other.dataFolder, host.dataFolder)
  await other.close()
  await expect(addNote()).rejects.toMatchObject({ code: 'folder-gone', details: { context: 'replaced' } })
  rmSync(host.dataFolder, { recursive: true })
  renameSync(away(), host.dataFolder)
  expect((await host.client.call('notes.list', {})).rows).toEqual([])
})
