import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

/** What the files of the page are, by their endings. */
const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff', 'font/woff'],
  ['.woff2', 'font/woff2'],
])

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
