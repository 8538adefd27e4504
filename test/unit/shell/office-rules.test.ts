import { EventEmitter } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { silentLog } from '../../../electron/backend/platform/log.ts'
import { shippedFolder } from '../../../electron/backend/platform/shipped-folder.ts'
import type { ChildOptions, ToChild } from '../../../electron/backend/process/child-port.ts'
import { serveChild } from '../../../electron/backend/process/serve-child.ts'
import { startHost } from '../../../electron/http/host.ts'
import { readStartOptions } from '../../../electron/start-options.ts'
import { openBrowserHost } from '../../../renderer/host/browser-host.ts'
import { fillWithPublished } from '../../support/laid-folder.ts'
import { testFolder } from '../../support/test-folder.ts'
import { createFakeElectron, type FakeChild } from './fake-electron.ts'

/** The file of this computer, in whose place the tests have one of their own: nobody but its administrator writes there. */
const COMPUTER = '/etc/irisboard/policy.json'
const rules = vi.hoisted(() => ({ file: '' }))
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  const readFileSync: unknown = (path: string, options: BufferEncoding) =>
    real.readFileSync(path === COMPUTER ? rules.file : path, options)
  return { ...real, readFileSync }
})

const folder = testFolder()
const page = () => join(folder.path, 'page')
const argv = process.argv

/** A program as its user has started it, with these arguments and no others. */
interface Started {
  /** The HTML that it loads. */
  readonly html: string
  /** The first word of its menu, where it has one. */
  readonly menu: string | undefined
  call(method: string, input: object): Promise<{ readonly result?: object; readonly error?: object }>
  close(): Promise<void>
}

beforeEach(() => {
  rules.file = join(folder.path, 'rules.json')
  mkdirSync(page())
  writeFileSync(join(page(), 'index.html'), '<meta name="office-language" content="__LANGUAGE__">')
  vi.stubEnv('IRISBOARD_DATA', '')
  vi.stubEnv('IRISBOARD_POLICY', '')
  vi.stubEnv('IRISBOARD_CONFIG', join(folder.path, 'configuration'))
})

afterEach(() => {
  process.argv = argv
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** The real backend in this process, as Electron knows a child. */
function childHere(options: ChildOptions): FakeChild {
  const child = new EventEmitter()
  const served = serveChild({ ...options, now: () => new Date().toISOString() }, (message) =>
    setImmediate(() => child.emit('message', message)),
  )
  const leave = () => child.emit('exit')
  const postMessage = vi.fn((message: ToChild) => {
    if (message.kind === 'close') void served.close().then(leave)
    else served.hear(message)
  })
  return Object.assign(child, { args: [], postMessage, kill: leave })
}

async function startElectron(args: readonly string[]): Promise<Started> {
  const fake = createFakeElectron()
  fake.module.utilityProcess.fork.mockImplementation((_program, [options = '']) => childHere(JSON.parse(options)))
  vi.doMock('electron', () => fake.module)
  const places = { renderer: page(), preload: '/preload.cjs', child: '/child.mjs', shippedData: shippedFolder() }
  vi.doMock('../../../electron/shell/program-paths.ts', () => ({ placesOf: () => places }))
  process.argv = ['irisboard', ...args]
  await import('../../../electron/shell/main.ts')
  await fake.beReady()
  const answer: unknown = fake.module.protocol.handle.mock.calls[0]?.[1](new Request('app://irisboard/'), null)
  const event = { senderFrame: { url: 'app://irisboard/', parent: null }, sender: fake.windows[0]?.webContents }
  const invoke = fake.module.ipcMain.handle.mock.calls[0]?.[1]
  return {
    html: await Object(await answer).text(),
    menu: fake.module.Menu.setApplicationMenu.mock.calls[0]?.[0][0].label,
    call: async (method, input) =>
      JSON.parse((await invoke?.(event, { kind: 'call', method, body: JSON.stringify(input) })) ?? ''),
    close: async () => {
      fake.module.app.emit('will-quit', { preventDefault: () => {} })
      await expect.poll(() => fake.module.app.exit).toHaveBeenCalledWith(0)
    },
  }
}

async function startLoopback(args: readonly string[]): Promise<Started> {
  const options = readStartOptions([...args, '--no-open'])
  if (options === null) throw new Error('these arguments are not understood')
  const { address, close } = await startHost({
    ...options,
    shippedFolder: shippedFolder(),
    pageFolder: page(),
    user: 'test',
    log: silentLog,
    spawn: (known) => (role, identity) => {
      const child = childHere({ ...known, role, known: identity })
      return {
        send: (message) => Object(child).postMessage(message),
        onMessage: (listener) => void child.on('message', listener),
        onExit: (listener) => void child.once('exit', listener),
        kill: child.kill,
      }
    },
  })
  const { origin, hash } = new URL(address)
  const { transport } = openBrowserHost(hash.slice('#token='.length), origin)
  return {
    html: await (await fetch(origin)).text(),
    menu: undefined,
    call: async (method, input) => JSON.parse(await transport.call(method, JSON.stringify(input))),
    close,
  }
}

const SOURCE = {
  name: 'region',
  servers: [{ host: '127.0.0.1', port: 1, database: 'd', user: 'u', certificate: null }],
  mapping: {},
}

describe.runIf(process.platform === 'linux').each([
  ['the window', startElectron, 'Fichier'],
  ['the browser', startLoopback, undefined],
])('in %s', (_host, start, french) => {
  const rule = (values: object) => writeFileSync(rules.file, JSON.stringify(values))
  const own = () => join(folder.path, 'of', basename(homedir()))

  test('the office names the folder of the data and the language, and forbids databases', async () => {
    await fillWithPublished(own())
    rule({ dataFolder: join(folder.path, 'of', '{user}'), language: 'fr', sources: 'forbidden' })
    const { html, menu, call, close } = await start([])
    expect(html).toContain('content="fr"')
    expect(menu).toBe(french)
    const policy = { files: [COMPUTER], forbidden: ['sources'], hasFolder: true, language: 'fr', isBroken: false }
    expect(await call('app.version', {})).toMatchObject({ result: { dataFolder: own(), policy } })
    expect(await call('sources.add', SOURCE)).toMatchObject({ error: { code: 'sources-forbidden' } })
    await close()
  })

  test('the office forbids demonstrations, and a file that cannot be read is told', async () => {
    rule({ demonstration: 'forbidden' })
    const demonstration = await start(['--demo', '--data-dir', join(folder.path, 'demonstration')])
    const refused = { error: { code: 'demonstration-forbidden', details: { file: COMPUTER } } }
    expect(await demonstration.call('folder.state', {})).toMatchObject(refused)
    await demonstration.close()
    vi.resetModules()
    await fillWithPublished(own())
    writeFileSync(rules.file, '{')
    const { html, call, close } = await start(['--data-dir', own()])
    expect(html).toContain('content=""')
    expect(await call('folder.state', {})).toMatchObject({
      result: { brokenPolicy: COMPUTER, sourcesForbiddenBy: COMPUTER },
    })
    await close()
  })
})
