import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const electronResultSchema = z.strictObject({
  /** Of Electron. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  system: z.string().min(1),
  date: z.iso.date(),
  /** SHA-256 of what the program was made of. */
  sources: z.string().regex(/^[0-9a-f]{64}$/),
  passed: z.number().int().nonnegative(),
  failed: z.number().int().nonnegative(),
  /** What only a browser can be asked, as to hold an answer of its host back. */
  skipped: z.number().int().nonnegative(),
})

/** What the last run of all end-to-end tests in the real window gave. */
export type ElectronResult = z.infer<typeof electronResultSchema>

/** Where the result is kept, and the documents that say it, below a folder. */
const RESULT = join('test', 'electron-result.json')
const DOCUMENTS = ['README.md', join('electron', 'shell', 'README.md')]

/** The result that is kept; `null` as long as there is none. Throws where it is not one. */
export function readElectronResult(root: string): ElectronResult | null {
  const path = join(root, RESULT)
  return existsSync(path) ? electronResultSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : null
}

/** Keeps a result, and says it in the documents. */
export function keepElectronResult(root: string, result: ElectronResult): void {
  writeFileSync(join(root, RESULT), `${JSON.stringify(electronResultSchema.parse(result), null, 2)}\n`)
  for (const document of DOCUMENTS) {
    const path = join(root, document)
    writeFileSync(path, withElectronWords(readFileSync(path, 'utf8'), result))
  }
}

const NOT_YET = 'not yet run in a real window'

/** A document that says of the real window what a result does, and nothing else. */
export function withElectronWords(document: string, result: ElectronResult | null): string {
  return document.replaceAll(/not yet run in a real window|run in the window of Electron [^)]*\)/g, wordsOf(result))
}

function wordsOf(result: ElectronResult | null): string {
  if (result === null) return NOT_YET
  const { version, system, date, sources, passed, failed, skipped } = result
  const counts = `${passed} tests passed, ${failed} failed, ${skipped} left to the browser`
  return `run in the window of Electron ${version} on ${system} (${date}: ${counts}; sources ${sources.slice(0, 12)})`
}

/** True where a document says it at all. */
export function hasElectronWords(document: string): boolean {
  return /not yet run in a real window|run in the window of Electron /.test(document)
}
