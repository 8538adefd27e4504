import lockFile from '../../package-lock.json'

export interface FreePackage {
  readonly name: string
  readonly version: string
  readonly licence: string
}

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

type Locked = Readonly<Record<string, LockedPackage>>

const FOLDER = 'node_modules/'
/** The program itself among the packages of its lock file. */
const ROOT = ''

/**
 * The packages that the program is made of, from the lock file that it was built with: those that its dependencies
 * bring. Tools for building, those for tests that only some systems have, and what only they bring, are left out.
 */
export function freePackages(locked: Locked = lockFile.packages): readonly FreePackage[] {
  const { optionalDependencies: _forTests, ...program } = locked[ROOT] ?? {}
  const named = importedBy(ROOT, { ...locked, [ROOT]: program }).map((path) => ({
    name: path.slice(path.lastIndexOf(FOLDER) + FOLDER.length),
    version: locked[path]?.version ?? '',
    licence: locked[path]?.license ?? '',
  }))
  const once = new Map(named.map((each) => [`${each.name} ${each.version}`, each]))
  return [...once.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** The folders of all that a package needs, directly or through others. */
function importedBy(start: string, locked: Locked): readonly string[] {
  const found = new Set<string>([start])
  // A set also yields what is added while it is walked.
  for (const path of found) {
    for (const name of needsOf(locked[path] ?? {})) {
      const folder = folderOf(name, path, locked)
      if (folder !== null) found.add(folder)
    }
  }
  found.delete(start)
  return [...found]
}

function needsOf({
  dependencies,
  optionalDependencies,
  peerDependencies = {},
  peerDependenciesMeta,
}: LockedPackage): readonly string[] {
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta?.[name]?.optional !== true)
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]
}

/** Where a package finds another one: in its own folder, or in the nearest one around it. */
function folderOf(name: string, from: string, locked: Locked): string | null {
  const nested = `${from === ROOT ? '' : `${from}/`}${FOLDER}${name}`
  if (nested in locked) return nested
  return from === ROOT ? null : folderOf(name, from.slice(0, Math.max(0, from.lastIndexOf(FOLDER) - 1)), locked)
}
