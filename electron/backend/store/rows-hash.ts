import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { importedBy } from './imported-rows.ts'
import {
  BATCH_ROWS,
  type BatchColumn,
  type ColumnBatch,
  createBatchBuilder,
  type Stored,
} from './staging/column-batch.ts'
import type { VersionedTable } from './versioned-table.ts'

/** Hashes rows column by column; how they are cut into batches makes no difference. */
export interface RowsHash {
  add(batch: ColumnBatch): void
  /** SHA-256 over the lines and those columns, or over all, hex; nothing can be added afterwards. */
  digest(names?: readonly string[]): string
}

/** The hash of rows of a table, none at first. */
export function createRowsHash(table: VersionedTable): RowsHash {
  const lines = createHash('sha256')
  const columns = [...table.key, ...table.values].map((name) => ({
    name,
    isNumber: table.numbers.includes(name),
    shape: createHash('sha256'),
    content: createHash('sha256'),
  }))
  const close = () => ({
    lines: lines.digest(),
    columns: columns.map(({ name, shape, content }) => ({ name, digests: [shape.digest(), content.digest()] })),
  })
  let closed: ReturnType<typeof close> | null = null
  return {
    add(batch) {
      lines.update(batch.lines)
      for (const [index, { isNumber, shape, content }] of columns.entries()) {
        const found = hashedColumn(batch.columns[index] ?? { kind: 'constant', value: null }, isNumber, batch.count)
        shape.update(found.shape)
        content.update(found.content)
      }
    },
    digest(names) {
      closed ??= close()
      const all = createHash('sha256').update(closed.lines)
      for (const { name, digests } of closed.columns)
        if (names?.includes(name) ?? true) for (const digest of digests) all.update(digest)
      return all.digest('hex')
    },
  }
}

/** The numbers of a column; or the lengths of its texts, -1 for one that is absent, and the texts end to end. */
function hashedColumn(
  column: BatchColumn,
  isNumber: boolean,
  count: number,
): { readonly shape: NodeJS.ArrayBufferView; readonly content: string } {
  switch (column.kind) {
    case 'number':
      return { shape: column.numbers, content: '' }
    case 'text':
      return { shape: lengthsOf(column.ends), content: column.text }
    case 'constant': {
      const { value } = column
      if (isNumber)
        return { shape: new Float64Array(count).fill(value === null ? Number.NaN : Number(value)), content: '' }
      const text = value === null ? '' : String(value)
      return { shape: new Int32Array(count).fill(value === null ? -1 : text.length), content: text.repeat(count) }
    }
  }
}

function lengthsOf(ends: Int32Array): Int32Array {
  const lengths = new Int32Array(ends.length)
  let before = 0
  for (let row = 0; row < ends.length; row += 1) {
    const end = ends[row] ?? 0
    lengths[row] = end < 0 ? -1 : end - before
    before = end < 0 ? ~end : end
  }
  return lengths
}

/** What a snapshot's journal entry says of its rows: those that it imported, and how many it superseded. */
export function withSuperseded(rowsDigest: string, superseded: number): string {
  return createHash('sha256').update(`${rowsDigest} superseded ${superseded}`).digest('hex')
}

/** Hashes the versions that a snapshot imported, in the order they were written. */
export function hashImportedRows(database: Database, table: VersionedTable, snapshot: number): RowsHash {
  const hash = createRowsHash(table)
  const builder = createBatchBuilder(table)
  for (const [line, ...values] of importedRows(database, table, snapshot)) {
    builder.add(Number(line), values.slice(0, table.key.length), values.slice(table.key.length))
    if (builder.count() === BATCH_ROWS) hash.add(builder.take())
  }
  hash.add(builder.take())
  return hash
}

/** The hash of the versions that a snapshot imported, of all columns, and how many it superseded. */
export function snapshotColumnsHash(database: Database, table: VersionedTable, snapshot: number): string {
  const rows = hashImportedRows(database, table, snapshot)
  return withSuperseded(rows.digest(), supersededCount(database, table, snapshot))
}

/** The hash of the same rows as folders of the first schema recorded it: over the JSON of each. */
export function snapshotRowsHash(database: Database, table: VersionedTable, snapshot: number): string {
  const hash = createHash('sha256')
  for (const row of importedRows(database, table, snapshot)) hash.update(`${JSON.stringify(row)}\n`)
  return hash.update(`superseded ${supersededCount(database, table, snapshot)}`).digest('hex')
}

function importedRows(database: Database, table: VersionedTable, snapshot: number): IterableIterator<Stored[]> {
  const columns = [...table.key, ...table.values].join(', ')
  return database
    .prepare<[{ snapshot: number }], Stored[]>(
      `SELECT line, ${columns} FROM ${table.name} WHERE ${importedBy(table)} ORDER BY id`,
    )
    .raw()
    .iterate({ snapshot })
}

/** How many versions a snapshot superseded. */
export function supersededCount(database: Database, table: VersionedTable, snapshot: number): number {
  return Number(database.prepare(`SELECT count(*) FROM ${table.name} WHERE valid_to = ?`).pluck().get(snapshot))
}
