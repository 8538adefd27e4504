import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from '../../../shared/contract/client.ts'
import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { DATABASE_NAME, LOCK_NAME } from '../platform/data-folder.ts'
import type { FolderPlace, FolderShelf } from './folder-shelf.ts'

interface FolderHandlerOptions {
  readonly shelf: FolderShelf
  /** Asks the person for a folder; `null` where the host has no dialog. */
  readonly browse: (() => Promise<string | null>) | null
  /** Starts the backend anew on a place; rejects, with the present one still open, when it cannot be opened. */
  readonly reopen: (place: FolderPlace) => Promise<void>
  /** The backend on the folder that is open. */
  readonly client: () => Client
  /** Tells the pages that another folder is open. */
  readonly announce: (id: string) => void
}

/** Answers which folders there are, and opens another one or a copy of the present one. */
export function createFolderHandlers(
  options: FolderHandlerOptions,
): Handlers<'folder.choices' | 'folder.open' | 'folder.copy'> {
  const { shelf, browse, reopen, client, announce } = options

  async function placeFor(id: string | null): Promise<FolderPlace | null> {
    if (id !== null) return shelf.find(id)
    if (browse === null) throw new AppError('bad-request', { rule: 'no-dialog' })
    const path = await browse()
    if (path === null) return null
    expectDataFolder(path)
    return shelf.placeOf(path)
  }

  async function openPlace(place: FolderPlace) {
    if (place.path !== shelf.open().path) {
      await reopen(place)
      shelf.take(place)
    }
    const { open } = shelf.choices()
    announce(open.id)
    return open
  }

  return {
    'folder.choices': () => ({ ...shelf.choices(), canBrowse: browse !== null }),
    'folder.open': async ({ id }) => {
      const place = await placeFor(id)
      if (place === null && id === null) return { opened: null }
      const isKnown = place !== null && (isMadeOnDemand(shelf, id) || existsSync(place.path))
      if (!isKnown) throw new AppError('folder-gone')
      return { opened: await openPlace(place) }
    },
    'folder.copy': async () => {
      const { isDemonstration } = shelf.open()
      const { path } = await client().call('folder.duplicate', {})
      return { opened: await openPlace({ path, isDemonstration }) }
    },
  }
}

/** The usual folder and the demonstration are made when they are first opened; others must be there. */
function isMadeOnDemand(shelf: FolderShelf, id: string | null): boolean {
  return shelf.choices().others.some((each) => each.id === id && each.kind !== 'other')
}

/** A folder of other things is left alone: only one with our data, or an empty one, becomes a data folder. */
function expectDataFolder(path: string): void {
  if (!(statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)) throw new AppError('folder-gone')
  // A restore that was refused leaves its lock behind.
  const isEmpty = readdirSync(path).every((name) => name === LOCK_NAME)
  if (!isEmpty && !existsSync(join(path, DATABASE_NAME))) throw new AppError('folder-foreign')
}
