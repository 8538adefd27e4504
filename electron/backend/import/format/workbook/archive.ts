import type { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { FileRefusal } from '../../../store/foreign/file-refusal.ts'
import { readingRefusal } from '../file-facts.ts'
import { LIMITS } from './limits.ts'

/** The parts of a workbook by their names inside it; names are looked up, never used as paths. */
export interface Archive {
  readonly names: readonly string[]
  has(name: string): boolean
  /** The inflated bytes of a part, counted against the limits and checked against its checksum. */
  read(name: string): AsyncGenerator<Buffer>
  /** Counts what parts stand for beyond their bytes, as a row that is repeated, against the same limits. */
  countRepeated(bytes: number): void
  /** Packed bytes read so far. */
  readonly packedBytes: () => number
  close(): void
}

const STORED = 0
const DEFLATED = 8
const CHUNK = 256 * 1024

/** Opens a zip file and judges its directory. Fails with a `FileRefusal`. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openPromise(path, { autoClose: false }).catch((cause: unknown) => damaged(cause))
  try {
    const entries = await readDirectory(zip)
    const tally = { inflated: 0, packed: 0, repeated: 0 }
    return {
      names: [...entries.values()].map((entry) => entry.fileName),
      has: (name) => entries.has(keyOf(name)),
      read(name) {
        const entry = entries.get(keyOf(name))
        if (entry === undefined) throw new FileRefusal('workbook-damaged', { part: name })
        return inflate(zip, entry, tally)
      },
      countRepeated(bytes) {
        tally.repeated += bytes
        judgeSize(tally.repeated, tally.packed)
      },
      packedBytes: () => tally.packed,
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** Office looks its parts up without regard to case. */
function keyOf(name: string): string {
  return name.toLowerCase()
}

async function readDirectory(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > LIMITS.entries) throw new FileRefusal('workbook-too-many-parts', { limit: LIMITS.entries })
  const entries = new Map<string, Entry>()
  try {
    let declared = 0
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      if (entries.has(keyOf(entry.fileName))) throw new FileRefusal('workbook-damaged', { part: entry.fileName })
      judge(entry)
      declared += entry.uncompressedSize
      if (declared > LIMITS.totalBytes) tooLarge(LIMITS.totalBytes)
      entries.set(keyOf(entry.fileName), entry)
    }
  } catch (cause) {
    damaged(cause)
  }
  return entries
}

/** What the directory says of an entry, believed only where it speaks against the file. */
function judge(entry: Entry): void {
  if (entry.isEncrypted()) throw new FileRefusal('file-locked')
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw new FileRefusal('workbook-damaged', { part: entry.fileName })
  judgeSize(entry.uncompressedSize, entry.compressedSize)
}

/** Refuses what inflates to more than a limit, or to more than a bomb alone does. */
export function judgeSize(inflated: number, packed: number): void {
  if (inflated > LIMITS.entryBytes) tooLarge(LIMITS.entryBytes)
  if (inflated > LIMITS.ratioFreeBytes && inflated > packed * LIMITS.ratio)
    throw new FileRefusal('workbook-bomb', { limit: LIMITS.ratio })
}

async function* inflate(
  zip: ZipFile,
  entry: Entry,
  tally: { inflated: number; packed: number },
): AsyncGenerator<Buffer> {
  const packed = await zip
    .openReadStreamPromise(entry, { decodeFileData: false })
    .catch((cause: unknown) => damaged(cause))
  const inflater = entry.compressionMethod === DEFLATED ? createInflateRaw({ chunkSize: CHUNK }) : null
  const bytes: Readable =
    inflater === null ? packed : packed.on('error', (error) => inflater.destroy(error)).pipe(inflater)
  const packedBefore = tally.packed
  let size = 0
  let checksum = 0
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      const packedSize = inflater === null ? size + chunk.length : inflater.bytesWritten
      size += chunk.length
      tally.inflated += chunk.length
      tally.packed = packedBefore + packedSize
      if (tally.inflated > LIMITS.totalBytes) tooLarge(LIMITS.totalBytes)
      judgeSize(size, packedSize)
      if (size > entry.uncompressedSize) throw new FileRefusal('workbook-damaged', { part: entry.fileName })
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } catch (cause) {
    damaged(cause, entry.fileName)
  } finally {
    packed.destroy()
    bytes.destroy()
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32)
    throw new FileRefusal('workbook-damaged', { part: entry.fileName })
}

function tooLarge(limit: number): never {
  throw new FileRefusal('workbook-too-large', { limit: limit / 1e6 })
}

/** Every way in which a zip file can be malformed is one refusal; what was judged already, and a disk that fails, stay as they are. */
function damaged(cause: unknown, part = ''): never {
  if (cause instanceof FileRefusal || readingRefusal(cause) !== null) throw cause
  throw new FileRefusal('workbook-damaged', { part })
}
