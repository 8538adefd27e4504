import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Supervisor } from '../backend/process/supervisor.ts'

/** A file of the person as the page may know it: by a token, never by its path. */
export interface OfferedPath {
  readonly file: string
  readonly name: string
  readonly size: number
}

/** Offers a file to the page and the backend; `null` where there is no regular one. */
export function offerPath(path: string, backend: Pick<Supervisor, 'offerFile'>): OfferedPath | null {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isFile() !== true) return null
  const name = basename(path)
  return { file: backend.offerFile(path, name), name, size: found.size }
}
