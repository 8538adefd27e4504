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
 * Opens an address in the user's browser, if there is one; the address was printed for all other cases. Every user of a
 * computer may read the arguments of every program: the browser is given a page of this user's own that leads to the
 * address. Gives the folder of that page, to be closed once the address was reached; `null` where no place takes one.
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

/** On Linux a browser may be confined (snap, Flatpak): it reads what is in the home of its user, and no temporary folder. */
function layPage(text: string, platform: NodeJS.Platform): TemporaryFolder | null {
  for (const parent of platform === 'linux' ? [homedir(), tmpdir()] : [tmpdir()]) {
    let folder: TemporaryFolder | null = null
    try {
      folder = openTemporaryFolder(parent)
      writeFileSync(join(folder.path, PAGE), text, { mode: 0o600 })
      return folder
    } catch {
      // A home need not be there, or take any file.
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
