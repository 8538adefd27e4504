import { comparePathsInFolder, isUserFile } from '../../../shared/domain/import/folder-files.ts'

interface Chosen {
  readonly name: string
  /** The place in the folder that was chosen; '' for a file that was chosen itself. */
  readonly webkitRelativePath?: string
}

/** The files that a person means: without hidden ones, those of a folder in the order of their names. */
export function folderFiles<File extends Chosen>(files: readonly File[]): readonly File[] {
  const placeOf = ({ webkitRelativePath = '' }: File): string => webkitRelativePath
  return files
    .filter(({ name }) => isUserFile(name))
    .toSorted((one, other) => comparePathsInFolder(placeOf(one), placeOf(other)))
}
