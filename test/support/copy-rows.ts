import type { Database } from '../../electron/backend/store/database.ts'

/** Reads rows, and gives what writes them into the same tables of an earlier schema, by the names of their columns. */
export function takeRows(from: Database, tables: readonly string[]): (to: Database) => void {
  const taken = tables.map((table) => ({
    table,
    rows: from.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY 1`).all(),
  }))
  return (to) => {
    for (const { table, rows } of taken)
      for (const row of rows) {
        const names = Object.keys(row)
        const values = names.map((name) => `@${name}`)
        to.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`).run(row)
      }
  }
}

/** Copies rows into the same tables of a database of an earlier schema. */
export function copyRows(from: Database, to: Database, tables: readonly string[]): void {
  takeRows(from, tables)(to)
}
