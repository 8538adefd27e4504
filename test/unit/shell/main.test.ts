import { fork } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fillWithPublished } from '../../support/laid-folder.ts'
import { createFakeElectron, type FakeChild } from './fake-electron.ts'

// The built page is not needed to see how the parts are put together.
vi.mock('../../../electron/shell/app-scheme.ts', async (original) => ({
  ...(await original<Record<string, unknown>>()),
  createAppHandler: () => async () => new Response(),
}))

vi.mock('../../../electron/build.ts', async (original) => ({
  ...(await original<Record<string, unknown>>()),
  ensurePage: async () => {
    const folder = join(fake.folder, 'page')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'index.html'), '')
    return folder
  },
}))

const argv = process.argv
let fake: ReturnType<typeof createFakeElectron>

/** Starts the main process with the given arguments, up to where Electron is not ready yet. */
async function start(...args: string[]): Promise<void> {
  process.argv = ['irisboard', ...args]
  await import('../../../electron/shell/main.ts')
}

async function call(message: unknown, sender: unknown = fake.windows[0]?.webContents): Promise<unknown> {
  const frame = { url: 'app://irisboard/#/overview', parent: null }
  const answer = fake.module.ipcMain.handle.mock.calls[0]![1]({ senderFrame: frame, sender }, message)
  return JSON.parse(await answer)
}

function menuLabels(): readonly unknown[] {
  const template: readonly MenuItemConstructorOptions[] = fake.module.Menu.setApplicationMenu.mock.calls.at(-1)![0]
  return template.map(({ label }) => label)
}

/** The files that the menu names, without what empties their list. */
function recentLabels(): readonly unknown[] {
  const template: readonly MenuItemConstructorOptions[] = fake.module.Menu.setApplicationMenu.mock.calls.at(-1)![0]
  const file = template[0]!.submenu as readonly MenuItemConstructorOptions[]
  const recent = file.find(({ submenu }) => Array.isArray(submenu))!.submenu as readonly MenuItemConstructorOptions[]
  return recent.flatMap(({ type, label }) => (type === 'separator' ? [] : [label])).slice(0, -1)
}

function sentToPage(): readonly unknown[] {
  return fake.windows[0]!.webContents.send.mock.calls.map(([channel, text]) => [channel, JSON.parse(text)])
}

beforeEach(() => {
  vi.resetModules()
  fake = createFakeElectron()
  // Where recent folders are written: beside this one.
  vi.stubEnv('IRISBOARD_DATA', join(fake.folder, 'usual'))
  // A command without a screen would go on as another process.
  vi.stubEnv('DISPLAY', ':0')
  vi.doMock('electron', () => fake.module)
  // Only Electron has this; in a package it is where the data lie.
  Object.assign(process, { resourcesPath: join(fake.folder, 'resources') })
})

afterEach(() => {
  process.argv = argv
  vi.unstubAllEnvs()
  rmSync(fake.folder, { recursive: true, force: true })
})

const dataFolder = () => join(fake.folder, 'data')

describe('the start', () => {
  test('E1, E2, E9: scheme, sandbox and switches come before Electron is ready', async () => {
    await start('--data-dir', dataFolder())
    await fake.beReady()
    expect(fake.order.slice(0, 3)).toEqual(['lock', 'scheme', 'sandbox'])
    expect(fake.order.indexOf('switch')).toBeLessThan(fake.order.indexOf('ready'))
    expect(fake.windows[0]!.loaded).toEqual(['app://irisboard/#/overview'])
    expect(fake.windows[0]!.options.webPreferences).toMatchObject({ sandbox: true, spellcheck: false, devTools: false })
    expect(fake.module.session.defaultSession.webRequest.onBeforeRequest).toHaveBeenCalledOnce()
    expect(fake.windows[0]!.webContents.listenerCount('will-navigate')).toBe(1)
  })

  test('L1: the window and its backend speak without a socket', async () => {
    await start('--data-dir', dataFolder())
    await fake.beReady()
    await call({ kind: 'call', method: 'import.cancel', body: '{}' })
    expect(process.getActiveResourcesInfo().filter((name) => /^(?:TCP|UDP)/.test(name))).toEqual([])
  })

  test('the backend runs in a process of its own, on the folder that was asked for', async () => {
    await start('--data-dir', dataFolder())
    await fake.beReady()
    expect(fake.module.utilityProcess.fork.mock.calls[0]![0]).toMatch(/backend[/\\]child\.mjs$/)
    expect(JSON.parse(fake.children[0]!.args[0]!)).toMatchObject({
      role: 'answer',
      dataFolder: dataFolder(),
      shippedFolder: join(fake.folder, 'resources', 'data'),
      isDemonstration: false,
    })
  })

  test('each data folder has a Chromium profile of its own, outside of it', async () => {
    await start('--data-dir', dataFolder())
    const profile = fake.module.app.getPath('userData')
    expect(profile.startsWith(dataFolder())).toBe(false)
    vi.resetModules()
    await start('--data-dir', join(fake.folder, 'other'))
    expect(fake.module.app.getPath('userData')).not.toBe(profile)
  })

  test('a failure is said and ends the program', async () => {
    fake.module.protocol.handle.mockImplementation(() => {
      throw new Error('broken')
    })
    await start('--data-dir', dataFolder())
    await fake.beReady()
    expect(fake.module.dialog.showErrorBox).toHaveBeenCalledWith('Irisboard kon niet starten.', 'Error: broken')
    expect(fake.module.app.exit).toHaveBeenCalledWith(70)
  })
})

describe('the terminal', () => {
  const print = vi.spyOn(process.stdout, 'write')
  const printed = () => print.mock.calls.map(([text]) => String(text)).join('')

  beforeEach(() => {
    print.mockReset().mockImplementation((_text: unknown, done?: unknown) => {
      if (typeof done === 'function') done()
      return true
    })
  })

  test('a command runs without a window and ends with its exit code', async () => {
    fake.module.app.isPackaged = false
    await fillWithPublished(dataFolder())
    await start('cli', 'query', 'incidents', '--by', 'year', '--json', '--data-dir', dataFolder())
    await expect.poll(() => fake.module.app.exit).toHaveBeenCalledWith(0)
    expect(JSON.parse(printed()).rows).toContainEqual(expect.objectContaining({ key: ['2013'], value: 6997 }))
    expect(fake.module.app.requestSingleInstanceLock).not.toHaveBeenCalled()
    expect(fake.windows).toEqual([])
  })

  test('its help says how a package is called', async () => {
    await start('cli', 'help', 'check')
    await expect.poll(() => fake.module.app.exit).toHaveBeenCalledWith(0)
    expect(printed()).toMatch(/irisboard cli check \[/)
  })

  test('serve has its children in utility processes, and ends when Electron is asked to', async () => {
    const signals = vi.spyOn(process, 'on')
    await start('cli', 'serve', '--data-dir', dataFolder())
    expect(fake.order.slice(0, 2)).toEqual(['scheme', 'sandbox'])
    fake.becomeReady()
    await expect.poll(printed).toMatch(/^http:.*\n$/)
    const { origin, hash } = new URL(printed())
    const [child] = fake.children
    expect(JSON.parse(child!.args[0]!)).toMatchObject({ role: 'answer', dataFolder: dataFolder() })
    child!.postMessage.mockImplementation(({ kind, id }) => {
      if (kind === 'call') child!.emit('message', { kind: 'answer', id, text: '{"ok":true,"result":7}' })
      if (kind === 'close') child!.emit('exit', 0)
    })
    const headers = { Authorization: `Bearer ${hash.slice('#token='.length)}` }
    const response = await fetch(`${origin}/rpc/folder.state`, { method: 'POST', headers, body: '{}' })
    expect(await response.json()).toEqual({ ok: true, result: 7 })

    const preventDefault = vi.fn()
    fake.module.app.emit('before-quit', { preventDefault })
    await expect.poll(() => fake.module.app.exit).toHaveBeenCalledWith(0)
    expect(preventDefault).toHaveBeenCalledOnce()
    for (const [name, listener] of signals.mock.calls) process.off(name, listener)
  })

  test('report is drawn in a hidden window of the program, which asks the same host', async () => {
    fake.module.utilityProcess.fork.mockImplementation(forkReally)
    await fillWithPublished(dataFolder())
    await start('cli', 'report', '--out', join(fake.folder, 'a.pdf'), '--json', '--data-dir', dataFolder())
    fake.becomeReady()
    await expect.poll(() => fake.windows).toHaveLength(1)
    const [window] = fake.windows
    expect(window!.options).toMatchObject({ show: false, webPreferences: { sandbox: true } })
    expect(window!.loaded[0]).toMatch(/^app:\/\/irisboard\/#\/print\?v=/)
    expect(await call({ kind: 'call', method: 'folder.state', body: '{}' })).toMatchObject({ ok: true })
    expect(await call({ kind: 'offer', path: '/a.csv' })).toMatchObject({ error: { code: 'bad-request' } })
    window!.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    await expect.poll(() => fake.module.app.exit).toHaveBeenCalledWith(2)
    expect(JSON.parse(printed()).error.code).toBe('print-failed')
  })
})

/** A utility process as far as a host knows one, with the real backend behind it. */
function forkReally(_program: string, args: string[]): FakeChild {
  const child = fork(join(import.meta.dirname, '../../../electron/backend/process/child.ts'), args)
  return Object.assign(child, { args, postMessage: vi.fn((message) => child.send(message)) })
}

describe('E10: a second instance', () => {
  test('E10: it hands over files and views, nothing else, and ends', async () => {
    fake.module.app.requestSingleInstanceLock.mockReturnValue(false)
    await start('--data-dir', dataFolder(), '--disable-gpu', '/a.csv', '#/data')
    expect(fake.module.app.requestSingleInstanceLock.mock.calls).toEqual([
      [
        {
          openings: [
            { kind: 'file', path: '/a.csv' },
            { kind: 'view', fragment: '#/data' },
          ],
        },
      ],
    ])
    expect(fake.module.app.quit).toHaveBeenCalledOnce()
    expect(fake.module.app.whenReady).not.toHaveBeenCalled()
  })

  test('E10: the first one shows a view or offers a file for a trial, whatever the arguments say', async () => {
    await start('--data-dir', dataFolder())
    await fake.beReady()
    const path = join(fake.folder, 'a.csv')
    writeFileSync(path, 'Id;Date')
    const args = ['irisboard', '--data-dir=/other', '--inspect', 'cli', 'undo']
    const openings = [
      { kind: 'view', fragment: '#/incidents' },
      { kind: 'file', path },
    ]
    fake.module.app.emit('second-instance', {}, args, '/', { openings })
    expect(fake.windows).toHaveLength(1)
    expect(fake.windows[0]!.loaded.at(-1)).toBe('app://irisboard/#/incidents')
    const file = expect.stringMatching(/^[0-9a-f]{32}$/)
    expect(sentToPage()).toEqual([['irisboard:event', { type: 'file-offered', file, name: 'a.csv', size: 7 }]])
    // No process for imports was started: nothing is planned before the page asks for it.
    expect(fake.children).toHaveLength(1)
  })

  test('a file of the command line is offered once the page is there', async () => {
    writeFileSync(join(fake.folder, 'b.csv'), '')
    await start('--data-dir', dataFolder(), join(fake.folder, 'b.csv'))
    await fake.beReady()
    await expect.poll(sentToPage).toMatchObject([[{}, { type: 'file-offered', name: 'b.csv' }]])
  })

  test('a view or a recipe comes with its text, no more than one may have, and is named in the menu from then on', async () => {
    await start('--data-dir', dataFolder())
    await fake.beReady()
    const openings = [
      ['a.irisview', '{"irisboard":"views"}'],
      ['b.irisrecipe', 'x'.repeat(100_000)],
    ].map(([name = '', text = '']) => {
      writeFileSync(join(fake.folder, name), text)
      return { kind: 'file', path: join(fake.folder, name) }
    })
    fake.module.app.emit('second-instance', {}, [], '/', { openings })
    expect(sentToPage()).toMatchObject([
      [{}, { type: 'file-offered', name: 'a.irisview', text: '{"irisboard":"views"}' }],
      [{}, { type: 'file-offered', name: 'b.irisrecipe', text: 'x'.repeat(64_001) }],
    ])
    expect(recentLabels()).toEqual([`b.irisrecipe – ${fake.folder}`, `a.irisview – ${fake.folder}`])
  })

  test('E10: an update goes to the question of the menu, from wherever it comes, and one at a time', async () => {
    const asked = () => fake.module.dialog.showMessageBox.mock.calls.map((call) => JSON.stringify(call))
    const answered = Promise.withResolvers<{ response: number; checkboxChecked: boolean }>()
    fake.module.dialog.showMessageBox.mockReturnValue(answered.promise)
    const path = join(fake.folder, 'next.irisboard-update')
    writeFileSync(path, 'PK')
    await start('--data-dir', dataFolder(), path)
    await fake.beReady()
    await expect.poll(asked).toEqual([expect.stringContaining('De update is niet geïnstalleerd.')])
    fake.module.app.emit('second-instance', {}, [], '/', { openings: [{ kind: 'file', path }] })
    answered.resolve({ response: 0, checkboxChecked: false })
    await answered.promise
    const ways = [
      () => fake.module.app.emit('open-file', { preventDefault: vi.fn() }, path),
      () => fake.module.app.emit('second-instance', {}, [], '/', { openings: [{ kind: 'file', path }] }),
      async () => expect(await call({ kind: 'update', path })).toEqual({ ok: true, result: null }),
    ]
    for (const [index, way] of ways.entries())
      await expect
        .poll(async () => {
          if (asked().length < index + 2) await way()
          return asked().length
        })
        .toBe(index + 2)
    expect(sentToPage()).toEqual([])
    expect(fake.module.dialog.showOpenDialog).not.toHaveBeenCalled()
    expect(fake.module.app.quit).not.toHaveBeenCalled()
    expect(recentLabels()).toEqual([])
  })

  test('E10: a file that is not there leaves the choice to the person', async () => {
    await start('--data-dir', dataFolder())
    await fake.beReady()
    const openings = [{ kind: 'file', path: join(fake.folder, 'none.csv') }]
    fake.module.app.emit('second-instance', {}, [], '/', { openings })
    expect(sentToPage()).toEqual([['irisboard:event', { type: 'command', command: 'import' }]])
  })

  test.each([{ openings: [{ kind: 'undo' }] }, { openings: [{ kind: 'view', fragment: '#/x?v=<script>' }] }, null])(
    'E10: %j only brings the window to the front',
    async (handover) => {
      await start('--data-dir', dataFolder())
      await fake.beReady()
      fake.module.app.emit('second-instance', {}, ['irisboard'], '/', handover)
      expect(fake.windows[0]!.loaded).toEqual(['app://irisboard/#/overview'])
      expect(sentToPage()).toEqual([])
    },
  )
})

describe('the running program', () => {
  beforeEach(async () => {
    await start('--data-dir', dataFolder())
    await fake.beReady()
  })

  test('the menu speaks the language of the page and keeps it for the next start', async () => {
    await call({ kind: 'language', language: 'en' }, 'the hidden print page')
    expect(menuLabels()[0]).toBe('Bestand')
    await call({ kind: 'language', language: 'fr' })
    expect(menuLabels()[0]).toBe('Fichier')
    fake.windows[0]!.emit('close')
    const state = JSON.parse(readFileSync(join(fake.module.app.getPath('userData'), 'window.json'), 'utf8'))
    expect(state).toEqual({
      bounds: { x: 10, y: 20, width: 1200, height: 800 },
      isMaximised: false,
      zoom: 1.5,
      language: 'fr',
    })
  })

  test('a window that cannot be remembered closes all the same, and the log says why', () => {
    const file = join(fake.module.app.getPath('userData'), 'window.json')
    rmSync(file, { force: true })
    mkdirSync(file)
    fake.windows[0]!.emit('close')
    const logs = join(dataFolder(), 'logs')
    const log = readdirSync(logs)
      .map((name) => readFileSync(join(logs, name), 'utf8'))
      .join('')
    expect(log).toMatch(/the window is not remembered.*E[A-Z]+/)
    rmSync(file, { recursive: true })
  })

  test('E7: only a file that is there gets a token, and the token alone is told', async () => {
    mkdirSync(dataFolder(), { recursive: true })
    writeFileSync(join(fake.folder, 'a.csv'), '')
    const found = await call({ kind: 'offer', path: join(fake.folder, 'a.csv') })
    expect(found).toEqual({ ok: true, result: expect.stringMatching(/^[0-9a-f]{32}$/) })
    for (const path of [join(fake.folder, 'none.csv'), fake.folder])
      expect(await call({ kind: 'offer', path })).toMatchObject({ ok: false, error: { code: 'file-unknown' } })
    const { result } = found as { result: string }
    expect(await call({ kind: 'save', token: result, name: 'a.csv' })).toEqual({ ok: true, result: 'cancelled' })
    expect(await call({ kind: 'save', token: '0'.repeat(32), name: 'a' })).toMatchObject({
      error: { code: 'file-unknown' },
    })
  })

  test('a call reaches the child and its answer the page', async () => {
    const answer = call({ kind: 'call', method: 'folder.state', body: '{}' })
    const child = fake.children[0]!
    const asked = { kind: 'call', id: 1, method: 'folder.state', body: '{}' }
    await expect.poll(() => child.postMessage).toHaveBeenCalledWith(asked)
    child.emit('message', { kind: 'answer', id: 1, text: '{"ok":true,"result":7}' })
    expect(await answer).toEqual({ ok: true, result: 7 })
  })

  test('a page chosen in the menu keeps the filters that are on screen', () => {
    const template: readonly MenuItemConstructorOptions[] = fake.module.Menu.setApplicationMenu.mock.calls.at(-1)![0]
    const items = template[2]!.submenu as readonly MenuItemConstructorOptions[]
    const measure = `?v=${encodeURIComponent('{"measure":"share"}')}`
    fake.windows[0]!.loaded.push(`app://irisboard/#/overview${measure}`)
    items.find(({ label }) => label === 'Budgetten')!.click!(undefined as never, undefined, undefined as never)
    expect(fake.windows[0]!.loaded.at(-1)).toBe(`app://irisboard/#/budgets${measure}`)
  })

  test('the window ends the program, whatever is being printed behind it', () => {
    fake.windows[0]!.emit('closed')
    expect(fake.module.app.quit).toHaveBeenCalledOnce()
  })

  test('the end waits for the children', async () => {
    const preventDefault = vi.fn()
    fake.module.app.emit('will-quit', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(fake.children[0]!.postMessage).toHaveBeenCalledWith({ kind: 'close' })
    expect(fake.module.app.exit).not.toHaveBeenCalled()
    fake.children[0]!.emit('exit', 0)
    await expect.poll(() => fake.module.app.exit).toHaveBeenCalledWith(0)
  })

  test('a page that is gone can be opened again', async () => {
    fake.windows[0]!.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    await expect.poll(() => fake.windows[0]!.webContents.reload).toHaveBeenCalledOnce()
  })
})
