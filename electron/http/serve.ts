import { homedir, userInfo } from 'node:os'
import { createTranslator } from '../../shared/i18n/all-languages.ts'
import { defaultDataFolder } from '../backend/platform/data-folder.ts'
import { errorCode } from '../backend/platform/error-code.ts'
import { createHostLog } from '../backend/platform/file-log.ts'
import { shippedFolder } from '../backend/platform/shipped-folder.ts'
import { systemLanguage } from '../backend/platform/system-language.ts'
import type { TemporaryFolder } from '../backend/platform/temporary-folder.ts'
import type { HostParts } from '../backend/process/host-parts.ts'
import { ensurePage } from '../build.ts'
import { startHost } from './host.ts'
import { NODE_PARTS } from './node-parts.ts'
import { openBrowser } from './open-browser.ts'

export interface ServeOptions {
  readonly dataFolder: string
  readonly isDemonstration: boolean
  /** 0 for any free port. */
  readonly port: number
  readonly shouldOpen: boolean
  readonly parts?: HostParts
}

/** Runs the loopback host until a signal; resolves with the exit code. Standard output has the address alone. */
export async function serve(options: ServeOptions): Promise<number> {
  const { dataFolder, isDemonstration, port, shouldOpen, parts = NODE_PARTS } = options
  const t = createTranslator(systemLanguage(process.env))
  const asked = askedToEnd()
  let leading: TemporaryFolder | null = null
  const forgetLeading = (): void => {
    leading?.close()
    leading = null
  }
  const pageFolder = await ensurePage(() => process.stderr.write(`${t('shell.start-building')}\n`))
  const host = await startHost({
    dataFolder,
    shippedFolder: shippedFolder(),
    pageFolder,
    isDemonstration,
    usualFolder: defaultDataFolder(process.env, process.platform, homedir()),
    port,
    user: userInfo().username,
    log: createHostLog(dataFolder, 'host'),
    // The browser has reached the address: the page that led to it can go.
    onCall: forgetLeading,
    ...parts,
  }).catch((error: unknown) => {
    if (errorCode(error) !== 'EADDRINUSE') throw error
    process.stderr.write(`${t('shell.start-port-taken', { port })}\n`)
    return null
  })
  if (host === null) return 1
  process.stdout.write(`${host.address}\n`)
  if (shouldOpen) leading = openBrowser(host.address, process.platform, t)
  await asked
  forgetLeading()
  await host.close()
  return 0
}

/** The listeners stay: a repeated signal, from the terminal and from npm, must not cut the clean end short. */
function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve())
  })
}
