import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shippedFolder } from '../../electron/backend/platform/shipped-folder.ts'
import { openDatabase } from '../../electron/backend/store/database.ts'
import { takeInterruptedImport } from '../../electron/backend/store/interrupted-import.ts'
import { takeInterruptedStages } from '../../electron/backend/store/interrupted-stages.ts'
import { createFork } from '../../electron/http/node-parts.ts'
import { createClient } from '../../shared/contract/client.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../shared/domain/import/import-plan.ts'
import { type Children, superviseChildren } from './hosts.ts'

/** What a process of its own does may be over soon. */
const OFTEN = { interval: 5 }

let children: Children

beforeAll(async () => {
  children = await superviseChildren()
})
afterAll(() => children.close())

const codeOf = async (method: string, body = '{}'): Promise<unknown> => {
  const { ok, error } = JSON.parse(await children.supervisor.call(method, body))
  return ok === true ? 'ok' : error.code
}

test('an answer child that is killed is respawned; what it was asked fails with backend-gone', async () => {
  expect(await codeOf('app.version')).toBe('ok')
  const before = children.ports.length
  // Killed first, within the same turn: it cannot have answered before.
  children.ports.at(-1)!.kill()
  const underWay = codeOf('folder.state')
  expect(await underWay).toBe('backend-gone')
  expect(await codeOf('folder.state')).toBe('ok')
  expect(children.ports.length).toBe(before + 1)
})

test('cancelling without a job under way cancels nothing', async () => {
  const client = createClient(children.supervisor)
  expect(await client.call('import.cancel', {})).toEqual({ cancelled: false })
})

test('a job child that is made ready is the one that reads, and is no job under way', async () => {
  const before = children.ports.length
  expect(await codeOf('import.prepare')).toBe('ok')
  expect(await codeOf('import.prepare')).toBe('ok')
  expect(children.ports.length).toBe(before + 1)
  expect(await createClient(children.supervisor).call('import.cancel', {})).toEqual({ cancelled: false })
  expect(await importYears('ready.csv')).toBe('ok')
  expect(children.ports.length).toBe(before + 1)
})

test('a cancelled import fails with cancelled, and the next one runs', async () => {
  const path = join(children.folder, 'years.csv')
  await writeFile(path, 'no table at all\n')
  const file = children.supervisor.offerFile(path, 'years.csv')
  const body = JSON.stringify({ file, options: DEFAULT_IMPORT_OPTIONS })
  const underWay = codeOf('import.plan', body)
  const client = createClient(children.supervisor)
  expect(await client.call('import.cancel', {})).toEqual({ cancelled: true })
  expect(await underWay).toBe('cancelled')
  expect(await codeOf('import.plan', body)).toBe('ok')
})

/** Imports a file under a name; that it is known already is written, too. */
const importYears = (name: string): Promise<unknown> => importText(name, 'Année;Nombre\n2011;80.000\n')

/** So many that they are written for longer than it takes to see it. */
const MANY = Array.from({ length: 60_000 }, (_, index) => `${index};31/03/2023;Signalé\n`).join('')
const importMany = (name: string): Promise<unknown> => importText(name, `N°;Signalé le;Statut\n${MANY}`)

async function importText(name: string, text: string): Promise<unknown> {
  const { supervisor, folder } = children
  const path = join(folder, name)
  await writeFile(path, text)
  const file = supervisor.offerFile(path, name)
  const { plan } = await createClient(supervisor).call('import.plan', { file, options: DEFAULT_IMPORT_OPTIONS })
  return codeOf('import.commit', JSON.stringify({ plan }))
}

test('an import that is cancelled while it is written is no interruption; one whose process is killed is', async () => {
  expect(await codeOf('app.version')).toBe('ok')
  const database = openDatabase(children.folder)
  const underWay = database.prepare('SELECT file_name FROM import_under_way').pluck()
  const isWritten = (name: string) => expect.poll(() => underWay.get(), OFTEN).toBe(name)
  try {
    const cancelled = importMany('cancelled.csv')
    await isWritten('cancelled.csv')
    expect(await codeOf('import.cancel')).toBe('ok')
    expect(await cancelled).toBe('cancelled')
    // What the child was told before this question, it has done.
    await codeOf('app.version')
    expect(takeInterruptedImport(database, children.folder)).toBeNull()

    const killed = importMany('killed.csv')
    await isWritten('killed.csv')
    children.ports.at(-1)!.kill()
    expect(await killed).toBe('backend-gone')
    expect(takeInterruptedImport(database, children.folder)).toBe('killed.csv')
  } finally {
    database.close()
  }
})

test('a trial that is cancelled is no interruption; one whose process is killed is', async () => {
  const path = join(children.folder, 'trial.csv')
  const notes = async () => (await readdir(children.folder)).filter((name) => name.startsWith('reading-'))
  const rows = Array.from({ length: 100_000 }, (_, index) => `${index};31/03/2023;Signalé\n`)
  await writeFile(path, `N°;Signalé le;Statut\n${rows.join('')}`)
  const isRead = async () => (await notes()).length > 0
  // A note is there once both of its pages are written.
  const isNoted = async () => {
    const sizes = await Promise.all((await notes()).map(async (name) => (await stat(join(children.folder, name))).size))
    return sizes.some((size) => size >= 2 * 4096)
  }
  const startTrial = async (name: string): Promise<{ readonly ended: Promise<unknown> }> => {
    const file = children.supervisor.offerFile(path, name)
    const ended = codeOf('import.plan', JSON.stringify({ file, options: DEFAULT_IMPORT_OPTIONS }))
    await expect.poll(isNoted, OFTEN).toBe(true)
    return { ended }
  }
  const cancelled = await startTrial('cancelled.csv')
  expect(await codeOf('import.cancel')).toBe('ok')
  expect(await cancelled.ended).toBe('cancelled')
  // What the child was told before this question, it has done.
  await codeOf('app.version')
  expect(await isRead()).toBe(false)

  const killed = await startTrial('killed.csv')
  children.ports.at(-1)!.kill()
  expect(await killed.ended).toBe('backend-gone')
  expect(takeInterruptedStages(children.folder)).toEqual([{ file: 'killed.csv', stage: 'reading' }])
})

test('what is cancelled tells nothing of an import that was cut off in another process', async () => {
  const path = join(children.folder, 'trial.csv')
  await writeFile(path, 'no table at all\n')
  const file = children.supervisor.offerFile(path, 'trial.csv')
  const database = openDatabase(children.folder)
  try {
    database.exec("INSERT INTO import_under_way VALUES (1, 'of-another.csv')")
    const trial = codeOf('import.plan', JSON.stringify({ file, options: DEFAULT_IMPORT_OPTIONS }))
    expect(await codeOf('import.cancel')).toBe('ok')
    expect(await trial).toBe('cancelled')
    // What the child was told before this question, it has done.
    await codeOf('app.version')
    expect(takeInterruptedImport(database, children.folder)).toBe('of-another.csv')
  } finally {
    database.close()
  }
})

test('events of the host reach every listener until it stops listening', () => {
  const heard: string[] = []
  const stop = children.supervisor.listen((event) => heard.push(event))
  children.supervisor.emit({ type: 'command', command: 'undo' })
  stop()
  children.supervisor.emit({ type: 'command', command: 'redo' })
  expect(heard).toEqual(['{"type":"command","command":"undo"}'])
})

test('goes on with other children once they are ready; those that cannot open change nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'irisboard-reopen-'))
  const spawnOn = (dataFolder: string) =>
    createFork({ dataFolder, shippedFolder: shippedFolder(), isDemonstration: false, user: 'test' })
  const client = createClient(children.supervisor)
  const folderNow = async () => (await client.call('app.version', {})).dataFolder
  await writeFile(join(folder, 'irisboard.sqlite'), 'no database at all, and long enough to look like one'.repeat(40))
  await expect(children.supervisor.reopen(spawnOn(folder))).rejects.toMatchObject({ code: 'folder-damaged' })
  expect(await folderNow()).toBe(children.folder)
  await children.supervisor.reopen(spawnOn(join(folder, 'other')))
  expect(await folderNow()).toBe(join(folder, 'other'))
  await children.supervisor.reopen(spawnOn(children.folder))
  expect(await folderNow()).toBe(children.folder)
  await rm(folder, { recursive: true })
})
