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
  /** 0 for any free one. */
  readonly port: number
  readonly shouldOpen: boolean
  /** Those of plain Node where none are given. */
  readonly parts?: HostParts
}

/**
 * Runs the loopback host until the process is asked to end, and resolves with the exit code. The address is printed
 * once, alone on a line of standard output; everything else that is said goes to standard error.
 */
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
    // Who calls has found the way.
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

/** The listeners stay: a signal that comes twice, from the terminal and from npm, must not cut the clean end short. */
function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve())
  })
}
