import { closeSync, openSync, readSync } from 'node:fs'

/** In bytes: what is read of it is still young when it is done with, so that it is cleared away at once. */
export const CHUNK_SIZE = 65_536

/**
 * Reads a file from a place on, in chunks of whole units: `unfinished` tells how many bytes at the end of what was read
 * belong to a unit that is not all there yet; they come first in the next chunk. Each chunk is valid until the next.
 */
export function* readChunks(
  path: string,
  from: number,
  unfinished: (bytes: Buffer) => number = () => 0,
  size = CHUNK_SIZE,
): Generator<Buffer> {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.allocUnsafe(size)
    let position = from
    let kept = 0
    for (;;) {
      const read = readSync(file, buffer, kept, size - kept, position)
      position += read
      const filled = buffer.subarray(0, kept + read)
      if (read === 0) {
        if (kept > 0) yield filled
        return
      }
      const whole = filled.length - unfinished(filled)
      if (whole > 0) yield filled.subarray(0, whole)
      kept = filled.length - whole
      filled.copyWithin(0, whole)
    }
  } finally {
    closeSync(file)
  }
}

/** The first bytes of a file, or those from a position on; fewer where it is shorter. */
export function readHead(path: string, length: number, position = 0): Buffer {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(length)
    return head.subarray(0, readSync(file, head, 0, length, position))
  } finally {
    closeSync(file)
  }
}
