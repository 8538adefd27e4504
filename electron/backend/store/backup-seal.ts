import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'

/** What the seal of a backup says of its bytes. */
export type Seal =
  /** All are those that were sealed. */
  | 'whole'
  /** They are not. */
  | 'broken'
  /** There is none, or it is of another state of the file, which SQLite has written into since: it says nothing. */
  | 'none'

/**
 * The header of every SQLite file has twenty bytes that SQLite neither uses nor changes, save that it empties them where it
 * writes a file anew: a seal in them goes wherever the file goes, and an earlier version of the program does not see it.
 * First the count of changes of the file when it was sealed, then the beginning of the SHA-256 of all other bytes.
 */
const SEAL = { start: 72, end: 92 }
/** Where SQLite counts the changes of a file: each writer writes both. */
const CHANGES = { counted: 24, repeated: 92 }
const COUNT_BYTES = 4
const HEADER_BYTES = 100
const CHUNK_BYTES = 1 << 20

/** Seals a backup that is complete. Throws the system's error. */
export function sealBackup(path: string): void {
  const file = openSync(path, 'r+')
  try {
    const { header, hash } = readAll(file)
    const count = header.subarray(CHANGES.counted, CHANGES.counted + COUNT_BYTES)
    writeSync(file, Buffer.concat([count, hash]), 0, SEAL.end - SEAL.start, SEAL.start)
  } finally {
    closeSync(file)
  }
}

/** Compares every byte of a file with its seal. Throws the system's error. */
export function sealOf(path: string): Seal {
  const file = openSync(path, 'r')
  try {
    if (fstatSync(file).size < HEADER_BYTES) return 'none'
    const { header, hash } = readAll(file)
    const seal = header.subarray(SEAL.start, SEAL.end)
    if (seal.every((byte) => byte === 0)) return 'none'
    const isSameHash = seal.subarray(COUNT_BYTES).equals(hash)
    const [sealed, counted, repeated] = [SEAL.start, CHANGES.counted, CHANGES.repeated].map((at) =>
      header.readUInt32BE(at),
    )
    if (isSameHash) return sealed === counted ? 'whole' : 'broken'
    return sealed !== counted && counted === repeated ? 'none' : 'broken'
  } finally {
    closeSync(file)
  }
}

/** The header of an open file, and the hash of its bytes without the seal. */
function readAll(file: number): { readonly header: Buffer; readonly hash: Buffer } {
  const header = Buffer.alloc(HEADER_BYTES)
  const chunk = Buffer.alloc(CHUNK_BYTES)
  const hash = createHash('sha256')
  for (let at = 0, length = 0; ; at += length) {
    length = readSync(file, chunk, 0, CHUNK_BYTES, at)
    if (length === 0) break
    if (at === 0) {
      chunk.copy(header)
      chunk.fill(0, SEAL.start, SEAL.end)
    }
    hash.update(chunk.subarray(0, length))
  }
  return { header, hash: hash.digest().subarray(0, SEAL.end - SEAL.start - COUNT_BYTES) }
}
