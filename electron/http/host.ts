import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type Client, createClient } from '../../shared/contract/client.ts'
import { createFolderShelf } from '../backend/folders/folder-shelf.ts'
import { rememberedFile } from '../backend/folders/remembered-file.ts'
import type { Log } from '../backend/platform/log.ts'
import { openTemporaryFolder } from '../backend/platform/temporary-folder.ts'
import { createHostBackend } from '../backend/process/host-backend.ts'
import type { HostParts, Printer } from '../backend/process/host-parts.ts'
import type { Print } from '../backend/report/printed.ts'
import { loadAssets } from './assets.ts'
import { NODE_PARTS } from './node-parts.ts'
import { BODY_LIMITS, type BodyLimits } from './request-body.ts'
import { createHostServer } from './server.ts'

/** Missing parts are those of plain Node. */
export interface HostOptions extends Partial<HostParts> {
  readonly dataFolder: string
  readonly shippedFolder: string
  readonly pageFolder: string
  readonly isDemonstration: boolean
  /** The default folder; if given, other folders can be opened and are remembered beside it. */
  readonly usualFolder?: string
  /** 0 for any free port. */
  readonly port: number
  readonly user: string
  readonly log: Log
  readonly limits?: BodyLimits
  /** Called at each request with the token. */
  readonly onCall?: () => void
}

export interface Host {
  /** With the token, to be opened in a browser of this computer. */
  readonly address: string
  /** Calls the host without its server. */
  readonly client: Client
  /** Prints the page of a fragment, `#/print?v=...`, as PDF. */
  readonly print: Print
  close(): Promise<void>
}

/** Starts the loopback host. Rejects with the system's error when the port is taken. */
export async function startHost(options: HostOptions): Promise<Host> {
  const { dataFolder, shippedFolder, isDemonstration, user, log, onCall = () => {} } = options
  const assets = await loadAssets(options.pageFolder)
  const temporary = openTemporaryFolder()
  const token = randomBytes(32).toString('hex')
  const { spawn, openPrinter } = { ...NODE_PARTS, ...options }
  let printer: Promise<Printer> | null = null
  const usual = options.usualFolder ?? null
  const supervisor = createHostBackend({
    spawn,
    shelf: createFolderShelf({ path: dataFolder, isDemonstration }, usual),
    shippedFolder,
    user,
    temporary: temporary.path,
    print,
    // A browser has no dialog for folders of this computer.
    browse: null,
    // Browsers store by origin, and the port changes at each start.
    screenFile: usual === null ? null : rememberedFile(usual, 'screen'),
    log,
  })
  const limits = options.limits ?? BODY_LIMITS
  const server = createHostServer({ assets, token, supervisor, uploadFolder: temporary.path, limits, log, onCall })

  async function print(...page: Parameters<Print>): ReturnType<Print> {
    printer ??= openPrinter({ address, call: supervisor.call, log })
    const opened = await printer.catch((error: unknown) => {
      // The next print starts a new browser; closing has none to close.
      printer = null
      throw error
    })
    return opened.print(...page)
  }

  async function close(): Promise<void> {
    server.close()
    server.closeAllConnections()
    await Promise.all([supervisor.close(), printer?.then((opened) => opened.close())])
    temporary.close()
  }

  server.listen(options.port, '127.0.0.1')
  await once(server, 'listening').catch(async (error: unknown) => {
    await close()
    throw error
  })
  const place = server.address()
  const port = typeof place === 'object' && place !== null ? place.port : options.port
  const address = `http://127.0.0.1:${port}/#token=${token}`
  log.info('listening', { port })
  return { address, client: createClient(supervisor), print, close }
}
