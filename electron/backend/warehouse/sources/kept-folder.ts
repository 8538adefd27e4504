import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readJson } from '../../../../shared/domain/reading/read-json.ts'

/** Where the pages of pulls are that were cut off, in a data folder. */
export function keptFolder(dataFolder: string): string {
  return join(dataFolder, 'fetched')
}

/** The same of one source, in whatever case its name is written. */
export function keptFolderOf(dataFolder: string, source: string): string {
  const name = createHash('sha256').update(source.toLowerCase()).digest('hex').slice(0, 16)
  return join(keptFolder(dataFolder), name)
}

const stateSchema = z.object({ rows: z.number().int().nonnegative() })

/** How many records a pull of a source left that was cut off: the next one goes on from them. */
export function keptRows(dataFolder: string, source: string): number {
  const folder = keptFolderOf(dataFolder, source)
  if (!existsSync(folder)) return 0
  const states = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return states.reduce((rows, name) => rows + rowsIn(join(folder, name)), 0)
}

function rowsIn(state: string): number {
  try {
    return stateSchema.safeParse(readJson(readFileSync(state, 'utf8'))).data?.rows ?? 0
  } catch {
    // What cannot be read is not gone on from.
    return 0
  }
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
