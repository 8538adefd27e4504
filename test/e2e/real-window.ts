import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { ROOT } from '../../electron/build.ts'
import { USUAL_FOLDER } from './program.ts'

/** The Electron in whose window the tests run, where `npm test` is told one; `test/electron-binary.ts` has looked at it. */
export const ELECTRON = process.env.ELECTRON_BIN || null

/** The program in a window of its own, until its context is closed. */
export interface RealWindow {
  readonly app: ElectronApplication
  readonly page: Page
  /** Holds the data folder, by a path of its own, and the profile. */
  readonly folder: string
}

interface WindowOptions {
  readonly binary?: string | null
  readonly locale?: string
  /** That of a window before, whose profile this one has; it stays. */
  readonly folder?: string
}

/** The path of the data in the folder of a window. The profile and the single instance are those of a path. */
const dataIn = (folder: string): string => join(folder, 'data')

/** Starts the program on a data folder, which other hosts and windows may have open too. */
export async function openRealWindow(dataFolder: string, options: WindowOptions = {}): Promise<RealWindow> {
  const { binary = ELECTRON, locale = 'fr-BE', folder = mkdtempSync(join(tmpdir(), 'irisboard-window-')) } = options
  mkdirSync(dataFolder, { recursive: true })
  if (!existsSync(dataIn(folder))) symlinkSync(dataFolder, dataIn(folder), 'junction')
  const app = await _electron.launch({
    ...startOf(folder, locale),
    executablePath: String(binary),
    locale,
    chromiumSandbox: true,
  })
  if (options.folder === undefined) app.once('close', () => rmSync(folder, { recursive: true, force: true }))
  return { app, page: await app.firstWindow(), folder }
}

/** How the program of a window is started, as npm does it, with these arguments after its own. */
export function startOf(folder: string, locale = 'fr-BE', values: readonly string[] = []) {
  return {
    executablePath: String(ELECTRON),
    args: [ROOT, '--data-dir', dataIn(folder), ...values],
    env: environmentOf(folder, locale),
  }
}

/** The settings of Chromium and of the recent folders are not those of the person who runs the tests. */
function environmentOf(folder: string, locale: string): Record<string, string> {
  const own = {
    IRISBOARD_DATA: USUAL_FOLDER,
    XDG_CONFIG_HOME: join(folder, 'config'),
    // The paths of files may have accents, whatever locales the system has.
    LC_ALL: 'C.UTF-8',
    LANGUAGE: locale.replace('-', '_'),
  }
  const set = Object.entries({ ...process.env, ...own }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return Object.fromEntries(set)
}

const FOLDERS = new Map<string, string>()

/** Remembers the data folder behind an address of the loopback host, so that a window can show the same. */
export function rememberFolder(address: string, dataFolder: string): void {
  FOLDERS.set(new URL(address).origin, dataFolder)
}

/** The data folder behind such an address; `null` at any other. */
export function folderAt(address: string): string | null {
  return FOLDERS.get(new URL(address).origin) ?? null
}
