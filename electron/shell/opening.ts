import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { basename, isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { isUpdate, mostRead, ownFileOf } from '../../shared/contract/own-files.ts'
import { LONGEST_FRAGMENT, readFragment, viewFragment } from '../../shared/domain/view/view-link.ts'
import type { Log } from '../backend/platform/log.ts'
import type { Supervisor } from '../backend/process/supervisor.ts'
import type { ProgramWindow } from './program-window.ts'
import type { RecentFiles } from './recent-files.ts'

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

/** What an opening needs of the running program. */
export interface Openers {
  readonly program: ProgramWindow
  readonly backend: Pick<Supervisor, 'offerFile' | 'emit'>
  readonly recent: Pick<RecentFiles, 'add'>
  readonly log: Log
  /** Asks about an update package, before anything is done with it. */
  readonly update: (path: string) => void
}

/** Offers a file to the page and the backend, and remembers it; `null` where there is no regular one. */
export function offerPath(path: string, { backend, recent }: Pick<Openers, 'backend' | 'recent'>): OfferedPath | null {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isFile() !== true) return null
  const name = basename(path)
  recent.add(path)
  return { file: backend.offerFile(path, name), name, size: found.size }
}

/**
 * Shows what an opening asks for. Waits for a page that is still loading: it would miss the event. An update needs no page: it
 * may be what mends one.
 */
export function openInWindow(opening: Opening, openers: Openers): void {
  const { webContents } = openers.program.window
  const obey = () => openNow(opening, openers)
  const needsPage = opening.kind === 'view' || !isUpdate(opening.path)
  if (needsPage && webContents.isLoadingMainFrame()) webContents.once('did-finish-load', obey)
  else obey()
}

function openNow(opening: Opening, openers: Openers): void {
  switch (opening.kind) {
    case 'view': {
      const fragment = knownFragment(opening.fragment)
      if (fragment !== null) openers.program.go(fragment)
      return
    }
    case 'file':
      if (isUpdate(opening.path)) openers.update(opening.path)
      else openFile(opening.path, openers)
  }
}

/** The page shows what an import of the file would do; one that is not there leaves it to the person. */
function openFile(path: string, openers: Openers): void {
  const { backend, log } = openers
  const offered = offerPath(path, openers)
  if (offered === null) {
    log.warn('no file to open', { file: basename(path) })
    backend.emit({ type: 'command', command: 'import' })
    return
  }
  const text = ownText(path)
  backend.emit({ type: 'file-offered', ...offered, ...(text === null ? {} : { text }) })
}

/** The text of a view or a recipe, as much as one may have; `null` for any other file. */
function ownText(path: string): string | null {
  const kind = ownFileOf(basename(path))
  if (kind === null) return null
  const handle = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(mostRead(kind))
    return bytes.toString('utf8', 0, readSync(handle, bytes))
  } finally {
    closeSync(handle)
  }
}
