import { homedir } from 'node:os'
import { createClient } from '../../../shared/contract/client.ts'
import { createDiagnosticsHandler } from '../diagnostics/diagnostics.ts'
import { createFolderHandlers } from '../folders/folder-handlers.ts'
import type { FolderPlace, FolderShelf } from '../folders/folder-shelf.ts'
import { createScreenHandlers } from '../folders/screen-handlers.ts'
import { configurationFolder } from '../platform/data-folder.ts'
import type { KeptFiles } from '../platform/kept-files.ts'
import type { Log } from '../platform/log.ts'
import type { Print } from '../report/printed.ts'
import { createRecipeHandlers } from '../report/recipe-files.ts'
import type { SignerSources } from '../report/report-handler.ts'
import { createVerifyHandler } from '../report/verification/verify-handler.ts'
import { createSigningHandlers } from '../signing/signing-handlers.ts'
import { createFileHandlers } from './file-handlers.ts'
import type { HostParts } from './host-parts.ts'
import { createSupervisor, type Supervisor } from './supervisor.ts'

/** What differs between the window and the loopback host. */
export interface HostBackendOptions {
  readonly spawn: HostParts['spawn']
  /** The open data folder, and those that can be opened instead. */
  readonly shelf: FolderShelf
  readonly shippedFolder: string
  readonly user: string
  /** Where files wait until the user says where they go. */
  readonly temporary: string
  /** Prints the page at a fragment, `#/print?v=...`, and gives its PDF. */
  readonly print: Print
  /** Asks the person for a folder; `null` where the host has no dialog. */
  readonly browse: (() => Promise<string | null>) | null
  /** Where screens are remembered; `null` where the page's own storage outlives the host. */
  readonly screenFile: string | null
  readonly log: Log
}

/** The backend of a host, the same for each: two children on the open folder, and the methods that a host answers itself. */
export function createHostBackend(options: HostBackendOptions): Supervisor {
  const { spawn, shelf, shippedFolder, user, temporary, print, browse, screenFile, log } = options
  const spawnOn = ({ path, isDemonstration }: FolderPlace) =>
    spawn({ dataFolder: path, shippedFolder, isDemonstration, user })
  const folders = createFolderHandlers({
    shelf,
    browse,
    reopen: (place) => supervisor.reopen(spawnOn(place)),
    client: () => client(),
    announce: (folder) => supervisor.emit({ type: 'folder-opened', folder }),
  })
  const screens = createScreenHandlers({ file: screenFile, openFolder: () => shelf.choices().open.id })
  const client = () => createClient(supervisor)
  const kept: KeptFiles = {
    folder: temporary,
    client,
    offerFile: (path, name) => supervisor.keepFile(path, name),
    emit: (event) => supervisor.emit(event),
  }
  const signer: SignerSources = {
    configuration: () => configurationFolder(process.env, process.platform, homedir()),
    now: () => new Date().toISOString(),
  }
  const files = createFileHandlers(kept, { shippedFolder, print, ...signer })
  const diagnostics = createDiagnosticsHandler({ dataFolder: () => shelf.open().path, now: signer.now, kept })
  const recipes = createRecipeHandlers({ dataFolder: () => shelf.open().path, kept })
  const signing = createSigningHandlers({ ...signer, kept })
  const verification = createVerifyHandler({ ...kept, fileOf: (token) => supervisor.fileOf(token), print })
  const supervisor = createSupervisor({
    spawn: spawnOn(shelf.open()),
    hostHandlers: { ...folders, ...screens, ...files, ...verification, ...recipes, ...signing, ...diagnostics },
    log,
  })
  return supervisor
}
