import { isAscii, isUtf8 as isValidUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import type { Encoding } from '../../../../shared/domain/import/encoding.ts'
import type { PlainTeller } from '../../../../shared/domain/import/teller.ts'
import { CHUNK_SIZE, readChunks, readHead } from '../../platform/read-chunks.ts'
import { createByteEvidence } from './byte-evidence.ts'

/** What tells an encoding. */
type EncodingTeller = Extract<PlainTeller, 'person' | 'mark' | 'zeros' | 'utf-8' | 'ascii' | 'letters' | 'not-utf-8'>

/** How the bytes of a file are read as text. */
export interface TextEncoding {
  readonly encoding: Encoding
  /** What tells it. */
  readonly by: EncodingTeller
  /** The bytes of the byte-order mark, 0 where there is none. */
  readonly markLength: number
  /** True when some bytes speak against the encoding, so that a person must choose. */
  readonly isDoubtful: boolean
  /** True where letters were written as UTF-8 twice over. */
  readonly isTwice: boolean
  /** True when a character of code 0 stands somewhere, which no text has. */
  readonly hasNul: boolean
}

/** Sees all bytes of a file, in chunks, and tells how they are to be read. */
export interface EncodingSearch {
  see(chunk: Buffer): void
  finish(): TextEncoding
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]
const HEAD = 2000

/** In bytes: what is unfinished at the end of a chunk, and the letter before it. */
const TAIL = 4

/** The encoding of a file: the one chosen, its byte-order mark, UTF-16 by its zero bytes, strict UTF-8, Windows-1252. */
export function searchEncoding(chosen: Encoding | undefined): EncodingSearch {
  let head: Buffer | null = null
  let unfinished = Buffer.alloc(0)
  let tail = Buffer.alloc(0)
  let isUtf8 = true
  let isAsciiOnly = true
  const evidence = createByteEvidence()
  let isTwice = false
  let hasZero = false
  let hasZeroPair = false
  return {
    see(chunk) {
      hasZero ||= chunk.includes(0)
      // Chunks are of even length, so that their pairs are those of the file.
      hasZeroPair ||= hasZero && hasPairOfZeros(chunk)
      head ??= Buffer.from(chunk.subarray(0, HEAD))
      const wasUtf8 = isUtf8
      if (isUtf8) {
        const bytes = unfinished.length === 0 ? chunk : Buffer.concat([unfinished, chunk])
        const whole = bytes.subarray(0, bytes.length - unfinishedUtf8(bytes))
        isUtf8 = isValidUtf8(whole)
        isAsciiOnly &&= !isUtf8 || isAscii(whole)
        isTwice ||= !isAsciiOnly && hasTwice(chunk)
        unfinished = Buffer.from(bytes.subarray(whole.length))
      }
      // What is no UTF-8 may have begun in the chunk before.
      if (!isUtf8) evidence.see(wasUtf8 ? Buffer.concat([tail, chunk]) : chunk)
      tail = Buffer.from(chunk.subarray(-TAIL))
    },
    finish() {
      const bytes = head ?? Buffer.alloc(0)
      const mark = MARKS.find((each) => each.bytes.every((byte, index) => bytes[index] === byte))
      const isStrictUtf8 = isUtf8 && unfinished.length === 0
      const ofBytes: FoundEncoding = isStrictUtf8
        ? { encoding: 'utf-8', by: isAsciiOnly ? 'ascii' : 'utf-8' }
        : { encoding: 'windows-1252', by: evidence.hasLetters() ? 'letters' : 'not-utf-8' }
      const { encoding, by } =
        given(chosen, 'person') ?? given(mark?.encoding, 'mark') ?? utf16ByZeros(bytes) ?? ofBytes
      const isSettled = chosen !== undefined && chosen !== 'utf-8'
      const isOf1252 = !isUtf8 && isAsciiOnly && !evidence.isAgainst()
      const isDoubtful = !isSettled && (encoding === 'utf-8' ? !isStrictUtf8 : encoding === 'windows-1252' && !isOf1252)
      const hasNul = encoding.startsWith('utf-16') ? hasZeroPair : hasZero
      return {
        encoding,
        by,
        markLength: mark?.bytes.length ?? 0,
        isDoubtful,
        isTwice: isTwice && encoding === 'utf-8',
        hasNul,
      }
    },
  }
}

/** The same by the beginning of a file alone, for a first look at the headers that stand there. */
export function encodingOfBeginning(path: string, chosen: Encoding | undefined): TextEncoding {
  const search = searchEncoding(chosen)
  const beginning = readHead(path, CHUNK_SIZE)
  search.see(beginning.subarray(0, beginning.length - unfinishedUtf8(beginning)))
  return search.finish()
}

type FoundEncoding = Pick<TextEncoding, 'encoding' | 'by'>

function given(encoding: Encoding | undefined, by: EncodingTeller): FoundEncoding | null {
  return encoding === undefined ? null : { encoding, by }
}

function utf16ByZeros(head: Buffer): FoundEncoding | null {
  const zeros = [0, 1].map((parity) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length)
  const [even = 0, odd = 0] = zeros
  if (odd > head.length / 4 && even < odd / 4) return { encoding: 'utf-16le', by: 'zeros' }
  if (even > head.length / 4 && odd < even / 4) return { encoding: 'utf-16be', by: 'zeros' }
  return null
}

function hasPairOfZeros(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1))
    if (at % 2 === 0 && bytes[at + 1] === 0) return true
  return false
}

/** A letter that UTF-8 wrote in two bytes, each of which was then written as a letter of its own: `Ã©`. */
export const ENCODED_TWICE = /Ã[\u0080-\u00bf]/u

/** The second byte of `Ã` and the first of what follows it where a letter was written twice over. */
const OF_TWO = Buffer.from([0x83, 0xc2])
const FIRST_OF_TWO = 0xc3

function hasTwice(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(OF_TWO); at !== -1; at = bytes.indexOf(OF_TWO, at + 1))
    if (bytes[at - 1] === FIRST_OF_TWO) return true
  return false
}

/** How many bytes at the end begin a character that goes on after them. */
function unfinishedUtf8(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0
  }
  return 0
}

const LF = 10

/** How many bytes at the end begin a line that goes on after them: where lines end, records do not have to be joined. */
function unfinishedLine(unfinished: (bytes: Buffer) => number): (bytes: Buffer) => number {
  return (bytes) => {
    const last = bytes.lastIndexOf(LF)
    return last === -1 ? unfinished(bytes) : bytes.length - last - 1
  }
}

/** The text of a file in pieces, each decoded by itself: no character is ever cut by the edge of one. */
export function* readText(
  path: string,
  { encoding, markLength }: Pick<TextEncoding, 'encoding' | 'markLength'>,
  size?: number,
): Generator<TextPiece> {
  const unfinished = encoding.startsWith('utf-16') ? UNFINISHED[encoding] : unfinishedLine(UNFINISHED[encoding])
  let bytesRead = markLength
  for (const bytes of readChunks(path, markLength, unfinished, size)) {
    bytesRead += bytes.length
    yield { text: decode(bytes, encoding), bytesRead }
  }
}

export interface TextPiece {
  readonly text: string
  /** From the beginning of the file to the end of this piece. */
  readonly bytesRead: number
}

const UNFINISHED: Readonly<Record<Encoding, (bytes: Buffer) => number>> = {
  'utf-8': unfinishedUtf8,
  'windows-1252': () => 0,
  macintosh: () => 0,
  ibm850: () => 0,
  'utf-16le': (bytes) => bytes.length % 2,
  'utf-16be': (bytes) => bytes.length % 2,
}

function decode(bytes: Buffer, encoding: Encoding): string {
  switch (encoding) {
    case 'utf-8':
      return bytes.toString('utf8')
    case 'windows-1252':
    case 'macintosh':
    case 'ibm850':
      return iconv.decode(bytes, encoding)
    case 'utf-16le':
      return bytes.toString('utf16le')
    case 'utf-16be':
      return iconv.decode(bytes, encoding, { stripBOM: false })
  }
}
