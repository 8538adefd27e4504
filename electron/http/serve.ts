import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { homedir, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { createTranslator } from '../../shared/i18n/all-languages.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import { defaultDataFolder } from '../backend/platform/data-folder.ts'
import { errorCode } from '../backend/platform/error-code.ts'
import { createHostLog } from '../backend/platform/file-log.ts'
import { shippedFolder } from '../backend/platform/shipped-folder.ts'
import { systemLanguage } from '../backend/platform/system-language.ts'
import { openTemporaryFolder, type TemporaryFolder } from '../backend/platform/temporary-folder.ts'
import type { HostParts } from '../backend/process/host-parts.ts'
import { ensurePage } from '../build.ts'
import { startHost } from './host.ts'
import { NODE_PARTS } from './node-parts.ts'

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

const PAGE = 'irisboard.html'

const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/**
 * Opens an address in the user's browser, if any. Arguments of programs are public on a computer, so the browser gets a
 * private page that redirects. Returns its folder, to be closed once the address was reached, or `null`.
 */
function openBrowser(address: string, platform: NodeJS.Platform, t: Translator): TemporaryFolder | null {
  const folder = layPage(leadingPage(address, t), platform)
  if (folder === null) return null
  const [program = 'xdg-open', ...values] = OPENERS[platform] ?? []
  const child = spawn(program, [...values, join(folder.path, PAGE)], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
  return folder
}

/** On Linux a confined browser (snap, Flatpak) reads the home of its user, but no temporary folder. */
function layPage(text: string, platform: NodeJS.Platform): TemporaryFolder | null {
  for (const parent of platform === 'linux' ? [homedir(), tmpdir()] : [tmpdir()]) {
    let folder: TemporaryFolder | null = null
    try {
      folder = openTemporaryFolder(parent)
      writeFileSync(join(folder.path, PAGE), text, { mode: 0o600 })
      return folder
    } catch {
      // A home may be missing or read-only.
      folder?.close()
    }
  }
  return null
}

function leadingPage(address: string, t: Translator): string {
  return `<!doctype html>
<html lang="${t.language}">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=${address}">
<title>Irisboard</title>
<p><a href="${address}">${t('shell.start-open-here')}</a></p>
</html>
`
}
