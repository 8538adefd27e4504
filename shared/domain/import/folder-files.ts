/** What systems leave in folders for themselves. */
const OF_SYSTEMS = new Set(['thumbs.db', 'desktop.ini'])

/** True for a file that a person means when a whole folder is given: no hidden one, no lock, none of the system. */
export function isMeantFile(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('~$') && !OF_SYSTEMS.has(name.toLowerCase())
}

/** The order of the files of a folder: by their places in it, numbers by their value, on every machine the same. */
export function comparePlaces(one: string, other: string): number {
  return one.localeCompare(other, 'fr', { numeric: true })
}
