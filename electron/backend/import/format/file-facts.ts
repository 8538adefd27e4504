import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import { readChunks } from '../../platform/read-chunks.ts'
import type { RefusedOpening } from './record-source.ts'

/** In millions of bytes; a larger file is refused with this limit in the message. */
const LARGEST = 8000

/** What the system's reasons mean for a person; for any other the file is there, but could not be read to its end. */
const CAUSES: Readonly<Record<string, RefusedOpening['code']>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  ELOOP: 'file-missing',
  ENAMETOOLONG: 'file-missing',
  EBUSY: 'file-busy',
  EACCES: 'file-forbidden',
  EPERM: 'file-forbidden',
}

/** What a file is as a whole. */
export interface FileFacts {
  readonly bytes: number
  readonly sha256: string
}

/** Shows all bytes of a file to `see`, in chunks, and tells how many they are; what is wrong with it is an answer. */
export function lookThrough(
  path: string,
  see: (chunk: Buffer) => void,
): { readonly ok: true; readonly bytes: number } | RefusedOpening {
  try {
    const found = statSync(path)
    if (!found.isFile()) return refusal('file-not-text', {})
    if (found.size > LARGEST * 1e6) return refusal('file-too-large', { limit: LARGEST })
    let bytes = 0
    for (const chunk of readChunks(path, 0)) {
      bytes += chunk.length
      see(chunk)
    }
    return bytes === 0 ? refusal('file-empty', {}) : { ok: true, bytes }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return refusalFor(String(error.code))
  }
}

/** What the system does to read a file: an error of any other of its calls is none of the file. */
const READING: ReadonlySet<unknown> = new Set(['open', 'read', 'stat', 'fstat', 'lstat'])

/** Why a file that was there can no longer be read, by the error of reading it; `null` for any other error. */
export function readingRefusal(error: unknown): RefusedOpening | null {
  const isOfReading = error instanceof Error && 'code' in error && 'syscall' in error && READING.has(error.syscall)
  return isOfReading ? refusalFor(String(error.code)) : null
}

function refusalFor(reason: string): RefusedOpening {
  return refusal(CAUSES[reason] ?? 'file-unreadable', { reason })
}

/** The SHA-256 of a file, `null` when it cannot be read any more. */
export function fileHash(path: string): string | null {
  const hash = createHash('sha256')
  return lookThrough(path, (chunk) => hash.update(chunk)).ok ? hash.digest('hex') : null
}

/** The SHA-256 of a file, which fails when it cannot be read any more; other work goes on between its chunks. */
export async function fileHashBeside(path: string): Promise<string> {
  const hash = createHash('sha256')
  for (const chunk of readChunks(path, 0)) {
    hash.update(chunk)
    await setImmediate()
  }
  return hash.digest('hex')
}

/** What of a file is another after it was written to or replaced; `null` when it is gone or out of reach. */
export function fileMark(path: string): string | null {
  try {
    const { dev, ino, size, mtimeNs } = statSync(path, { bigint: true })
    return `${dev} ${ino} ${size} ${mtimeNs}`
  } catch {
    return null
  }
}

function refusal<Code extends ProblemCode>(code: Code, details: ProblemDetails[Code]): RefusedOpening {
  return { ok: false, code, details }
}
