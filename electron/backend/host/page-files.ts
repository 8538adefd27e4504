import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { MEDIA_TYPES } from './media-types.ts'

/** A file of the built page: its address, `/assets/index-1a2b.js`, where it lies, and its media type. */
export interface PageFile {
  readonly address: string
  readonly path: string
  readonly type: string
}

/** The files of the built page; links, and files of which no page is made, are left out. */
export function pageFiles(folder: string, prefix = '/'): readonly PageFile[] {
  // Folder by folder: inside a package's archive, Electron's entries do not know where they lie.
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): readonly PageFile[] => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return pageFiles(path, `${prefix}${entry.name}/`)
    const type = MEDIA_TYPES.get(extname(entry.name))
    return entry.isFile() && type !== undefined ? [{ address: `${prefix}${entry.name}`, path, type }] : []
  })
}
