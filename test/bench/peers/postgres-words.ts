import type { Client } from 'pg'
import { TUPLE_DIMENSIONS, type TupleDimension } from '../../../electron/backend/engine/incident-columns.ts'
import type { Database } from '../../../electron/backend/store/database.ts'

/** The columns whose words tell the code of a dimension; a sub-category is one of its category. */
export const WORD_COLUMNS: Readonly<Record<Exclude<TupleDimension, 'register'>, readonly string[]>> = {
  category: ['category'],
  subcategory: ['category', 'subcategory'],
  municipality: ['municipality'],
  status: ['status'],
  organisation: ['organisation'],
  channel: ['channel'],
}

export type ServerDimension = keyof typeof WORD_COLUMNS

/** For each dimension the words of the server with the code that the folder gave to a row that has them. */
export type ServerWords = Readonly<Record<ServerDimension, ReadonlyMap<string, string>>>

export function isServerDimension(name: string): name is ServerDimension {
  return Object.hasOwn(WORD_COLUMNS, name)
}

export function wordKey(words: readonly unknown[]): string {
  return JSON.stringify(words)
}

/** Learns them from incidents that have each word, imported as a file: no reader of cells is asked. */
export async function learnWords(client: Client, database: Database): Promise<ServerWords> {
  const learnt: [string, ReadonlyMap<string, string>][] = []
  for (const dimension of TUPLE_DIMENSIONS.filter(isServerDimension)) {
    const codeOf = database
      .prepare<[string], string>(
        `SELECT code FROM dictionary WHERE id = (SELECT ${dimension} FROM incident WHERE reference = ? AND valid_to IS NULL)`,
      )
      .pluck()
    const columns = WORD_COLUMNS[dimension].join(', ')
    const text = `SELECT ${columns}, min(reference) FROM incident GROUP BY ${columns}`
    const { rows } = await client.query<unknown[]>({ text, rowMode: 'array' })
    learnt.push([
      dimension,
      new Map(rows.map((row) => [wordKey(row.slice(0, -1)), codeOf.get(String(row.at(-1))) ?? ''])),
    ])
  }
  // Each dimension was gone through.
  return Object.fromEntries(learnt) as ServerWords
}
