import { crc32 } from 'node:zlib'
import type { Database } from 'better-sqlite3'

/** In bytes. SQLite copies a value several times while it is written or read; pieces of this size keep that small. */
const PIECE = 1 << 22

/** Where parts lie: the columns of the present incidents, or the cells of a pull by the number of its snapshot. */
export type PartPlace = 'columns' | number

interface PartStatements {
  readonly clear: string
  readonly write: string
  readonly read: string
}

const COLUMNS: PartStatements = {
  clear: 'DELETE FROM incident_columns',
  write: 'INSERT INTO incident_columns (part, data, checksum) VALUES (@part, @data, @checksum)',
  read: 'SELECT data, checksum FROM incident_columns WHERE part = @part',
}
const CELLS: PartStatements = {
  clear: 'DELETE FROM cell_part WHERE snapshot = @place',
  write: 'INSERT INTO cell_part (snapshot, part, data, checksum) VALUES (@place, @part, @data, @checksum)',
  read: 'SELECT data, checksum FROM cell_part WHERE snapshot = @place AND part = @part',
}

function statementsOf(place: PartPlace): PartStatements {
  return place === 'columns' ? COLUMNS : CELLS
}

interface Piece {
  readonly data: Buffer
  readonly checksum: number
}

/** Bytes of a part; `from` tells where in it they begin, at a multiple of a piece. */
export interface PartBytes {
  readonly part: string
  readonly from: number
  readonly bytes: ArrayBufferView
}

/** Stores parts, in pieces, in the place of all that were there. Runs inside the caller's transaction. */
export function writeParts(database: Database, place: PartPlace, parts: Iterable<PartBytes>): void {
  const statements = statementsOf(place)
  database.prepare(statements.clear).run({ place })
  const write = database.prepare(statements.write)
  for (const { part, from, bytes } of parts)
    for (let at = 0; at < bytes.byteLength; at += PIECE) {
      const data = Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(PIECE, bytes.byteLength - at))
      write.run({ place, part: nameOf(part, from + at), data, checksum: crc32(data) })
    }
}

/** The bytes of a part whose length is known, in a buffer of their own; `null` when they are not whole. */
export function readPart(database: Database, place: PartPlace, part: string, length: number): ArrayBuffer | null {
  const read = database.prepare<[object], Piece>(statementsOf(place).read)
  const pieceAt = (at: number): Buffer | null => {
    const found = read.get({ place, part: nameOf(part, at) })
    return found !== undefined && isWhole(found) && found.data.length === Math.min(PIECE, length - at)
      ? found.data
      : null
  }
  const first = length === 0 ? Buffer.alloc(0) : pieceAt(0)
  if (first === null) return null
  if (length <= PIECE) return detachBytes(first)
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += PIECE) {
    const piece = at === 0 ? first : pieceAt(at)
    if (piece === null) return null
    bytes.set(piece, at)
    freeBytes(piece.buffer)
  }
  return bytes.buffer
}

/** The text of a part, `null` when it is missing or damaged. */
export function readTextPart(database: Database, place: PartPlace, part: string): string | null {
  const read = database.prepare<[object], Piece>(statementsOf(place).read)
  const pieces: Buffer[] = []
  // Only the last piece is shorter than the others. Of a text that fills it none follows: it is then as good as missing.
  for (let at = 0; ; at += PIECE) {
    const found = read.get({ place, part: nameOf(part, at) })
    if (found === undefined || !isWhole(found)) return null
    pieces.push(found.data)
    if (found.data.length < PIECE) return Buffer.concat(pieces).toString('utf8')
  }
}

function nameOf(part: string, at: number): string {
  return `${part} ${at / PIECE}`
}

function isWhole({ data, checksum }: Piece): boolean {
  return crc32(data) === checksum
}

/** In bytes: smaller buffers may share their memory with others. */
const POOLED = Buffer.poolSize

/** The bytes of a blob in a buffer that nothing else shares. */
export function detachBytes({ buffer, byteOffset, length }: Buffer): ArrayBuffer {
  const isAll = buffer instanceof ArrayBuffer && buffer.byteLength === length
  return isAll ? buffer : Uint8Array.from(new Uint8Array(buffer, byteOffset, length)).buffer
}

/** Gives the memory of large bytes back at once: a garbage collector that counts objects leaves them lying for long. */
export function freeBytes(buffer: ArrayBufferLike): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength > POOLED) buffer.transfer(0)
}
