import { EventEmitter } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'

interface FakeWindow extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly webContents: EventEmitter & Record<'send' | 'setZoomFactor' | 'reload', ReturnType<typeof vi.fn>>
  readonly loaded: string[]
  readonly isVisible: ReturnType<typeof vi.fn>
}

/** Takes the one handler of a channel or a scheme. */
type Registers = (name: string, handler: (event: object, message: unknown) => Promise<string>) => void

/** A utility process, as far as the program knows one. */
export interface FakeChild extends EventEmitter {
  readonly args: readonly string[]
  readonly postMessage: ReturnType<typeof vi.fn>
  kill(): boolean
}

/** The part of the `electron` module that the main process uses, with nothing behind it. */
export function createFakeElectron() {
  const folder = mkdtempSync(join(tmpdir(), 'irisboard-shell-'))
  const paths = new Map<string, string>()
  const windows: FakeWindow[] = []
  const children: FakeChild[] = []
  const ready = Promise.withResolvers<void>()
  const order: string[] = []
  const note =
    <Value>(name: string, value: Value) =>
    () => {
      order.push(name)
      return value
    }

  const registered = new Set<string>()
  /** As Electron does, which has one handler for each. */
  function register(kind: string, name: string): void {
    if (registered.has(`${kind} ${name}`)) throw new Error(`a second handler for the ${kind} ${name}`)
    registered.add(`${kind} ${name}`)
  }

  class BrowserWindow extends EventEmitter {
    readonly options: Electron.BrowserWindowConstructorOptions
    readonly loaded: string[] = []
    isFull = false
    readonly webContents = Object.assign(new EventEmitter(), {
      send: vi.fn(),
      setZoomFactor: vi.fn(),
      getZoomFactor: () => 1.5,
      getURL: () => this.loaded.at(-1) ?? '',
      isLoadingMainFrame: () => false,
      setWindowOpenHandler: vi.fn(),
      reload: vi.fn(),
      setZoomMode: vi.fn(),
      // Nothing is ever drawn.
      executeJavaScript: () => new Promise(() => {}),
    })
    constructor(options: Electron.BrowserWindowConstructorOptions) {
      super()
      this.options = options
      windows.push(this as unknown as FakeWindow)
      app.emit('web-contents-created', {}, this.webContents)
    }
    loadURL = async (url: string) => void this.loaded.push(url)
    show = vi.fn()
    focus = vi.fn()
    maximize = vi.fn()
    restore = vi.fn()
    destroy = () => void this.emit('closed')
    isMinimized = () => true
    isVisible = vi.fn(() => true)
    isMaximized = () => false
    isDestroyed = () => false
    isFullScreen = () => this.isFull
    setFullScreen = (isFull: boolean) => {
      this.isFull = isFull
    }
    getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 800 })
  }

  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    commandLine: { appendSwitch: vi.fn(note('switch', undefined)) },
    dock: undefined,
    getPath: (name: string) => paths.get(name) ?? folder,
    setPath: (name: string, path: string) => void paths.set(name, path),
    getPreferredSystemLanguages: () => ['nl-BE', 'fr-BE'],
    requestSingleInstanceLock: vi.fn(note('lock', true)),
    addRecentDocument: vi.fn<(path: string) => void>(),
    clearRecentDocuments: vi.fn<() => void>(),
    enableSandbox: vi.fn(note('sandbox', undefined)),
    whenReady: vi.fn(() => ready.promise),
    quit: vi.fn(),
    exit: vi.fn(),
  })

  function fork(program: string, args: string[]): FakeChild {
    const child = Object.assign(new EventEmitter(), { program, args, postMessage: vi.fn(), kill: vi.fn(() => true) })
    children.push(child)
    return child
  }

  function becomeReady(): void {
    order.push('ready')
    ready.resolve()
  }

  return {
    folder,
    order,
    windows,
    children,
    /** Lets the program go on, as Electron does when it is ready. */
    becomeReady,
    /** The same, and waits for its window. */
    beReady: async () => {
      becomeReady()
      await vi.waitFor(() => {
        if (windows.length === 0 && app.exit.mock.calls.length === 0) throw new Error('no window yet')
      }, 60_000)
    },
    module: {
      app,
      BrowserWindow,
      dialog: {
        showErrorBox: vi.fn(),
        showMessageBox: vi.fn(async () => ({ response: 0, checkboxChecked: false })),
        showOpenDialog: vi.fn(async () => ({ canceled: true, filePaths: [] as string[] })),
        showSaveDialog: vi.fn(async () => ({ canceled: true, filePath: '' })),
      },
      ipcMain: {
        handle: vi.fn<Registers>((channel) => register('channel', channel)),
        removeHandler: vi.fn((channel: string) => void registered.delete(`channel ${channel}`)),
      },
      Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn((template: unknown) => template) },
      protocol: {
        registerSchemesAsPrivileged: vi.fn(note('scheme', undefined)),
        handle: vi.fn<Registers>((scheme) => register('scheme', scheme)),
        unhandle: vi.fn((scheme: string) => void registered.delete(`scheme ${scheme}`)),
        isProtocolHandled: (scheme: string) => registered.has(`scheme ${scheme}`),
      },
      screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
      session: {
        defaultSession: {
          setPermissionRequestHandler: vi.fn(),
          setPermissionCheckHandler: vi.fn(),
          setDevicePermissionHandler: vi.fn(),
          setSpellCheckerEnabled: vi.fn(),
          on: vi.fn(),
          webRequest: { onBeforeRequest: vi.fn() },
        },
      },
      shell: { openExternal: vi.fn(async () => {}), openPath: vi.fn(async () => '') },
      utilityProcess: { fork: vi.fn(fork) },
    },
  }
}
