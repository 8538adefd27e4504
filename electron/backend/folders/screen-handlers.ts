import { z } from 'zod'
import { type ScreenEntry, screenEntrySchema } from '../../../shared/contract/folders.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { readRemembered, writeRemembered } from './remembered-file.ts'

/** How many entries are kept of one folder, and of how many folders. */
const MOST_ENTRIES = 32
const MOST_FOLDERS = 8

const screensSchema = z.object({
  version: z.literal(1),
  screens: z.array(z.object({ folder: z.string(), entries: z.array(screenEntrySchema) })),
})

interface ScreenHandlerOptions {
  /** Where screens are remembered; `null` where they are not. */
  readonly file: string | null
  /** The token of the folder that is open. */
  readonly openFolder: () => string
}

/** Remembers what the pages of a folder ask to be told at the next start. */
export function createScreenHandlers({
  file,
  openFolder,
}: ScreenHandlerOptions): Handlers<'screen.recall' | 'screen.keep'> {
  const screens = () => (file === null ? null : readRemembered(file, screensSchema)?.screens) ?? []
  const entriesOf = (folder: string): readonly ScreenEntry[] =>
    screens().find((screen) => screen.folder === folder)?.entries ?? []
  return {
    'screen.recall': () => ({ rows: entriesOf(openFolder()) }),
    'screen.keep': (entry) => {
      if (file === null) return { kept: false }
      const folder = openFolder()
      const others = entriesOf(folder).filter(({ key }) => key !== entry.key)
      const screen = { folder, entries: [entry, ...others].slice(0, MOST_ENTRIES) }
      const elsewhere = screens().filter((each) => each.folder !== folder)
      writeRemembered(file, { version: 1, screens: [screen, ...elsewhere].slice(0, MOST_FOLDERS) })
      return { kept: true }
    },
  }
}
