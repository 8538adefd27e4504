import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { ProblemCode } from '../../../shared/domain/problem.ts'

/** A larger file is refused with this limit in the message. */
const LARGEST_FILE = 480 * 1024 * 1024

export type FileReading =
  | { readonly ok: true; readonly bytes: Buffer; readonly sha256: string }
  | { readonly ok: false; readonly code: ProblemCode; readonly details: Readonly<Record<string, string | number>> }

/** How workbooks, PDFs and old Office files begin. */
const BINARY_SIGNATURES = ['504b0304', '25504446', 'd0cf11e0', '1f8b08']

function isBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4).toString('hex')
  return BINARY_SIGNATURES.some((signature) => head.startsWith(signature))
}

/** Reads a whole file with its hash; what is wrong with it is an answer, not an exception. */
export function readWholeFile(path: string): FileReading {
  try {
    const found = statSync(path)
    if (!found.isFile()) return { ok: false, code: 'file-not-text', details: {} }
    const { size } = found
    if (size > LARGEST_FILE)
      return { ok: false, code: 'file-too-large', details: { limit: LARGEST_FILE / 1024 / 1024 } }
    const bytes = readFileSync(path)
    if (bytes.length === 0) return { ok: false, code: 'file-empty', details: {} }
    if (isBinary(bytes)) return { ok: false, code: 'file-not-text', details: {} }
    return { ok: true, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { ok: false, code: 'file-missing', details: { reason } }
  }
}
