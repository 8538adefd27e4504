import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BACKUPS_NAME } from '../platform/data-folder.ts'
import { withWriterLock } from './writer-lock.ts'

/** Where a restore makes ready what is to be in the place of the data. */
export function restoringFolder(dataFolder: string): string {
  return join(dataFolder, 'restoring')
}

/** Where a purge makes ready what is to be in the place of the backups: beside them, they may lie on a disk of their own. */
export function purgingFolder(dataFolder: string): string {
  return join(dataFolder, BACKUPS_NAME, 'purging')
}

/** Takes away what a backup, a restore or a purge that was killed left. The caller holds the writer's lock. */
export function removeUnfinishedWork(dataFolder: string): void {
  for (const path of unfinishedWork(dataFolder)) rmSync(path, { recursive: true, force: true })
}

/** The same at a start: left to a later one where another process writes, or the folder takes no change. */
export function sweepUnfinishedWork(dataFolder: string): void {
  if (unfinishedWork(dataFolder).length === 0) return
  try {
    withWriterLock(dataFolder, () => removeUnfinishedWork(dataFolder))
  } catch {
    // It takes room, and nothing else.
  }
}

function unfinishedWork(dataFolder: string): readonly string[] {
  // The last is where an earlier version of the program made backups ready.
  const folders = [restoringFolder(dataFolder), purgingFolder(dataFolder), join(dataFolder, 'purging')]
  return [...folders.filter((path) => existsSync(path)), ...unfinishedBackups(dataFolder)]
}

/** What backups that were cut off left. */
export function unfinishedBackups(dataFolder: string): readonly string[] {
  const folder = join(dataFolder, BACKUPS_NAME)
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => (name.includes('.part') ? [join(folder, name)] : []))
}
