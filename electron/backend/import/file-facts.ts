import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { readChunks } from './read-chunks.ts'
import type { FileOpening } from './record-source.ts'

/** In millions of bytes; a larger file is refused with this limit in the message. */
const LARGEST = 8000

/** What a file is as a whole. */
export interface FileFacts {
  readonly bytes: number
  readonly sha256: string
}

export type FactsReading = { readonly ok: true; readonly facts: FileFacts } | Extract<FileOpening, { ok: false }>

/** Reads a whole file once, for its hash and whatever `see` looks for; what is wrong with it is an answer. */
export function readFacts(path: string, see: (chunk: Buffer) => void): FactsReading {
  try {
    const found = statSync(path)
    if (!found.isFile()) return refusal('file-not-text')
    if (found.size > LARGEST * 1e6) return refusal('file-too-large', { limit: LARGEST })
    const hash = createHash('sha256')
    let bytes = 0
    for (const chunk of readChunks(path, 0)) {
      bytes += chunk.length
      hash.update(chunk)
      see(chunk)
    }
    return bytes === 0 ? refusal('file-empty') : { ok: true, facts: { bytes, sha256: hash.digest('hex') } }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return refusal('file-missing', { reason })
  }
}

/** The SHA-256 of a file, `null` when it cannot be read any more. */
export function fileHash(path: string): string | null {
  const reading = readFacts(path, () => undefined)
  return reading.ok ? reading.facts.sha256 : null
}

function refusal(
  code: Extract<FileOpening, { ok: false }>['code'],
  details: Readonly<Record<string, string | number>> = {},
): Extract<FileOpening, { ok: false }> {
  return { ok: false, code, details }
}
