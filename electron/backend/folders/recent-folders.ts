import { z } from 'zod'
import { readKept, writeKept } from './kept-file.ts'

/** How many folders are remembered. */
const MOST_RECENT = 8

const recentSchema = z.object({ version: z.literal(1), folders: z.array(z.string().min(1).max(4096)) })

/** The folders that were open lately, the latest first; none when the file is missing or not understood. */
export function readRecent(file: string): readonly string[] {
  return readKept(file, recentSchema)?.folders ?? []
}

/** Puts a folder first. */
export function rememberFolder(file: string, folder: string): void {
  const folders = [folder, ...readRecent(file).filter((each) => each !== folder)].slice(0, MOST_RECENT)
  writeKept(file, { version: 1, folders })
}
