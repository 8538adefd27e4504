import { accessSync, constants, readdirSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BACKUPS_NAME, DATABASE_NAME } from '../platform/data-folder.ts'
import { isOpenToOthers } from '../platform/private-folder.ts'

/** What lies in a data folder by its names for it; all else is counted without a name. */
const PLACES = [DATABASE_NAME, `${DATABASE_NAME}-wal`, `${DATABASE_NAME}-shm`, BACKUPS_NAME, 'logs', 'recipes'] as const

interface Size {
  readonly files: number
  readonly bytes: number
}

/** How large a data folder is and what may be done in it, without the name of anything that somebody named. */
export interface FolderSizes {
  readonly isThere: boolean
  readonly isWritable: boolean
  readonly isOpenToOthers: boolean
  readonly pathLength: number
  readonly freeBytes: number | null
  readonly places: Readonly<Record<string, Size>>
}

/** Looks at a data folder; what cannot be looked at is counted as nothing. */
export function folderSizes(dataFolder: string): FolderSizes {
  const isThere = statSync(dataFolder, { throwIfNoEntry: false })?.isDirectory() ?? false
  const names = isThere ? readdirSync(dataFolder) : []
  const others = names.filter((name) => !PLACES.some((place) => place === name)).map((name) => join(dataFolder, name))
  return {
    isThere,
    isWritable: isThere && isWritable(dataFolder),
    isOpenToOthers: isThere && isOpenToOthers(dataFolder),
    pathLength: Buffer.byteLength(dataFolder),
    freeBytes: isThere ? freeBytes(dataFolder) : null,
    places: {
      ...Object.fromEntries(PLACES.map((place) => [place, sizeOf(join(dataFolder, place))])),
      others: others.map(sizeOf).reduce(sum, NOTHING),
    },
  }
}

const NOTHING: Size = { files: 0, bytes: 0 }
const sum = (one: Size, other: Size): Size => ({ files: one.files + other.files, bytes: one.bytes + other.bytes })

function sizeOf(path: string): Size {
  try {
    const found = statSync(path)
    if (!found.isDirectory()) return { files: 1, bytes: found.size }
    return readdirSync(path)
      .map((name) => sizeOf(join(path, name)))
      .reduce(sum, NOTHING)
  } catch {
    return NOTHING
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}
