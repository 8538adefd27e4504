import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { silentLog } from '../../../electron/backend/platform/log.ts'
import { createFakeElectron } from './fake-electron.ts'

const argv = process.argv
let fake: ReturnType<typeof createFakeElectron>

async function start(...args: string[]): Promise<void> {
  process.argv = ['irisboard', ...args]
  await import('../../../electron/shell/main.ts')
}

beforeEach(() => {
  vi.resetModules()
  fake = createFakeElectron()
  vi.stubEnv('IRISBOARD_DATA', join(fake.folder, 'usual'))
  vi.stubEnv('LC_ALL', 'en')
  vi.stubEnv('DISPLAY', ':0')
  vi.doMock('electron', () => fake.module)
  Object.assign(process, { resourcesPath: join(fake.folder, 'resources') })
  const page = join(fake.folder, 'build', 'renderer')
  mkdirSync(page, { recursive: true })
  vi.doMock('../../../electron/shell/program-paths.ts', () => ({ placesOf: () => placesIn(page) }))
})

afterEach(() => {
  process.argv = argv
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(fake.folder, { recursive: true, force: true })
})

const placesIn = (page: string) => ({
  renderer: page,
  preload: '/preload.cjs',
  child: '/child.mjs',
  shippedData: '/data',
})
const dataFolder = () => join(fake.folder, 'data')

function logged(): string {
  const logs = join(dataFolder(), 'logs')
  return readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('')
}

test.each([[['--remote-debugging-port=1']], [['cli', 'check', '--inspect']]])(
  'the packaged program ends at once with %j, and says which option it is',
  async (args) => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await start(...args)
    expect(fake.module.app.exit).toHaveBeenCalledWith(1)
    expect(said.mock.calls.join('')).toContain(args.at(-1))
    expect(fake.module.app.requestSingleInstanceLock).not.toHaveBeenCalled()
    expect(fake.module.app.whenReady).not.toHaveBeenCalled()
    expect(fake.module.dialog.showErrorBox).toHaveBeenCalledTimes(args[0] === 'cli' ? 0 : 1)
  },
)

test('a program that is developed starts with them', async () => {
  fake.module.app.isPackaged = false
  await start('--data-dir', dataFolder(), '--inspect')
  expect(fake.module.app.requestSingleInstanceLock).toHaveBeenCalledOnce()
})

test.runIf(process.platform === 'linux')(
  'a packaged command without a screen goes on as one that needs none',
  async () => {
    vi.stubEnv('DISPLAY', '')
    vi.stubEnv('WAYLAND_DISPLAY', '')
    const gone = new Error('the process is another')
    const { execve } = process
    onTestFinished(() => void Object.assign(process, { execve }))
    const asked = vi.fn(() => {
      throw gone
    })
    Object.assign(process, { execve: asked })
    await expect(start('cli', 'check')).rejects.toBe(gone)
    expect(asked.mock.calls[0]).toEqual([
      process.execPath,
      [process.execPath, '--ozone-platform=headless', 'cli', 'check'],
      process.env,
    ])
  },
)

test('a file or an update is offered from the window alone, and only while it can be seen', async () => {
  await start('--data-dir', dataFolder())
  await fake.beReady()
  const path = join(fake.folder, 'a.csv')
  writeFileSync(path, '')
  const send = async (sender: unknown, message: object) => {
    const event = { senderFrame: { url: 'app://irisboard/', parent: null }, sender }
    return JSON.parse(await fake.module.ipcMain.handle.mock.calls[0]![1](event, message))
  }
  const offer = (sender: unknown) => send(sender, { kind: 'offer', path })
  const update = (sender: unknown, name: string) => send(sender, { kind: 'update', path: join(fake.folder, name) })
  const [window] = fake.windows
  expect(await offer({})).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  expect(await offer(window!.webContents)).toMatchObject({ ok: true })
  const refused = { ok: false, error: { code: 'bad-request', details: { rule: 'offer' } } }
  expect(await update({}, 'a.irisboard-update')).toEqual(refused)
  expect(await update(window!.webContents, 'a.csv')).toEqual(refused)
  window!.isVisible.mockReturnValue(false)
  expect(await offer(window!.webContents)).toEqual(refused)
  expect(await update(window!.webContents, 'a.irisboard-update')).toEqual(refused)
  expect(fake.module.dialog.showMessageBox).not.toHaveBeenCalled()
})

test('a window that does not answer and a process that is gone are in the log; an orderly end is not', async () => {
  await start('--data-dir', dataFolder())
  await fake.beReady()
  fake.windows[0]!.emit('unresponsive')
  fake.module.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 139 })
  fake.module.app.emit('child-process-gone', {}, { type: 'Utility', reason: 'clean-exit', exitCode: 0 })
  await expect.poll(logged).toMatch(/the page does not answer[\s\S]*a process is gone.*GPU.*crashed/)
  expect(logged()).not.toContain('clean-exit')
})

test('a printer that is opened a second time takes the place of the first', async () => {
  const { shellParts } = await import('../../../electron/shell/shell-parts.ts')
  const places = placesIn(join(fake.folder, 'page'))
  mkdirSync(places.renderer)
  const host = { address: 'http://127.0.0.1/', call: async () => '', log: silentLog }
  const parts = shellParts(places, true)
  await parts.openPrinter(host)
  const second = await parts.openPrinter(host)
  expect(fake.module.protocol.isProtocolHandled('app')).toBe(true)
  await second.close()
  expect(fake.module.protocol.isProtocolHandled('app')).toBe(false)
  expect(() => fake.module.ipcMain.handle('irisboard:call', async () => '')).not.toThrow()
})
