import { createStore } from 'zustand/vanilla'
import { mostRead, type OwnFile, ownFileOf } from '../../shared/contract/own-files.ts'
import type { ReceivedFile } from './offered-files.ts'

/** A file of this program that was opened or dropped: views or a recipe, shown before anything is kept. */
export interface OwnOffer {
  readonly kind: OwnFile
  readonly name: string
  readonly text: string
}

/** Those that nobody has seen yet, the first first. */
export const OWN_OFFERS = createStore<{ readonly waiting: readonly OwnOffer[] }>()(() => ({ waiting: [] }))

/** Puts the files of this program aside, to be shown one after another, and gives the others. */
export function withoutOwn(files: readonly ReceivedFile[]): readonly ReceivedFile[] {
  for (const offered of files) void putAside(offered)
  return files.filter(({ file }) => ownFileOf(file.name) === null)
}

async function putAside({ file, text = null }: ReceivedFile): Promise<void> {
  const kind = ownFileOf(file.name)
  if (kind === null) return
  // One that cannot be read is shown as one that is not understood.
  const own =
    text ??
    (file instanceof Blob
      ? await file
          .slice(0, mostRead(kind))
          .text()
          .catch(() => '')
      : '')
  OWN_OFFERS.setState(({ waiting }) => ({ waiting: [...waiting, { kind, name: file.name, text: own }] }))
}

/** The first one was seen. */
export function endOwnOffer(): void {
  OWN_OFFERS.setState(({ waiting }) => ({ waiting: waiting.slice(1) }))
}
