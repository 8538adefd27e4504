import { closeSync, openSync, readSync } from 'node:fs'

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
