import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Translator } from '../../shared/i18n/translator.ts'
import { openTemporaryFolder, type TemporaryFolder } from '../backend/platform/temporary-folder.ts'

const PAGE = 'irisboard.html'

const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/**
 * Opens an address in the user's browser, if any. Arguments of programs are public on a computer, so the browser gets a
 * private page that redirects. Returns its folder, to be closed once the address was reached, or `null`.
 */
export function openBrowser(address: string, platform: NodeJS.Platform, t: Translator): TemporaryFolder | null {
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
