import iconv from 'iconv-lite'

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  readonly hasByteOrderMark: boolean
  /** True when some bytes speak against the encoding, so that a person must choose. */
  readonly isDoubtful: boolean
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** Decodes a file: its byte-order mark, else UTF-16 by its zero bytes, else strict UTF-8, else Windows-1252. */
export function decodeText(bytes: Buffer, chosen: Encoding | undefined): DecodedText {
  const mark = MARKS.find((each) => each.bytes.every((byte, index) => bytes[index] === byte))
  const encoding = chosen ?? mark?.encoding ?? unmarkedEncoding(bytes)
  const body = mark === undefined ? bytes : bytes.subarray(mark.bytes.length)
  const isSettled = chosen !== undefined && chosen !== 'utf-8'
  const isDoubtful = !isSettled && (encoding === 'utf-8' ? !isUtf8(body) : encoding === 'windows-1252' && isMixed(body))
  return { text: decode(body, encoding), encoding, hasByteOrderMark: mark !== undefined, isDoubtful }
}

/** Bytes that no Windows-1252 text in our languages has: codes without a character, and `é` as UTF-8 writes it. */
function isMixed(bytes: Buffer): boolean {
  return /[\x81\x8d\x8f\x90\x9d]|[\xc2\xc3][\x80-\xbf]/.test(bytes.toString('latin1'))
}

function decode(bytes: Buffer, encoding: Encoding): string {
  return encoding === 'utf-8' ? bytes.toString('utf8') : iconv.decode(bytes, encoding)
}

function unmarkedEncoding(bytes: Buffer): Encoding {
  const head = bytes.subarray(0, 2000)
  const zeros = [0, 1].map((parity) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length)
  const [even = 0, odd = 0] = zeros
  if (odd > head.length / 4 && even < odd / 4) return 'utf-16le'
  if (even > head.length / 4 && odd < even / 4) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
