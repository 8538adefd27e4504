import { LONGEST_RECIPE } from '../domain/report/recipe/recipe.ts'
import { LONGEST_VIEW_FILE } from '../domain/view/view-file.ts'

/** The files that only this program makes, by their endings, each with the longest text that is read as one. */
const OWN_FILES = { irisview: LONGEST_VIEW_FILE, irisrecipe: LONGEST_RECIPE } as const

export type OwnFile = keyof typeof OWN_FILES

/** What a file of this program is called. */
export function ownFileName(name: string, kind: OwnFile): string {
  return `${name}.${kind}`
}

/** Which of them a file is by its name; `null` for any other. */
export function ownFileOf(name: string): OwnFile | null {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1]
  return ending === 'irisview' || ending === 'irisrecipe' ? ending : null
}

/** How many characters of such a file are read: one more than it may have, so that a longer one is not understood. */
export function mostRead(kind: OwnFile): number {
  return OWN_FILES[kind] + 1
}
