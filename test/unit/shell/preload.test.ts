import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { HostBridge } from '../../../shared/contract/bridge.ts'

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(), on: vi.fn() },
  webUtils: { getPathForFile: vi.fn() },
}))
vi.mock('electron', () => electron)

const page = { lang: 'fr' }
const observe = vi.fn()
let onLoaded: () => void
let onLanguage: () => void
let bridge: HostBridge

/** What the main process says to the page. */
function tell(text: unknown): void {
  electron.ipcRenderer.on.mock.calls[0]![1]({}, text)
}

beforeEach(async () => {
  vi.resetAllMocks()
  vi.resetModules()
  vi.stubGlobal('document', { documentElement: page })
  vi.stubGlobal('window', { addEventListener: (_name: string, listener: () => void) => (onLoaded = listener) })
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe = observe
      constructor(listener: () => void) {
        onLanguage = listener
      }
    },
  )
  electron.ipcRenderer.invoke.mockResolvedValue('{"ok":true,"result":"saved"}')
  electron.webUtils.getPathForFile.mockImplementation((file: unknown) => {
    if (!(file instanceof File)) throw new TypeError('not a file')
    return file.name === 'made-by-script.csv' ? '' : `/home/${file.name}`
  })
  await import('../../../electron/shell/preload.ts')
  bridge = electron.contextBridge.exposeInMainWorld.mock.calls[0]![1]
})

describe('the bridge', () => {
  test('the page gets functions and strings, nothing of Electron', () => {
    expect(electron.contextBridge.exposeInMainWorld.mock.calls.map(([name]) => name)).toEqual(['irisboard'])
    expect(Object.keys(bridge).sort()).toEqual(['host', 'offerFile', 'offerUpdate', 'save', 'transport'])
    expect(bridge.host).toBe('electron')
    expect(Object.keys(bridge.transport).sort()).toEqual(['call', 'listen'])
  })

  test('a call gives the envelope as it is', async () => {
    electron.ipcRenderer.invoke.mockResolvedValueOnce('{"ok":false}')
    expect(await bridge.transport.call('folder.state', '{}')).toBe('{"ok":false}')
    const message = { kind: 'call', method: 'folder.state', body: '{}' }
    expect(electron.ipcRenderer.invoke.mock.calls).toEqual([['irisboard:call', message]])
  })

  test('a failure has its code as message', async () => {
    electron.ipcRenderer.invoke.mockResolvedValueOnce('{"ok":false,"error":{"code":"write-failed","details":{}}}')
    await expect(bridge.save('token', 'a.pdf')).rejects.toThrow('write-failed')
    expect(await bridge.save('token', 'a.pdf')).toBe('saved')
  })

  test('what is said before the page listens is kept for all of it', async () => {
    const heard: string[] = []
    tell('first')
    tell({ kind: 'no text' })
    const stop = bridge.transport.listen((text) => heard.push(`frame ${text}`))
    bridge.transport.listen((text) => heard.push(`page ${text}`))
    await Promise.resolve()
    tell('second')
    stop()
    tell('third')
    expect(heard).toEqual(['frame first', 'page first', 'frame second', 'page second', 'page third'])
  })

  test('the main process hears the language of the page, at first and when it changes', () => {
    onLoaded()
    page.lang = 'nl'
    onLanguage()
    expect(observe).toHaveBeenCalledWith(page, { attributeFilter: ['lang'] })
    expect(electron.ipcRenderer.invoke.mock.calls.map(([, message]) => message)).toEqual([
      { kind: 'language', language: 'fr' },
      { kind: 'language', language: 'nl' },
    ])
  })
})

describe('E7: paths', () => {
  test('E7: the path of a chosen file comes from Electron and is not told to the page', async () => {
    electron.ipcRenderer.invoke.mockResolvedValueOnce('{"ok":true,"result":"0123"}')
    expect(await bridge.offerFile(new File([], 'a.csv'))).toBe('0123')
    const message = { kind: 'offer', path: '/home/a.csv' }
    expect(electron.ipcRenderer.invoke.mock.calls).toEqual([['irisboard:call', message]])
  })

  test('E7: an update that is dropped is told by its path too, and nothing of it comes back', async () => {
    electron.ipcRenderer.invoke.mockResolvedValueOnce('{"ok":true,"result":null}')
    expect(await bridge.offerUpdate?.(new File([], 'a.csv'))).toBeUndefined()
    const message = { kind: 'update', path: '/home/a.csv' }
    expect(electron.ipcRenderer.invoke.mock.calls).toEqual([['irisboard:call', message]])
  })

  test.each(['../../x', { name: 'x', size: 1, path: '/etc/passwd' }, null])('E7: %j is no file', async (file) => {
    await expect(bridge.offerFile(file as never)).rejects.toThrow(TypeError)
    expect(electron.ipcRenderer.invoke).not.toHaveBeenCalled()
  })

  test('E7: a file that a script made has no path', async () => {
    await bridge.offerFile(new File([], 'made-by-script.csv')).catch(() => {})
    expect(electron.ipcRenderer.invoke.mock.calls[0]![1]).toEqual({ kind: 'offer', path: '' })
  })
})
