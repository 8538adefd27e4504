import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { basename, join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell, utilityProcess } from 'electron'
import { createClient } from '../../shared/contract/client.ts'
import { AppError } from '../../shared/contract/error.ts'
import { readFragment, viewFragment } from '../../shared/domain/view-link.ts'
import { DEFAULT_VIEW, type Page } from '../../shared/domain/view-state.ts'
import { createTranslator } from '../../shared/i18n/all-languages.ts'
import { defaultDataFolder } from '../backend/data-folder.ts'
import { createFileHandlers } from '../backend/file-handlers.ts'
import { createFileLog } from '../backend/file-log.ts'
import { createFolderHandlers } from '../backend/folders/folder-handlers.ts'
import { createFolderShelf, type FolderPlace } from '../backend/folders/folder-shelf.ts'
import { createSupervisor } from '../backend/host/supervisor.ts'
import type { KeptFiles } from '../backend/kept-files.ts'
import { APP_PAGE, createAppHandler } from './app-scheme.ts'
import { createUtilityFork } from './backend-port.ts'
import { servePages } from './ipc.ts'
import { menuTemplate } from './menu.ts'
import { knownFragment, type Opening } from './opening.ts'
import type { Places } from './places.ts'
import { pagePreferences } from './preferences.ts'
import { preferredLanguage } from './preferred-language.ts'
import { createPrint } from './print-page.ts'
import { saveFile } from './save-file.ts'
import { guardSession } from './session-guard.ts'
import { printWindowOptions, showWhenDrawn, stateOf, windowOptions, zoomBy } from './window.ts'
import { readWindowState, writeWindowState } from './window-state.ts'
import { EVENT_CHANNEL } from './wire.ts'

interface ProgramOptions {
  readonly places: Places
  readonly dataFolder: string
  readonly isDemonstration: boolean
  readonly isProduction: boolean
  readonly openings: readonly Opening[]
}

/** The running desktop program, as a second instance may use it. */
export interface Program {
  focus(): void
  open(opening: Opening): void
}

/** Puts the parts together once Electron is ready: guards first, then the backend, then the window. */
export function openProgram({ places, dataFolder, isDemonstration, isProduction, openings }: ProgramOptions): Program {
  const log = createFileLog(join(dataFolder, 'logs'), 'shell')
  const stateFile = join(app.getPath('userData'), 'window.json')
  const state = readWindowState(stateFile)
  const preferences = pagePreferences(places.preload, isProduction)
  const temporary = mkdtempSync(join(app.getPath('temp'), 'irisboard-'))
  let language = state.language ?? preferredLanguage(app.getPreferredSystemLanguages())

  guardSession(session.defaultSession, isProduction)
  protocol.handle('app', createAppHandler(places.renderer))
  const shelf = createFolderShelf(
    { path: dataFolder, isDemonstration },
    defaultDataFolder(process.env, process.platform, homedir()),
  )
  const spawnOn = (place: FolderPlace) =>
    createUtilityFork((...fork) => utilityProcess.fork(...fork), places.child, {
      dataFolder: place.path,
      shippedFolder: places.shippedData,
      isDemonstration: place.isDemonstration,
      user: userInfo().username,
    })
  const kept: KeptFiles = {
    folder: temporary,
    client: () => createClient(supervisor),
    offerFile: (path, name) => supervisor.offerFile(path, name),
    emit: (event) => supervisor.emit(event),
  }
  const supervisor = createSupervisor({
    spawn: spawnOn(shelf.open()),
    hostHandlers: {
      ...createFolderHandlers({
        shelf,
        browse: async () => {
          const { filePaths } = await dialog.showOpenDialog(window, {
            title: createTranslator(language)('shell.choose-folder'),
            properties: ['openDirectory', 'createDirectory'],
          })
          return filePaths[0] ?? null
        },
        reopen: (place) => supervisor.reopen(spawnOn(place)),
        announce: (folder) => supervisor.emit({ type: 'folder-opened', folder }),
      }),
      ...createFileHandlers(kept, {
        shippedFolder: places.shippedData,
        print: createPrint(() => new BrowserWindow(printWindowOptions(preferences))),
      }),
    },
    log,
  })
  const workAreas = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow(windowOptions(state, workAreas, preferences))
  supervisor.listen((text) => {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, text)
  })

  function setMenu(): void {
    const template = menuTemplate(
      createTranslator(language),
      {
        command: (command) => supervisor.emit({ type: 'command', command }),
        show,
        zoom: (step) => zoomBy(window, step),
        toggleFullScreen: () => window.setFullScreen(!window.isFullScreen()),
        openDataFolder: () => void shell.openPath(shelf.open().path),
      },
      { isMac: process.platform === 'darwin', isProduction },
    )
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }

  /** Where nothing can be written, the next window opens as this one did. */
  function rememberWindow(): void {
    try {
      writeWindowState(stateFile, stateOf(window, language))
    } catch (error) {
      log.warn('the window is not remembered', { error: String(error) })
    }
  }

  /** Another page under the filters that are on screen. */
  function show(page: Page): void {
    const { view } = readFragment(/#.*$/s.exec(window.webContents.getURL())?.[0] ?? '')
    go(viewFragment({ ...view, page }))
  }

  function go(fragment: string): void {
    window.loadURL(`${APP_PAGE}${fragment}`).catch((error: unknown) => log.warn('no page', { error: String(error) }))
  }

  function offer(path: string): string {
    if (sizeOf(path) === null) throw new AppError('file-unknown', { file: basename(path) })
    return supervisor.offerFile(path, basename(path))
  }

  /** Waits for a page that is still loading: it would miss what it is told. */
  function open(opening: Opening): void {
    const obey = () => openNow(opening)
    if (window.webContents.isLoadingMainFrame()) window.webContents.once('did-finish-load', obey)
    else obey()
  }

  function openNow(opening: Opening): void {
    switch (opening.kind) {
      case 'view': {
        const fragment = knownFragment(opening.fragment)
        if (fragment !== null) go(fragment)
        return
      }
      case 'file':
        openFile(opening.path)
    }
  }

  /** The page shows what an import of the file would do; one that is not there leaves it to the person. */
  function openFile(path: string): void {
    const size = sizeOf(path)
    if (size === null) {
      log.warn('no file to open', { file: basename(path) })
      supervisor.emit({ type: 'command', command: 'import' })
      return
    }
    supervisor.emit({ type: 'file-offered', file: offer(path), name: basename(path), size })
  }

  servePages(
    ipcMain,
    {
      call: (method, body) => supervisor.call(method, body),
      offer,
      save(token, name) {
        const file = supervisor.fileOf(token)
        if (file === null) throw new AppError('file-unknown')
        return saveFile(file.path, name, {
          folder: app.getPath('documents'),
          t: createTranslator(language),
          show: (options) => dialog.showSaveDialog(window, options),
        })
      },
      speak(spoken, page) {
        if (page !== window.webContents || spoken === language) return
        language = spoken
        setMenu()
      },
    },
    log,
  )

  window.on('close', rememberWindow)
  // A hidden print page does not keep the program alive.
  window.on('closed', () => app.quit())
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    log.error('the page is gone', { reason })
    const t = createTranslator(language)
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: t('shell.page-gone'),
      detail: t('shell.page-gone-detail'),
      buttons: [t('shell.reopen'), t('shell.quit')],
    })
    if (response === 0) window.webContents.reload()
    else app.quit()
  })
  app.on('will-quit', (event) => {
    event.preventDefault()
    supervisor.close().finally(() => {
      rmSync(temporary, { recursive: true, force: true })
      app.exit(0)
    })
  })

  setMenu()
  showWhenDrawn(window, state)
  go(viewFragment(DEFAULT_VIEW))
  openings.map(open)
  return {
    focus() {
      if (window.isMinimized()) window.restore()
      window.focus()
    },
    open,
  }
}

/** The bytes of a regular file, `null` where there is none. */
function sizeOf(path: string): number | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true ? found.size : null
}
