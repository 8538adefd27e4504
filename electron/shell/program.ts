import { homedir, userInfo } from 'node:os'
import { basename, join } from 'node:path'
import { app, dialog, ipcMain, Menu, protocol, session, shell, type WebContents } from 'electron'
import { AppError } from '../../shared/contract/error.ts'
import { isUpdate } from '../../shared/contract/own-files.ts'
import { viewFragment } from '../../shared/domain/view/view-link.ts'
import { DEFAULT_VIEW } from '../../shared/domain/view/view-state.ts'
import { createFolderShelf, type FolderShelf } from '../backend/folders/folder-shelf.ts'
import { defaultDataFolder } from '../backend/platform/data-folder.ts'
import { createHostLog } from '../backend/platform/file-log.ts'
import type { Log } from '../backend/platform/log.ts'
import { openTemporaryFolder, type TemporaryFolder } from '../backend/platform/temporary-folder.ts'
import { programVersion } from '../backend/platform/version.ts'
import { createHostBackend } from '../backend/process/host-backend.ts'
import type { Supervisor } from '../backend/process/supervisor.ts'
import { installedProgram } from '../backend/update/installed-program.ts'
import { UPDATE_KEYS } from '../backend/update/update-keys.ts'
import { createAppHandler } from './app-scheme.ts'
import { createUtilityFork } from './backend-port.ts'
import { guardSession } from './guards.ts'
import { type PageService, servePages } from './ipc.ts'
import { menuTemplate } from './menu.ts'
import { createMenuLanguage, type MenuLanguage, preferredLanguage } from './menu-language.ts'
import { type Opening, offerPath, openInWindow } from './opening.ts'
import { askForFolder } from './program-dialogs.ts'
import type { Places } from './program-paths.ts'
import { askForUpdate, offerUpdate } from './program-update.ts'
import { createProgramWindow, type ProgramWindow } from './program-window.ts'
import { createRecentFiles, type RecentFiles } from './recent-files.ts'
import { saveFile } from './save-file.ts'
import { programPrint } from './shell-parts.ts'
import { readWindowState, zoomBy } from './window.ts'

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

/** The parts that the menu and the page's wishes need together. */
interface Parts {
  readonly shelf: FolderShelf
  readonly backend: Supervisor
  readonly program: ProgramWindow
  readonly language: MenuLanguage
  readonly isProduction: boolean
  readonly recent: RecentFiles
  readonly log: Log
  /** Offers an update package, one at a time; with `null` one that the person chooses. */
  readonly update: (path: string | null) => void
}

/** Puts the parts together once Electron is ready: guards first, then the backend, then the window. */
export function openProgram({ places, dataFolder, isDemonstration, isProduction, openings }: ProgramOptions): Program {
  const log = createHostLog(dataFolder, 'shell')
  const stateFile = join(app.getPath('userData'), 'window.json')
  const state = readWindowState(stateFile)
  const language = createMenuLanguage(state.language ?? preferredLanguage(app.getPreferredSystemLanguages()))
  const temporary = openTemporaryFolder(app.getPath('temp'))

  guardSession(session.defaultSession, isProduction)
  protocol.handle('app', createAppHandler(places.renderer))
  const usual = defaultDataFolder(process.env, process.platform, homedir())
  const shelf = createFolderShelf({ path: dataFolder, isDemonstration }, usual)
  const backend = createHostBackend({
    spawn: createUtilityFork(places.child),
    shelf,
    shippedFolder: places.shippedData,
    user: userInfo().username,
    temporary: temporary.path,
    print: programPrint(places, isProduction, log),
    browse: () => askForFolder(program.window, language.t()),
    // A window of ours keeps its storage from one start to the next.
    screenFile: null,
    log,
  })
  const { preload } = places
  const program = createProgramWindow({ preload, isProduction, state, stateFile, language, events: backend, log })
  const recentFile = join(app.getPath('userData'), 'recent-files.json')
  const recent = createRecentFiles(recentFile, process.platform === 'linux' ? null : app, () => setMenu(parts))
  const update = createUpdate(program, language, isProduction, log)
  const parts: Parts = { shelf, backend, program, language, isProduction, recent, log, update }

  servePages(ipcMain, pageService(parts), log)
  logLostProcesses(log)
  endWith(backend, temporary)
  setMenu(parts)
  // A file may have gone while the person was elsewhere.
  program.window.on('focus', () => void recent.look())
  program.go(viewFragment(DEFAULT_VIEW))
  const open = (opening: Opening): void => openInWindow(opening, parts)
  openings.map(open)
  return { focus: program.focus, open }
}

function setMenu(parts: Parts): void {
  const { shelf, backend, program, language, isProduction, recent, update } = parts
  const { window } = program
  const template = menuTemplate(
    language.t(),
    {
      command: (command) => backend.emit({ type: 'command', command }),
      show: program.show,
      zoom: (step) => zoomBy(window, step),
      toggleFullScreen: () => window.setFullScreen(!window.isFullScreen()),
      openFile: (path) => openInWindow({ kind: 'file', path }, parts),
      forgetFiles: recent.forget,
      openDataFolder: () => void shell.openPath(shelf.open().path),
      update: () => update(null),
    },
    { isMac: process.platform === 'darwin', isProduction, recent: recent.list() },
  )
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** The installer waits for nobody: the program ends once it is there. What comes while one is asked about is passed over. */
function createUpdate(
  { window }: ProgramWindow,
  language: MenuLanguage,
  isProduction: boolean,
  log: Log,
): Parts['update'] {
  let isAsking = false
  async function ask(given: string | null): Promise<void> {
    const path = given ?? (await askForUpdate(window, language.t()))
    if (path === null) return
    const rules = {
      keys: UPDATE_KEYS,
      version: programVersion(),
      program: installedProgram(isProduction),
      mayBeOlder: false,
    }
    if (await offerUpdate(path, window, language.t(), rules, log)) app.quit()
  }
  return (path) => {
    if (isAsking) return
    isAsking = true
    void ask(path).finally(() => {
      isAsking = false
    })
  }
}

function pageService(parts: Parts): PageService {
  const { backend, program, language } = parts
  // A person drops or chooses a file in the window, where it can be seen, never in a page that is printed.
  function expectWindow(page: WebContents): void {
    if (page !== program.window.webContents || !program.window.isVisible())
      throw new AppError('bad-request', { rule: 'offer' })
  }
  return {
    call: backend.call,
    offer(path, page) {
      expectWindow(page)
      const offered = offerPath(path, parts)
      if (offered === null) throw new AppError('file-unknown', { file: basename(path) })
      return offered.file
    },
    update(path, page) {
      expectWindow(page)
      if (!isUpdate(path)) throw new AppError('bad-request', { rule: 'offer' })
      parts.update(path)
    },
    async save(token, name) {
      const file = backend.fileOf(token)
      if (file === null) throw new AppError('file-unknown')
      try {
        return await saveFile(file.path, name, {
          folder: app.getPath('documents'),
          t: language.t(),
          show: (options) => dialog.showSaveDialog(program.window, options),
        })
      } finally {
        await backend.dropFile(token)
      }
    },
    speak(spoken, page) {
      if (page === program.window.webContents && language.change(spoken)) setMenu(parts)
    },
  }
}

/** What Chromium's own processes and ours end of is for who looks for the cause later. */
function logLostProcesses(log: Log): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode, serviceName = '' }) => {
    if (reason !== 'clean-exit') log.error('a process is gone', { type, reason, exitCode, serviceName })
  })
}

/** The program ends when the children of its backend have. */
function endWith(backend: Supervisor, temporary: TemporaryFolder): void {
  app.on('will-quit', (event) => {
    event.preventDefault()
    backend.close().finally(() => {
      temporary.close()
      app.exit(0)
    })
  })
}
