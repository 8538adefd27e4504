import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pageFiles } from '../backend/host/page-files.ts'

/** A file of the built page, in memory; nothing else is served. */
export interface Asset {
  readonly type: string
  readonly bytes: Buffer
  /** Compressed at build time. */
  readonly gzip: Buffer | null
}

/** Reads the built page into a table by address, `/assets/index-1a2b.js`; the page itself is `/`. */
export async function loadAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const assets = pageFiles(folder).map(async ({ address, path, type }): Promise<[string, Asset]> => {
    const packed = `${path}.gz`
    const asset = { type, bytes: await readFile(path), gzip: existsSync(packed) ? await readFile(packed) : null }
    return [address === '/index.html' ? '/' : address, asset]
  })
  return new Map(await Promise.all(assets))
}
