import { statSync } from 'node:fs'
import { basename, isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { LONGEST_FRAGMENT, readFragment, viewFragment } from '../../shared/domain/view/view-link.ts'
import type { Log } from '../backend/platform/log.ts'
import type { Supervisor } from '../backend/process/supervisor.ts'
import type { ProgramWindow } from './program-window.ts'

/**
 * What a start of the program may ask of a window: to show the dry run of a file, or a view. Neither writes anything,
 * so that a second instance or a file dropped on the icon is harmless.
 */
const openingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), path: z.string().min(1).max(4096).refine(isAbsolute) }).strict(),
  z.object({ kind: z.literal('view'), fragment: z.string().max(LONGEST_FRAGMENT) }).strict(),
])

export type Opening = z.infer<typeof openingSchema>

/** What a second instance hands over; anything else in it is refused whole. */
export const handoverSchema = z.object({ openings: z.array(openingSchema).max(20).readonly() }).strict()

/**
 * Reads plain arguments: `#/PAGE?v=...` is a view, anything else a file of the working directory, or by the `file://` address that
 * desktops pass; switches are skipped.
 */
export function openingsOf(args: readonly string[], workingDirectory: string): readonly Opening[] {
  return args
    .filter((arg) => arg !== '' && !arg.startsWith('-'))
    .slice(0, 20)
    .flatMap((arg) => {
      const opening = arg.startsWith('#/')
        ? { kind: 'view', fragment: arg }
        : { kind: 'file', path: pathOf(arg, workingDirectory) }
      const parsed = openingSchema.safeParse(opening)
      return parsed.success ? [parsed.data] : []
    })
}

/** Nothing for an address of another computer, or with a sign that no path can have. */
function pathOf(arg: string, workingDirectory: string): string | null {
  if (!/^file:/i.test(arg)) return resolve(workingDirectory, arg)
  try {
    return fileURLToPath(arg)
  } catch {
    return null
  }
}

/** The canonical fragment of a view that somebody gave, or null when it was not understood whole. */
export function knownFragment(fragment: string): string | null {
  const { view, understood } = readFragment(fragment)
  return understood === 'whole' ? viewFragment(view) : null
}

/** A file of the person as the page may know it: by a token, never by its path. */
interface OfferedPath {
  readonly file: string
  readonly name: string
  readonly size: number
}

/** Offers a file to the page and the backend; `null` where there is no regular one. */
export function offerPath(path: string, backend: Pick<Supervisor, 'offerFile'>): OfferedPath | null {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isFile() !== true) return null
  const name = basename(path)
  return { file: backend.offerFile(path, name), name, size: found.size }
}

/** Shows what an opening asks for. Waits for a page that is still loading: it would miss the event. */
export function openInWindow(opening: Opening, program: ProgramWindow, backend: Supervisor, log: Log): void {
  const { webContents } = program.window
  const obey = () => openNow(opening, program, backend, log)
  if (webContents.isLoadingMainFrame()) webContents.once('did-finish-load', obey)
  else obey()
}

function openNow(opening: Opening, program: ProgramWindow, backend: Supervisor, log: Log): void {
  switch (opening.kind) {
    case 'view': {
      const fragment = knownFragment(opening.fragment)
      if (fragment !== null) program.go(fragment)
      return
    }
    case 'file':
      openFile(opening.path, backend, log)
  }
}

/** The page shows what an import of the file would do; one that is not there leaves it to the person. */
function openFile(path: string, backend: Supervisor, log: Log): void {
  const offered = offerPath(path, backend)
  if (offered === null) {
    log.warn('no file to open', { file: basename(path) })
    backend.emit({ type: 'command', command: 'import' })
    return
  }
  backend.emit({ type: 'file-offered', ...offered })
}
