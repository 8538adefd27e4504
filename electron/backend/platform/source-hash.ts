import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/** A SHA-256 over the names and contents of files and folders, given from a root; the same wherever the root lies. */
export function hashSources(root: string, places: readonly string[]): string {
  const hash = createHash('sha256')
  const files = places.flatMap((place) => filesOf(join(root, place)))
  // Sorted as they are hashed: the sign between folders, and so the order of paths, differs from system to system.
  const names = files.map((path) => relative(root, path).split(sep).join('/')).sort()
  for (const name of names)
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(root, name)))
      .update('\0')
  return hash.digest('hex')
}

function filesOf(place: string): string[] {
  if (extname(place) !== '') return [place]
  const entries = readdirSync(place, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
