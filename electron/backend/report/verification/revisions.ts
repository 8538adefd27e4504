import { sealState } from '../seal.ts'

const END = '%%EOF'

/** A PDF as what was made first and what was appended to it. */
export interface Revisions {
  /** Up to the end that the seal was made for. */
  readonly first: Uint8Array
  /** What stands behind it; empty in a file as it was made. */
  readonly appended: Uint8Array
}

/**
 * Finds the sealed revision that a file begins with: an end of file up to which the seal is right. `null` where there is
 * none, be it that the file was changed, cut or never sealed.
 */
export function sealedRevision(file: Uint8Array): Revisions | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  for (let at = bytes.indexOf(END); at >= 0; at = bytes.indexOf(END, at + END.length)) {
    const end = at + END.length
    const first = bytes.subarray(0, end)
    if (sealState(first) === 'whole') return { first, appended: bytes.subarray(end) }
  }
  return null
}
