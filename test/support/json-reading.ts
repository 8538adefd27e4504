import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openJson } from '../../electron/backend/import/format/json/open-json.ts'
import type { Mapping } from '../../shared/domain/import/mapping.ts'
import { temporaryFolder } from './folder.ts'
import { type ReadSource, readOpening } from './workbook-reading.ts'

/** What a file in JSON holds: a text or bytes as they are, any other value as its JSON. */
export type JsonContent = unknown

/** All that the tables of a file in JSON deliver; the code where it is refused. */
export async function readJsonTables(
  content: JsonContent,
  mapping: Mapping = {},
  name = 'file.json',
): Promise<readonly ReadSource[] | string> {
  using folder = temporaryFolder()
  const path = join(folder.path, name)
  writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content))
  return await readOpening(await openJson({ path, name }, mapping))
}

/** The one table of a file that opens. */
export async function readJsonTable(content: JsonContent, mapping: Mapping = {}, name?: string): Promise<ReadSource> {
  const found = await readJsonTables(content, mapping, name)
  const [table] = typeof found === 'string' ? [] : found
  if (table === undefined) throw new Error(`not opened: ${String(found)}`)
  return table
}

/** The cells of a table, its header first. */
export function cellsIn({ records }: ReadSource): readonly (readonly string[])[] {
  return records.map(({ cells }) => cells)
}
