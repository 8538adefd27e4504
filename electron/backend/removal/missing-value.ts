import { UNCLASSIFIED } from '../../../shared/domain/vocabulary/category.ts'
import { UNKNOWN_MUNICIPALITY } from '../../../shared/domain/vocabulary/municipality.ts'
import type { Stored } from '../store/column-batch.ts'
import type { Database } from '../store/database.ts'

/** The code that an incident has where its file says nothing. */
const MISSING_CODES: Readonly<Record<string, string>> = {
  category: UNCLASSIFIED,
  subcategory: '',
  municipality: UNKNOWN_MUNICIPALITY,
  status: '',
  organisation: '',
  channel: '',
}

/** The same for the columns of published tables that must hold something. */
const MISSING_WORDS: Readonly<Record<string, string>> = { qualifier: 'exact', unit: 'EUR' }

/** One that a later import brought becomes the snapshot's: earlier rows may have it now, and that import may be undone. */
const TAKE = `
  INSERT INTO dictionary (dimension, code, snapshot) VALUES (?, ?, ?)
  ON CONFLICT (dimension, code) DO UPDATE SET snapshot = min(snapshot, excluded.snapshot) RETURNING id`

/** What a column holds in a new row whose file lacks it; a code that is not there yet is written as the snapshot's. */
export function missingValue(database: Database, column: string, snapshot: number): Stored {
  const code = MISSING_CODES[column]
  return code === undefined ? (MISSING_WORDS[column] ?? null) : numberOf(database, column, code, snapshot)
}

/** The number of a code, for the snapshot's release of its codes to give to the first import that has it. */
export function numberOf(database: Database, column: string, code: string, snapshot: number): number {
  return Number(database.prepare(TAKE).pluck().get(column, code, snapshot))
}
