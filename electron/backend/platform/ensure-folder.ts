import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** For its owner alone. */
const PRIVATE = 0o700

/**
 * Makes a folder, and those above it, where they are missing, for their owner alone unless another mode is given. Level by
 * level: the recursive form of Node never ends below a file system that takes no folders. Throws the system's error.
 */
export function ensureFolder(path: string, mode = PRIVATE): void {
  if (isFolder(path)) return
  const parent = dirname(path)
  if (parent !== path) ensureFolder(parent, mode)
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(path)) throw error
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}
