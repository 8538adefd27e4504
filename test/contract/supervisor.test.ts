import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shippedFolder } from '../../electron/backend/shipped-folder.ts'
import { createFork } from '../../electron/http/fork-child.ts'
import { createClient } from '../../shared/contract/client.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../shared/domain/import-plan.ts'
import { type Children, superviseChildren } from './hosts.ts'

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
