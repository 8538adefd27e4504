import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'

/** How many folders are remembered. */
const MOST_RECENT = 8

const recentSchema = z.object({ version: z.literal(1), folders: z.array(z.string().min(1).max(4096)) })

/** Where the folders that were open lately are written: beside the usual data folder, not inside of any. */
export function recentFile(usual: string): string {
  return join(dirname(usual), `${basename(usual)}-folders.json`)
}

/** The folders that were open lately, the latest first; none when the file is missing or not understood. */
export function readRecent(file: string): readonly string[] {
  try {
    return recentSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).folders
  } catch {
    return []
  }
}

/** Puts a folder first, whole or not at all. Where nothing can be written beside the usual folder, none is remembered. */
export function rememberFolder(file: string, folder: string): void {
  const folders = [folder, ...readRecent(file).filter((each) => each !== folder)].slice(0, MOST_RECENT)
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.part`, JSON.stringify({ version: 1, folders }))
    renameSync(`${file}.part`, file)
  } catch (error) {
    // The folder itself may be a volume, whose neighbourhood belongs to the system: it opens all the same.
    if (!(error instanceof Error && 'syscall' in error)) throw error
  }
}
