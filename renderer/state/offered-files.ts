import { createStore } from 'zustand/vanilla'
import type { ChosenFile } from '../../shared/contract/bridge.ts'

/** A file that the program was opened with, which the host knows by its token, or one that was dropped. */
export interface OfferedFile {
  readonly file: ChosenFile
  readonly token: string | null
}

/** The files that were offered and that no import has taken yet: the page for them may still have to open. */
export const offeredFiles = createStore<{ readonly waiting: readonly OfferedFile[] }>()(() => ({ waiting: [] }))

/** Puts files behind those that wait. */
export function addOffered(files: readonly OfferedFile[]): void {
  offeredFiles.setState(({ waiting }) => ({ waiting: [...waiting, ...files] }))
}

/** Gives the files that wait, each once. */
export function takeOffered(): readonly OfferedFile[] {
  const { waiting } = offeredFiles.getState()
  if (waiting.length > 0) offeredFiles.setState({ waiting: [] })
  return waiting
}
