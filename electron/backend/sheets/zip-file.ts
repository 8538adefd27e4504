import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file inside the archive, its content made as it is written. */
export interface ZipPart {
  readonly name: string
  readonly content: Iterable<string | Buffer> | AsyncIterable<string | Buffer>
}

interface WrittenPart {
  readonly name: Buffer
  readonly offset: number
  readonly checksum: number
  readonly packed: number
  readonly size: number
}

const LOCAL_LENGTH = 30
/** Where the checksum and the two sizes stand in a local header. */
const SIZES_AT = 14
const VERSION = 20
const NAMES_IN_UTF_8 = 0x800
const DEFLATE = 8
/** 1 January 1980, the first day that the format knows: the same rows give the same bytes. */
const NO_DATE = 0x21

/**
 * Writes an archive part by part, however large: nothing is held but what is on its way. Each local header is written
 * twice, the second time with the sizes. No part may reach 4 GiB, which the format cannot say without its extension.
 */
export async function writeZip(file: FileHandle, parts: readonly ZipPart[]): Promise<void> {
  const written: WrittenPart[] = []
  let offset = 0
  for (const part of parts) {
    const done = await writePart(file, part, offset)
    written.push(done)
    offset += LOCAL_LENGTH + done.name.length + done.packed
  }
  const directory = Buffer.concat(written.map(directoryEntry))
  await writeAt(file, directory, offset)
  const end = endRecord(written.length, directory.length, offset)
  await writeAt(file, end, offset + directory.length)
}

async function writePart(file: FileHandle, part: ZipPart, offset: number): Promise<WrittenPart> {
  const name = Buffer.from(part.name)
  const state = { checksum: 0, packed: 0, size: 0 }
  const header = Buffer.concat([localHeader(name), name])
  await writeAt(file, header, offset)
  async function* bytes(): AsyncGenerator<Buffer> {
    for await (const piece of part.content) {
      const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece
      state.checksum = crc32(chunk, state.checksum)
      state.size += chunk.length
      yield chunk
    }
  }
  await pipeline(Readable.from(bytes()), createDeflateRaw({ level: 4 }), async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) {
      await writeAt(file, piece, offset + header.length + state.packed)
      state.packed += piece.length
    }
  })
  const sizes = sizesOf(state)
  await writeAt(file, sizes, offset + SIZES_AT)
  return { name, offset, ...state }
}

/** One write may take less than it is given, as on a disk that is nearly full. */
async function writeAt(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten
}

function sizesOf({ checksum, packed, size }: Pick<WrittenPart, 'checksum' | 'packed' | 'size'>): Buffer {
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(checksum, 0)
  sizes.writeUInt32LE(packed, 4)
  sizes.writeUInt32LE(size, 8)
  return sizes
}

/** Version, flags, method, time and date, as both kinds of header have them. */
function common(): Buffer {
  const bytes = Buffer.alloc(10)
  for (const [index, value] of [VERSION, NAMES_IN_UTF_8, DEFLATE, 0, NO_DATE].entries())
    bytes.writeUInt16LE(value, index * 2)
  return bytes
}

function localHeader(name: Buffer): Buffer {
  const lengths = Buffer.alloc(4)
  lengths.writeUInt16LE(name.length, 0)
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(), Buffer.alloc(12), lengths])
}

function directoryEntry({ name, offset, ...sizes }: WrittenPart): Buffer {
  const made = Buffer.alloc(2)
  made.writeUInt16LE(VERSION, 0)
  const rest = Buffer.alloc(18)
  rest.writeUInt16LE(name.length, 0)
  rest.writeUInt32LE(offset, 14)
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, common(), sizesOf(sizes), rest, name])
}

function endRecord(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(18)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), end])
}
