import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { z } from 'zod'
import type { DataFolder, FolderChoices } from '../../../shared/contract/folders.ts'
import { demonstrationFolder } from '../platform/data-folder.ts'
import { officePolicy } from '../platform/policy.ts'
import { readRemembered, rememberedFile, writeRemembered } from './remembered-file.ts'

/** How many folders are remembered. */
const MOST_RECENT = 8

const recentSchema = z.object({ version: z.literal(1), folders: z.array(z.string().min(1).max(4096)) })

/** A data folder and how it is opened. */
export interface FolderPlace {
  readonly path: string
  readonly isDemonstration: boolean
}

/** The folders of a host: the one that is open, and those that could be. Paths stay here. */
export interface FolderShelf {
  open(): FolderPlace
  choices(): Omit<FolderChoices, 'canBrowse'>
  /** The place that a token stands for, `null` for an unknown one. */
  find(id: string): FolderPlace | null
  placeOf(path: string): FolderPlace
  /** The place is open from now on, and remembered. */
  take(place: FolderPlace): void
}

/** With `usual`, the folder of a start without options, folders are remembered from one run to the next. */
export function createFolderShelf(first: FolderPlace, usual: string | null): FolderShelf {
  const file = usual === null ? null : rememberedFile(usual, 'folders')
  const demonstration = usual === null ? null : demonstrationFolder(usual)
  const isAllowed = officePolicy().forbids('demonstration') === null
  let current = first
  take(first)

  function placeOf(path: string): FolderPlace {
    if (path === current.path) return current
    return { path, isDemonstration: path === demonstration }
  }

  function take(place: FolderPlace): void {
    current = place
    if (file !== null) rememberFolder(file, place.path)
  }

  function paths(): readonly string[] {
    const known = [usual, demonstration, ...(file === null ? [] : readRecent(file))]
    return [...new Set(known.filter((path) => path !== null).filter((path) => isAllowed || path !== demonstration))]
  }

  function folderOf({ path, isDemonstration }: FolderPlace, nameOf: (path: string) => string): DataFolder {
    const isPlain = path !== demonstration && !isDemonstration
    const kind = path === usual ? 'usual' : isPlain ? 'other' : 'demonstration'
    return { id: tokenOf(path), name: nameOf(path), kind }
  }

  return {
    open: () => current,
    choices: () => {
      const nameOf = folderNames([current.path, ...paths()])
      const others = paths().filter((path) => path !== current.path)
      return {
        open: folderOf(current, nameOf),
        others: others.map((path) => {
          const folder = folderOf(placeOf(path), nameOf)
          // The demonstration is made when it is first opened.
          return { ...folder, isMissing: folder.kind === 'other' && !existsSync(path) }
        }),
      }
    },
    find: (id) => {
      const path = paths().find((each) => tokenOf(each) === id)
      return path === undefined ? null : placeOf(path)
    },
    placeOf,
    take,
  }
}

/** The same for the same folder in every run: what a page remembers of a folder stands under it. */
function tokenOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}

/** The folders that were open lately, the latest first; none when the file is missing or not understood. */
export function readRecent(file: string): readonly string[] {
  return readRemembered(file, recentSchema)?.folders ?? []
}

/** Puts a folder first. */
export function rememberFolder(file: string, folder: string): void {
  const folders = [folder, ...readRecent(file).filter((each) => each !== folder)].slice(0, MOST_RECENT)
  writeRemembered(file, { version: 1, folders })
}

const SEPARATOR = /[\\/]/

/** What each folder is called: its own name, with those of the folders around it as far as another is called alike. */
export function folderNames(paths: readonly string[]): (path: string) => string {
  const all = [...new Set(paths)].map(partsOf)
  return (path) => {
    const parts = partsOf(path)
    const lengths = Array.from({ length: parts.length }, (_, index) => index + 1)
    const isOwn = (length: number): boolean =>
      all.filter((each) => endOf(each, length) === endOf(parts, length)).length < 2
    return endOf(parts, lengths.find(isOwn) ?? parts.length)
  }
}

function partsOf(path: string): readonly string[] {
  return path.split(SEPARATOR).filter((part) => part !== '')
}

function endOf(parts: readonly string[], length: number): string {
  return parts.slice(-length).join('/')
}
