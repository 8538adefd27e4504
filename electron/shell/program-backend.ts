import { userInfo } from 'node:os'
import { BrowserWindow, utilityProcess } from 'electron'
import { createClient } from '../../shared/contract/client.ts'
import { createFileHandlers } from '../backend/file-handlers.ts'
import { createFolderHandlers } from '../backend/folders/folder-handlers.ts'
import type { FolderPlace, FolderShelf } from '../backend/folders/folder-shelf.ts'
import { createScreenHandlers } from '../backend/folders/screen-handlers.ts'
import { createSupervisor, type Supervisor } from '../backend/host/supervisor.ts'
import type { KeptFiles } from '../backend/kept-files.ts'
import type { Log } from '../backend/log.ts'
import { createUtilityFork } from './backend-port.ts'
import type { Places } from './places.ts'
import { pagePreferences } from './preferences.ts'
import { createPrint } from './print-page.ts'
import { printWindowOptions } from './window.ts'

interface ProgramBackendOptions {
  readonly places: Places
  readonly shelf: FolderShelf
  /** Where files wait until the user says where they go. */
  readonly temporary: string
  readonly isProduction: boolean
  /** Asks the person for a folder. */
  readonly browse: () => Promise<string | null>
  readonly log: Log
}

/** The backend of the desktop program: its children are utility processes, its paper is drawn in hidden windows. */
export function createProgramBackend(options: ProgramBackendOptions): Supervisor {
  const { places, shelf, temporary, isProduction, browse, log } = options
  const spawnOn = (place: FolderPlace) =>
    createUtilityFork((...fork) => utilityProcess.fork(...fork), places.child, {
      dataFolder: place.path,
      shippedFolder: places.shippedData,
      isDemonstration: place.isDemonstration,
      user: userInfo().username,
    })
  const folders = createFolderHandlers({
    shelf,
    browse,
    reopen: (place) => supervisor.reopen(spawnOn(place)),
    announce: (folder) => supervisor.emit({ type: 'folder-opened', folder }),
  })
  // A window of ours keeps its storage from one start to the next.
  const screens = createScreenHandlers({ file: null, openFolder: () => shelf.choices().open.id })
  const kept: KeptFiles = {
    folder: temporary,
    client: () => createClient(supervisor),
    offerFile: (path, name) => supervisor.offerFile(path, name),
    emit: (event) => supervisor.emit(event),
  }
  const files = createFileHandlers(kept, {
    shippedFolder: places.shippedData,
    print: createPrint(() => new BrowserWindow(printWindowOptions(pagePreferences(places.preload, isProduction)))),
  })
  const supervisor = createSupervisor({
    spawn: spawnOn(shelf.open()),
    hostHandlers: { ...folders, ...screens, ...files },
    log,
  })
  return supervisor
}
