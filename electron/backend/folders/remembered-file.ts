import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { z } from 'zod'
import { ensureFolder } from '../platform/ensure-folder.ts'

/** Where something is remembered from one start to the next: beside the usual data folder, not inside of any. */
export function rememberedFile(usual: string, what: 'folders' | 'screen'): string {
  return join(dirname(usual), `${basename(usual)}-${what}.json`)
}

/** What a file remembers, `null` when it is missing or not understood. */
export function readRemembered<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Writes it, whole or not at all. Throws the system's error. */
export function replaceRemembered(file: string, value: unknown): void {
  ensureFolder(dirname(file))
  writeFileSync(`${file}.part`, JSON.stringify(value), { mode: 0o600 })
  renameSync(`${file}.part`, file)
}

/** The same; where nothing can be written beside the usual folder, nothing is remembered. */
export function writeRemembered(file: string, value: unknown): void {
  try {
    replaceRemembered(file, value)
  } catch (error) {
    // The folder itself may be a volume, whose neighbourhood belongs to the system: it opens all the same.
    if (!(error instanceof Error && 'syscall' in error)) throw error
  }
}
