import { type Dataset, isDataset } from '../../../shared/domain/dataset/dataset.ts'
import type { Database } from '../store/database.ts'
import { ownTables } from '../store/schema-match.ts'

const NAMES = 'SELECT name FROM sqlite_schema'
const IMPORTS = 'SELECT dataset, count(*) AS imports FROM snapshot GROUP BY dataset'

/** How many rows each of our tables has that is there; a table that somebody else made is not named. */
export function tableCounts(database: Database): Readonly<Record<string, number>> {
  const present = new Set(database.prepare<[], string>(NAMES).pluck().all())
  const own = ownTables().filter((name) => present.has(name))
  return Object.fromEntries(own.map((name) => [name, rowsOf(database, name)]))
}

function rowsOf(database: Database, name: string): number {
  return Number(database.prepare(`SELECT count(*) FROM ${name}`).pluck().get())
}

/** How many imports of each dataset hold. */
export function importCounts(database: Database): Readonly<Partial<Record<Dataset, number>>> {
  const rows = database.prepare<[], { readonly dataset: string; readonly imports: number }>(IMPORTS).all()
  return Object.fromEntries(
    rows.filter(({ dataset }) => isDataset(dataset)).map(({ dataset, imports }) => [dataset, imports]),
  )
}
