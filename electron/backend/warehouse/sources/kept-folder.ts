import { createHash } from 'node:crypto'
import { rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Where the pages of pulls are that were cut off, in a data folder. */
export function keptFolder(dataFolder: string): string {
  return join(dataFolder, 'fetched')
}

/** The same of one source, in whatever case its name is written. */
export function keptFolderOf(dataFolder: string, source: string): string {
  const name = createHash('sha256').update(source.toLowerCase()).digest('hex').slice(0, 16)
  return join(keptFolder(dataFolder), name)
}

/** Takes away what a pull of a source that was cut off left. */
export function forgetPages(dataFolder: string, source: string): void {
  rmSync(keptFolderOf(dataFolder, source), { recursive: true, force: true })
  try {
    rmdirSync(keptFolder(dataFolder))
  } catch {
    // There is none, or it holds pages of another source.
  }
}
