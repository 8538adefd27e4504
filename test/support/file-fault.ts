/** What becomes of a file on a bad disk: a bit is another, bytes are lost at its end, or a sector is empty. */
export const FAULTS = ['flip', 'flip', 'flip', 'cut', 'empty'] as const

const SECTOR = 512

/** The bytes of a file with one fault, at the place of one of its bits. */
export function withFault(bytes: Buffer, fault: (typeof FAULTS)[number], bit: number): Buffer {
  const at = bit >> 3
  if (fault === 'cut') return Buffer.from(bytes.subarray(0, at))
  const changed = Buffer.from(bytes)
  const sector = at - (at % SECTOR)
  if (fault === 'empty') return changed.fill(0, sector, Math.min(sector + SECTOR, changed.length))
  changed.writeUInt8(changed.readUInt8(at) ^ (1 << (bit & 7)), at)
  return changed
}
