import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'

/** Puts a file in the place of another, on the disk before its name is. */
export function replaceFile(from: string, to: string): void {
  flush(from, 'r+')
  renameSync(from, to)
  // Windows flushes no folders; there the rename is part of the file system's own log.
  if (process.platform !== 'win32') flush(dirname(to), 'r')
}

function flush(path: string, mode: 'r' | 'r+'): void {
  const file = openSync(path, mode)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
