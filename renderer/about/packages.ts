import lockFile from '../../package-lock.json'

export interface FreePackage {
  readonly name: string
  readonly version: string
  readonly licence: string
}

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
}

const FOLDER = 'node_modules/'

/** The packages that the program is made of, from the lock file that it was built with; tools for building left out. */
export function freePackages(
  locked: Readonly<Record<string, LockedPackage>> = lockFile.packages,
): readonly FreePackage[] {
  const used = Object.entries(locked).filter(
    ([path, { dev, devOptional }]) => path.startsWith(FOLDER) && dev !== true && devOptional !== true,
  )
  const named = used.map(([path, { version = '', license = '' }]) => ({
    name: path.slice(path.lastIndexOf(FOLDER) + FOLDER.length),
    version,
    licence: license,
  }))
  const once = new Map(named.map((each) => [`${each.name} ${each.version}`, each]))
  return [...once.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}
