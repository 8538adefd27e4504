import Sqlite from 'better-sqlite3'
import { TUPLE_DIMENSIONS } from '../../../electron/backend/engine/incident-columns.ts'
import type { Database } from '../../../electron/backend/store/database.ts'
import type { Rows } from '../rows.ts'

/** A table of whole numbers under a number as its only key, with the rows of the folder. */
export interface NarrowTable {
  /** Inserts so many more rows, several at once, in one transaction, and takes them away again. In milliseconds. */
  timeInsert(count: number): number
  close(): void
}

type Value = number | null

const COLUMNS = ['id', 'day', 'duration', ...TUPLE_DIMENSIONS]
const ROWS_AT_ONCE = 40
const BLOCK = 100_000

export function createNarrowTable(file: string, rows: Rows): NarrowTable {
  const database: Database = new Sqlite(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.exec(`CREATE TABLE incident (${COLUMNS.map((name) => `${name} INTEGER`).join(', ')}, PRIMARY KEY (id))`)
  const group = `(${COLUMNS.map(() => '?').join(', ')})`
  const statements = new Map(
    [ROWS_AT_ONCE, 1].map((count) => [
      count,
      database.prepare<Value[]>(`INSERT INTO incident VALUES ${Array(count).fill(group).join(', ')}`),
    ]),
  )
  const insert = database.transaction((batches: readonly (readonly Value[])[]) => {
    for (const batch of batches) statements.get(batch.length / COLUMNS.length)!.run(...batch)
  })
  for (let from = 0; from < rows.count; from += BLOCK) insert(batchesOf(rows, from, Math.min(BLOCK, rows.count - from)))
  return {
    timeInsert(count) {
      const batches = batchesOf(rows, rows.count, count)
      const start = performance.now()
      insert(batches)
      const time = performance.now() - start
      database.prepare('DELETE FROM incident WHERE id >= ?').run(rows.count)
      return time
    },
    close: () => database.close(),
  }
}

/** The values of rows, several rows together and the last ones alone. Beyond the last row they begin again. */
function batchesOf(rows: Rows, firstId: number, count: number): readonly (readonly Value[])[] {
  const values = Array.from({ length: count }, (_, index) => valuesOf(rows, firstId + index))
  const whole = count - (count % ROWS_AT_ONCE)
  const batches = Array.from({ length: whole / ROWS_AT_ONCE }, (_, index) =>
    values.slice(index * ROWS_AT_ONCE, (index + 1) * ROWS_AT_ONCE).flat(),
  )
  return [...batches, ...values.slice(whole)]
}

function valuesOf({ count, day, duration, places }: Rows, id: number): readonly Value[] {
  const row = id % count
  const days = duration[row]!
  return [id, day[row]!, days < 0 ? null : days, ...TUPLE_DIMENSIONS.map((dimension) => places[dimension][row]!)]
}
