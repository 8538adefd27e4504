import { userInfo } from 'node:os'
import { join } from 'node:path'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { createFileLog } from '../backend/file-log.ts'
import { shippedFolder } from '../backend/shipped-folder.ts'
import { systemLanguage } from '../backend/system-language.ts'
import { ensurePage } from '../build.ts'
import { startHost } from './host.ts'
import { openBrowser } from './open-browser.ts'

export interface ServeOptions {
  readonly dataFolder: string
  readonly isDemonstration: boolean
  /** 0 for any free one. */
  readonly port: number
  readonly shouldOpen: boolean
}

/**
 * Runs the loopback host until the process is asked to end, and resolves with the exit code. The address is printed
 * once, alone on a line of standard output; everything else that is said goes to standard error.
 */
export async function serve({ dataFolder, isDemonstration, port, shouldOpen }: ServeOptions): Promise<number> {
  const t = createTranslator(systemLanguage(process.env))
  const asked = askedToEnd()
  const pageFolder = await ensurePage(() => process.stderr.write(`${t('host.building')}\n`))
  const host = await startHost({
    dataFolder,
    shippedFolder: shippedFolder(),
    pageFolder,
    isDemonstration,
    port,
    user: userInfo().username,
    log: createFileLog(join(dataFolder, 'logs'), 'host'),
  }).catch((error: unknown) => {
    if (Object(error).code !== 'EADDRINUSE') throw error
    process.stderr.write(`${t('host.port-taken', { port })}\n`)
    return null
  })
  if (host === null) return 1
  process.stdout.write(`${host.address}\n`)
  if (shouldOpen) openBrowser(host.address, process.platform)
  await asked
  await host.close()
  return 0
}

/** The listeners stay: a signal that comes twice, from the terminal and from npm, must not cut the clean end short. */
function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve())
  })
}
