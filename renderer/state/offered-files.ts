import { createStore } from 'zustand/vanilla'
import type { ChosenFile } from '../../shared/contract/bridge.ts'
import { reportFileOf } from '../../shared/contract/own-files.ts'
import type { Page } from '../../shared/domain/view/view-state.ts'

/** A file that the program was opened with, which the host knows by its token, or one that was dropped. */
export interface ReceivedFile {
  readonly file: ChosenFile
  readonly token: string | null
  /** What stands in a file of this program, which the host has read. */
  readonly text?: string | null
}

/** Files that were offered and that nobody has taken yet: the page for them may still have to open. */
function createOffers() {
  return createStore<{ readonly waiting: readonly ReceivedFile[] }>()(() => ({ waiting: [] }))
}

/** What waits for the page of each name: reports to be verified, and all else to be imported. */
export const OFFERS = { reports: createOffers(), data: createOffers() } as const

/**
 * Puts files behind those that wait, and names the page that takes them: PDFs alone are reports, and packages of them. An
 * archive may hold a table too, save where it was dropped on the page of reports.
 */
export function addOffered(files: readonly ReceivedFile[], shown: Page): keyof typeof OFFERS {
  const kinds = files.map(({ file }) => reportFileOf(file.name))
  const isReport = (kind: (typeof kinds)[number]) => kind !== null && (kind !== 'archive' || shown === 'reports')
  const page = files.length > 0 && kinds.every(isReport) ? 'reports' : 'data'
  OFFERS[page].setState(({ waiting }) => ({ waiting: [...waiting, ...files] }))
  return page
}

/** Gives the files that wait for a page, each once. */
export function takeOffered(page: keyof typeof OFFERS): readonly ReceivedFile[] {
  const { waiting } = OFFERS[page].getState()
  if (waiting.length > 0) OFFERS[page].setState({ waiting: [] })
  return waiting
}
