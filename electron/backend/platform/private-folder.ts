import { chmodSync, closeSync, existsSync, lstatSync, openSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { defaultDataFolder, demonstrationFolder } from './data-folder.ts'
import { ensureFolder } from './ensure-folder.ts'

/** What others than the owner may do, the group included. */
const OF_OTHERS = 0o077

/** The mode of a folder in another one: as open as that is itself, so that a shared one stays shared. */
function folderModeIn(folder: string): number {
  return statSync(folder).mode & 0o777
}

/** The same for a file. */
export function fileModeIn(folder: string): number {
  return folderModeIn(folder) & 0o666
}

/** Makes a folder in one that is there, unless it is there too. Throws the system's error. */
export function makeInside(path: string): void {
  if (existsSync(path)) return
  const mode = folderModeIn(dirname(path))
  ensureFolder(path, mode)
  openAs(path, mode)
}

/** Makes an empty file for SQLite, which would make it readable by all, unless it is there. Throws the system's error. */
export function makeFileInside(path: string): void {
  if (existsSync(path)) return
  closeSync(openSync(path, 'a', fileModeIn(dirname(path))))
  openAs(path, fileModeIn(dirname(path)))
}

/** What a person's own mask took away: in a shared folder the others could read, and never write. */
function openAs(path: string, mode: number): void {
  const present = statSync(path).mode
  if ((present & mode) !== mode) chmodSync(path, (present & 0o7000) | mode)
}

/** True where others than its owner may look into a folder. Windows has rights of another kind. */
export function isOpenToOthers(folder: string): boolean {
  return process.platform !== 'win32' && (statSync(folder).mode & OF_OTHERS) !== 0
}

/**
 * Takes from others what they may do in the usual data folder or in that of the demonstration, which an earlier version made
 * for all. Any other folder may be meant to be shared.
 */
export function closeUsualFolder(dataFolder: string): void {
  const usual = defaultDataFolder({}, process.platform, homedir())
  if (dataFolder !== usual && dataFolder !== demonstrationFolder(usual)) return
  try {
    if (isOpenToOthers(dataFolder)) closeToOthers(dataFolder)
  } catch {
    // Of another user, or on a disk that is only read: the check hints at it.
  }
}

/** What lies in it first: a folder that was not finished is begun again. No link is followed. */
function closeToOthers(path: string): void {
  const state = lstatSync(path)
  if (state.isSymbolicLink()) return
  if (state.isDirectory()) for (const name of readdirSync(path)) closeToOthers(join(path, name))
  chmodSync(path, state.mode & 0o777 & ~OF_OTHERS)
}
