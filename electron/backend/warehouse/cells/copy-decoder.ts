/** Cuts what a binary COPY answers into rows, however it comes in pieces. */
export interface CopyDecoder {
  take(piece: Buffer): void
}

/** `PGCOPY`, a line end of each kind, and a sign that no text has. */
const SIGNATURE_LENGTH = 11
const HEAD_LENGTH = SIGNATURE_LENGTH + 8
const COUNT_LENGTH = 2
const LENGTH_LENGTH = 4
const BIGINT_LENGTH = 8

/** `onRow` hears of each row where its first field begins; the bytes are of use until it returns. */
export function createCopyDecoder(onRow: (bytes: Buffer, at: number) => void): CopyDecoder {
  let rest: Buffer = Buffer.alloc(0)
  let isInRows = false
  return {
    take(piece) {
      const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
      const start = isInRows ? 0 : headEnd(bytes)
      isInRows = start <= bytes.length
      let at = isInRows ? start : 0
      for (let end = isInRows ? endOfRow(bytes, at) : -1; end >= 0; end = endOfRow(bytes, at)) {
        onRow(bytes, at + COUNT_LENGTH)
        at = end
      }
      rest = bytes.subarray(at)
    },
  }
}

/** Where the rows begin, beyond the end where that has not come. */
function headEnd(bytes: Buffer): number {
  return bytes.length < HEAD_LENGTH ? HEAD_LENGTH : HEAD_LENGTH + bytes.readUInt32BE(HEAD_LENGTH - LENGTH_LENGTH)
}

/** Where a row ends, -1 where not all of it has come, and for the mark behind the last one. */
function endOfRow(bytes: Buffer, at: number): number {
  if (at + COUNT_LENGTH > bytes.length) return -1
  const count = bytes.readInt16BE(at)
  if (count < 0) return -1
  let end = at + COUNT_LENGTH
  for (let field = 0; field < count; field += 1) {
    if (end + LENGTH_LENGTH > bytes.length) return -1
    end += LENGTH_LENGTH + Math.max(0, bytes.readInt32BE(end))
  }
  return end > bytes.length ? -1 : end
}

/** The length of the field that begins there, -1 where it is null; its bytes follow. */
export function fieldLength(bytes: Buffer, at: number): number {
  return bytes.readInt32BE(at)
}

/** Where the field behind begins. */
export function fieldEnd(bytes: Buffer, at: number): number {
  return at + LENGTH_LENGTH + Math.max(0, fieldLength(bytes, at))
}

/** The text of a field, `null` where it is null. */
export function fieldText(bytes: Buffer, at: number): string | null {
  return fieldLength(bytes, at) < 0 ? null : bytes.toString('utf8', at + LENGTH_LENGTH, fieldEnd(bytes, at))
}

/** The whole number of a field of 4 or 8 bytes, `null` where it is null. */
export function fieldNumber(bytes: Buffer, at: number): number | null {
  const length = fieldLength(bytes, at)
  if (length < 0) return null
  const start = at + LENGTH_LENGTH
  return length === BIGINT_LENGTH ? Number(bytes.readBigInt64BE(start)) : bytes.readInt32BE(start)
}
