import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pageFiles } from '../backend/host/page-files.ts'

/** One file of the built page, held in memory: what is not in the table cannot be asked for. */
export interface Asset {
  readonly type: string
  readonly bytes: Buffer
  /** The same, compressed when the page was built. */
  readonly gzip: Buffer | null
}

/** Reads the built page: the files of a folder by their address, `/assets/index-1a2b.js`; the page itself is `/`. */
export async function loadAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const assets = pageFiles(folder).map(async ({ address, path, type }): Promise<[string, Asset]> => {
    const packed = `${path}.gz`
    const asset = { type, bytes: await readFile(path), gzip: existsSync(packed) ? await readFile(packed) : null }
    return [address === '/index.html' ? '/' : address, asset]
  })
  return new Map(await Promise.all(assets))
}
