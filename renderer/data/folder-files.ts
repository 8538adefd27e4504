/** What systems leave in folders for themselves. */
const OF_SYSTEMS = new Set(['thumbs.db', 'desktop.ini'])

interface Chosen {
  readonly name: string
  /** The place in the folder that was chosen; '' for a file that was chosen itself. */
  readonly webkitRelativePath?: string
}

/** The files that a person means: without hidden ones, those of a folder in the order of their names. */
export function folderFiles<File extends Chosen>(files: readonly File[]): readonly File[] {
  const placeOf = ({ webkitRelativePath = '' }: File): string => webkitRelativePath
  return files
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$') && !OF_SYSTEMS.has(name.toLowerCase()))
    .toSorted((one, other) => placeOf(one).localeCompare(placeOf(other), 'fr', { numeric: true }))
}
