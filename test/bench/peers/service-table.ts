import { type DuckDBConnection, DuckDBDataChunk, INTEGER, UINTEGER, UTINYINT } from '@duckdb/node-api'
import type { Database } from '../../../electron/backend/store/database.ts'
import { streetCode, streetWritings } from '../../../shared/domain/row/street.ts'

const CHUNK = 2048

/** The rows with what a question of service needs, read from the folder: the day on which each ended, how it stands, its street. */
const READ = `
  SELECT created,
    CASE s.code WHEN 'closed' THEN coalesce(closed_on, last_action) WHEN 'refused' THEN last_action END AS ended,
    CASE s.code WHEN 'closed' THEN 1 WHEN 'refused' THEN 2 ELSE 0 END AS standing,
    c.code AS category, m.code AS municipality, address
  FROM incident i
  JOIN dictionary s ON s.id = i.status
  JOIN dictionary c ON c.id = i.category
  JOIN dictionary m ON m.id = i.municipality
  WHERE valid_to IS NULL ORDER BY created`

interface Row {
  readonly created: number
  readonly ended: number | null
  readonly standing: number
  readonly category: string
  readonly municipality: string
  readonly address: string | null
}

/** The codes of a column in the order in which they were met; rows name them by their place. */
type Codes = Map<string, number>

export interface ServiceCodes {
  readonly category: Codes
  readonly municipality: Codes
}

/** Fills a DuckDB table `service` with the rows of a folder, every code a whole number; street 0 is none. */
export async function fillService(connection: DuckDBConnection, database: Database): Promise<ServiceCodes> {
  const types = [INTEGER, INTEGER, UTINYINT, UTINYINT, UTINYINT, UINTEGER]
  const names = ['day', 'ended', 'standing', 'category', 'municipality', 'street']
  await connection.run(`CREATE TABLE service (${names.map((name, at) => `${name} ${types[at]}`).join(', ')})`)
  const appender = await connection.createAppender('service')
  const [category, municipality, street]: Codes[] = [new Map(), new Map(), new Map([['', 0]])] as const
  const flush = (rows: readonly (readonly (number | null)[])[]) => {
    const chunk = DuckDBDataChunk.create(types)
    chunk.setColumns(types.map((_, at) => rows.map((row) => row[at] ?? null)))
    appender.appendDataChunk(chunk)
  }
  let block: (readonly (number | null)[])[] = []
  for (const row of database.prepare<[], Row>(READ).iterate()) {
    const [written] = streetWritings(row.address ?? '')
    block.push([
      row.created,
      row.ended,
      row.standing,
      placeOf(category, row.category),
      placeOf(municipality, row.municipality),
      placeOf(street, written === undefined ? '' : streetCode(row.municipality, written)),
    ])
    if (block.length < CHUNK) continue
    flush(block)
    block = []
  }
  if (block.length > 0) flush(block)
  appender.closeSync()
  return { category: category ?? new Map(), municipality: municipality ?? new Map() }
}

function placeOf(codes: Codes | undefined, code: string): number {
  const known = codes?.get(code)
  if (known !== undefined) return known
  const place = codes?.size ?? 0
  codes?.set(code, place)
  return place
}
