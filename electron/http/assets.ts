import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { BYTES, MEDIA_TYPES } from '../backend/host/media-types.ts'

/** One file of the built page, held in memory: what is not in the table cannot be asked for. */
export interface Asset {
  readonly type: string
  readonly bytes: Buffer
  /** The same, compressed when the page was built. */
  readonly gzip: Buffer | null
}

/** Reads the built page: the files of a folder by their address, `/assets/index-1a2b.js`; the page itself is `/`. */
export async function loadAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const paths = await filesUnder(folder)
  const known = new Set(paths)
  const shown = paths.filter((path) => MEDIA_TYPES.has(extname(path)))
  const assets = shown.map(async (path): Promise<[string, Asset]> => {
    const address = path.slice(folder.length).split(sep).join('/')
    const asset = {
      type: MEDIA_TYPES.get(extname(path)) ?? BYTES,
      bytes: await readFile(path),
      gzip: known.has(`${path}.gz`) ? await readFile(`${path}.gz`) : null,
    }
    return [address === '/index.html' ? '/' : address, asset]
  })
  return new Map(await Promise.all(assets))
}

/** Folder by folder: inside a package's archive, Electron's entries do not know where they lie. */
async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const paths = entries.map((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : entry.isFile() ? [path] : []
  })
  return (await Promise.all(paths)).flat()
}
