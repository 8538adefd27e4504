import { LONGEST_RECIPE } from '../domain/report/recipe/recipe.ts'
import { LONGEST_VIEW_FILE } from '../domain/view/view-file.ts'

/** The texts that only this program makes, by their endings, each with the longest one that is read. */
const OWN_FILES = { irisview: LONGEST_VIEW_FILE, irisrecipe: LONGEST_RECIPE } as const

export type OwnFile = keyof typeof OWN_FILES

/** What an archive of reports is called after, that the program opens to verify them. */
export const PACKAGE_EXTENSION = 'irisreports'
/** What an update of the program is called after. */
export const UPDATE_EXTENSION = 'irisboard-update'

/** What a file of this program is called. */
export function ownFileName(name: string, kind: OwnFile): string {
  return `${name}.${kind}`
}

/** Which of the texts a file is by its name; `null` for any other. */
export function ownFileOf(name: string): OwnFile | null {
  const ending = endingOf(name)
  return ending === 'irisview' || ending === 'irisrecipe' ? ending : null
}

/** How many characters of such a text are read: one more than it may have, so that a longer one is not understood. */
export function mostRead(kind: OwnFile): number {
  return OWN_FILES[kind] + 1
}

/** How a file may hold reports, by its name: it is one, a package of them, or an archive, which may be of anything. */
export function reportFileOf(name: string): 'report' | 'package' | 'archive' | null {
  const ending = endingOf(name)
  if (ending === 'pdf') return 'report'
  if (ending === PACKAGE_EXTENSION) return 'package'
  return ending === 'zip' ? 'archive' : null
}

/** True for an update of the program, by its name. */
export function isUpdate(name: string): boolean {
  return endingOf(name) === UPDATE_EXTENSION
}

function endingOf(name: string): string | undefined {
  return /\.([^.]+)$/.exec(name.toLowerCase())?.[1]
}
