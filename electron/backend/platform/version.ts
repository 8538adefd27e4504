import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { endOfSupport, readElectronReleases } from './electron-support.ts'
import { hashSources } from './source-hash.ts'

interface Package {
  readonly version: string
  readonly devDependencies?: { readonly electron?: string }
  /** Written into a package when it is made: it has no sources to look at. */
  readonly buildHash?: string
}

const ABOVE = join(import.meta.dirname, '..', '..')
/** Inside the packaged program, whose files are bundled in `build/backend`, or beside the sources. */
export const PROGRAM_ROOT = existsSync(join(ABOVE, 'package.json')) ? ABOVE : join(ABOVE, '..')
/** All that decides what the program does; the data have hashes of their own. */
const BUILD_SOURCES = ['electron', 'renderer', 'shared', 'package-lock.json']

const builds = new Map<string, string>()

/** The version of this program, from its package file. */
export function programVersion(): string {
  return readPackage(PROGRAM_ROOT).version
}

/** The version of Electron that this program runs in, or is made for where it runs in a browser. */
export function electronVersion(): string | null {
  return process.versions.electron ?? readPackage(PROGRAM_ROOT).devDependencies?.electron ?? null
}

/** The day on which the support of that Electron ends; `null` where it is not known. */
export function electronSupportEnds(): string | null {
  const version = electronVersion()
  return version === null ? null : endOfSupport(version, readElectronReleases())
}

/** The SHA-256 of the sources that this program was made of, found once and then remembered. */
export function programBuild(root = PROGRAM_ROOT): string {
  const known = builds.get(root)
  if (known !== undefined) return known
  const build = readPackage(root).buildHash ?? hashSources(root, BUILD_SOURCES)
  builds.set(root, build)
  return build
}

function readPackage(root: string): Package {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
}
