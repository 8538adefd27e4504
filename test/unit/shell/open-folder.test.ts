import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFakeElectron } from './fake-electron.ts'

vi.mock('../../../electron/shell/app-scheme.ts', async (original) => ({
  ...(await original<Record<string, unknown>>()),
  createAppHandler: () => async () => new Response(),
}))

const argv = process.argv
let fake: ReturnType<typeof createFakeElectron>

beforeEach(async () => {
  vi.resetModules()
  fake = createFakeElectron()
  vi.stubEnv('IRISBOARD_DATA', join(fake.folder, 'usual'))
  vi.doMock('electron', () => fake.module)
  Object.assign(process, { resourcesPath: join(fake.folder, 'resources') })
  process.argv = ['irisboard', '--data-dir', join(fake.folder, 'first')]
  await import('../../../electron/shell/main.ts')
  await fake.beReady()
})

afterEach(() => {
  process.argv = argv
  vi.unstubAllEnvs()
  rmSync(fake.folder, { recursive: true, force: true })
})

async function call(method: string, input: object): Promise<Record<string, unknown>> {
  const event = {
    senderFrame: { url: 'app://irisboard/#/overview', parent: null },
    sender: fake.windows[0]!.webContents,
  }
  const message = { kind: 'call', method, body: JSON.stringify(input) }
  return JSON.parse(await fake.module.ipcMain.handle.mock.calls[0]![1](event, message))
}

const chooses = (...filePaths: string[]) =>
  fake.module.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths })
const folderOf = (index: number) => JSON.parse(fake.children[index]!.args[0]!).dataFolder
const told = () => fake.windows[0]!.webContents.send.mock.calls.map(([, text]) => JSON.parse(text).type)

test('a folder chosen in the dialog has a backend of its own, and the last one is closed', async () => {
  const other = join(fake.folder, 'other')
  mkdirSync(other)
  chooses(other)
  const answer = call('folder.open', { id: null })
  await expect.poll(() => fake.children).toHaveLength(2)
  expect([folderOf(0), folderOf(1)]).toEqual([join(fake.folder, 'first'), other])
  // The first one is kept until the other one is ready.
  expect(fake.children[0]!.postMessage).not.toHaveBeenCalledWith({ kind: 'close' })
  fake.children[1]!.emit('message', { kind: 'ready', folder: { file: '', origin: '' } })
  await expect.poll(() => fake.children[0]!.postMessage).toHaveBeenCalledWith({ kind: 'close' })
  fake.children[0]!.emit('exit', 0)
  expect(await answer).toMatchObject({ ok: true, result: { opened: { name: 'other', kind: 'other' } } })
  expect(told()).toEqual(['folder-opened'])
  const { result } = await call('folder.choices', {})
  expect(JSON.stringify(result)).not.toContain(fake.folder)
  expect(result).toMatchObject({ canBrowse: true, open: { name: 'other' } })
})

test('a folder that cannot be opened is told, and the present one answers on', async () => {
  const other = join(fake.folder, 'other')
  mkdirSync(other)
  chooses(other)
  const answer = call('folder.open', { id: null })
  await expect.poll(() => fake.children).toHaveLength(2)
  fake.children[1]!.emit('message', { kind: 'failed', failure: { code: 'folder-newer', details: {} } })
  fake.children[1]!.emit('exit', 0)
  expect(await answer).toMatchObject({ ok: false, error: { code: 'folder-newer' } })
  const state = call('folder.state', {})
  const asked = { kind: 'call', id: 1, method: 'folder.state', body: '{}' }
  await expect.poll(() => fake.children[0]!.postMessage).toHaveBeenCalledWith(asked)
  fake.children[0]!.emit('message', { kind: 'answer', id: 1, text: '{"ok":true,"result":7}' })
  expect(await state).toEqual({ ok: true, result: 7 })
  expect(told()).toEqual([])
})

test('a dialog that is closed changes nothing', async () => {
  expect(await call('folder.open', { id: null })).toEqual({ ok: true, result: { opened: null } })
  expect(fake.children).toHaveLength(1)
})
