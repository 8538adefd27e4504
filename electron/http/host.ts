import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '../../shared/contract/client.ts'
import type { Log } from '../backend/log.ts'
import { createSupervisor } from '../backend/supervisor.ts'
import { loadAssets } from './assets.ts'
import { BODY_LIMITS, type BodyLimits } from './body.ts'
import { createFork } from './fork-child.ts'
import { createReportPrinter } from './report-printer.ts'
import { createHostServer } from './server.ts'

export interface HostOptions {
  readonly dataFolder: string
  readonly shippedFolder: string
  /** The folder of the built page. */
  readonly pageFolder: string
  readonly isDemonstration: boolean
  /** 0 for any free one. */
  readonly port: number
  readonly user: string
  readonly log: Log
  readonly limits?: BodyLimits
}

export interface Host {
  /** The address with its token, to be opened in a browser of this computer. */
  readonly address: string
  /** Ends the server and the children, and removes the temporary files. */
  close(): Promise<void>
}

/** Starts the loopback host. Rejects with the system's error when the port is taken. */
export async function startHost(options: HostOptions): Promise<Host> {
  const { dataFolder, shippedFolder, isDemonstration, user, log } = options
  const assets = await loadAssets(options.pageFolder)
  const uploadFolder = await mkdtemp(join(tmpdir(), 'irisboard-'))
  const token = randomBytes(32).toString('hex')
  const printer = createReportPrinter({
    folder: uploadFolder,
    log,
    address: () => address,
    client: () => createClient(supervisor),
    offerFile: (path, name) => supervisor.offerFile(path, name),
  })
  const supervisor = createSupervisor({
    spawn: createFork({ dataFolder, shippedFolder, isDemonstration, user }),
    hostHandlers: { 'report.create': printer.createReport },
    log,
  })
  const limits = options.limits ?? BODY_LIMITS
  const server = createHostServer({ assets, token, supervisor, uploadFolder, limits, log })

  async function close(): Promise<void> {
    server.close()
    server.closeAllConnections()
    await Promise.all([supervisor.close(), printer.close()])
    await rm(uploadFolder, { recursive: true, force: true })
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
  return { address, close }
}
