import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { silentLog } from '../../electron/backend/platform/log.ts'
import { shippedFolder } from '../../electron/backend/platform/shipped-folder.ts'
import { ensurePage } from '../../electron/build.ts'
import { type Host, type HostOptions, startHost } from '../../electron/http/host.ts'
import { rememberFolder } from './real-window.ts'
import { TEST_PARTS } from './test-parts.ts'

/** A host on a data folder of its own. */
export interface OwnHost extends Host {
  /** A temporary folder around the data folder, for the files of the tests. Closing the host removes both. */
  readonly folder: string
  readonly dataFolder: string
}

/** Starts the loopback host on a data folder, with the published data and the page of these sources. */
export async function openHost(dataFolder: string, options: Partial<HostOptions> = {}): Promise<Host> {
  const host = await startHost({
    dataFolder,
    shippedFolder: shippedFolder(),
    pageFolder: await ensurePage(() => {}),
    isDemonstration: false,
    port: 0,
    user: 'test',
    log: silentLog,
    ...TEST_PARTS,
    ...options,
  })
  rememberFolder(host.address, dataFolder)
  return host
}

interface OwnHostOptions extends Partial<HostOptions> {
  /** What the data folder is called. */
  readonly name?: string
  /** What the folder beside it is called that is opened when none is named. */
  readonly usual?: string
  /** Fills the data folder before anybody looks. */
  fill?(dataFolder: string): Promise<unknown>
}

/** Starts a host on a data folder of its own. */
export async function openOwnHost({ name = 'data', usual, fill, ...options }: OwnHostOptions = {}): Promise<OwnHost> {
  const folder = await mkdtemp(join(tmpdir(), 'irisboard-e2e-'))
  const dataFolder = join(folder, name)
  await fill?.(dataFolder)
  const beside = usual === undefined ? {} : { usualFolder: join(folder, usual) }
  const host = await openHost(dataFolder, { ...beside, ...options })
  return {
    ...host,
    folder,
    dataFolder,
    async close() {
      await host.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
