import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashSources } from './source-hash.ts'

interface Package {
  readonly version: string
  /** Written into a package when it is made: it has no sources to look at. */
  readonly buildHash?: string
}

const ABOVE = join(import.meta.dirname, '..', '..')
/** Inside the packaged program, whose files are bundled in `build/backend`, or beside the sources. */
const ROOT = existsSync(join(ABOVE, 'package.json')) ? ABOVE : join(ABOVE, '..')
/** All that decides what the program does; the data have hashes of their own. */
const BUILD_SOURCES = ['electron', 'renderer', 'shared', 'package-lock.json']

const builds = new Map<string, string>()

/** The version of this program, from its package file. */
export function programVersion(): string {
  return readPackage(ROOT).version
}

/** The SHA-256 of the sources that this program was made of, found once and then remembered. */
export function programBuild(root = ROOT): string {
  const known = builds.get(root)
  if (known !== undefined) return known
  const build = readPackage(root).buildHash ?? hashSources(root, BUILD_SOURCES)
  builds.set(root, build)
  return build
}

function readPackage(root: string): Package {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
}
