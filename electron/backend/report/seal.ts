import { createHash } from 'node:crypto'

const LENGTH = 64
const KEY = '/Seal <'
const EMPTY = '0'.repeat(LENGTH)

/**
 * Seals a PDF whose last trailer is a classic one: `/Seal <64 digits>` becomes its last entry, the SHA-256 of all bytes but
 * these digits. Cross-reference offsets stay as they are, since nothing stands behind the trailer that one points at.
 */
export function sealPdf(unsealed: Uint8Array): Uint8Array {
  const bytes = Buffer.from(unsealed)
  const end = trailerEnd(bytes)
  const sealed = Buffer.concat([
    bytes.subarray(0, end),
    Buffer.from(`${KEY}${EMPTY}>\n`, 'latin1'),
    bytes.subarray(end),
  ])
  const at = end + KEY.length
  sealed.write(hashAround(sealed, at), at, 'latin1')
  return sealed
}

/** Where the dictionary of the last trailer ends. */
function trailerEnd(bytes: Buffer): number {
  const trailer = bytes.lastIndexOf('trailer\n<<', undefined, 'latin1')
  const end = bytes.lastIndexOf('>>\nstartxref', undefined, 'latin1')
  // Between them stands an empty line where the library writes one.
  const written = end < 0 ? bytes.lastIndexOf('>>\n\nstartxref', undefined, 'latin1') : end
  if (trailer < 0 || written < trailer) throw new TypeError('a PDF without a classic trailer')
  return written
}

/** What a seal says of the bytes that carry it: `missing` where there is none. */
export type SealState = 'whole' | 'broken' | 'missing'

/** Judges the seal of a first revision, given without what was appended to it. */
export function sealState(revision: Uint8Array): SealState {
  const bytes = Buffer.from(revision)
  const key = bytes.lastIndexOf(KEY, undefined, 'latin1')
  if (key < 0) return 'missing'
  const at = key + KEY.length
  const written = bytes.toString('latin1', at, at + LENGTH)
  if (!/^[0-9a-f]{64}$/.test(written) || bytes.toString('latin1', at + LENGTH, at + LENGTH + 1) !== '>') return 'broken'
  return written === hashAround(bytes, at) ? 'whole' : 'broken'
}

/** SHA-256 of all bytes but the digits at a place, hex. */
function hashAround(bytes: Buffer, at: number): string {
  return createHash('sha256')
    .update(bytes.subarray(0, at))
    .update(bytes.subarray(at + LENGTH))
    .digest('hex')
}
