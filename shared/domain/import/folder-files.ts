/** What systems leave in folders for themselves. */
const SYSTEM_FILES = new Set(['thumbs.db', 'desktop.ini'])

/** True for a file that a person means when a whole folder is given: no hidden one, no lock, none of the system. */
export function isUserFile(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('~$') && !SYSTEM_FILES.has(name.toLowerCase())
}

/** The order of the files of a folder: by their places in it, numbers by their value, on every machine the same. */
export function comparePathsInFolder(one: string, other: string): number {
  return one.localeCompare(other, 'fr', { numeric: true })
}
