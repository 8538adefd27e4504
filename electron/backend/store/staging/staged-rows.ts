import type { Database } from '../database.ts'
import type { VersionedTable } from '../versioned-table.ts'
import { type BatchColumn, type ColumnBatch, columnReader, type Stored } from './column-batch.ts'

/** A row whose key came before in the same file. */
export interface Duplicate {
  /** Its place in the batch. */
  readonly row: number
  readonly line: number
  readonly earlierLine: number
  /** True when all values are those of the earlier row. */
  readonly isSame: boolean
}

/**
 * The combinations of coded columns, which may then be left out of the batch: the number of each row's, and those that
 * no batch before had, end to end.
 */
interface BatchTuples {
  readonly tuple: Uint16Array | Uint32Array
  readonly fresh: Uint32Array
}

/** Adds rows; those whose key came before are left out and told. `tuples` only for a table with coded columns. */
export type AddRows = (batch: ColumnBatch, tuples: BatchTuples | null) => readonly Duplicate[]

/** Where the rows of one file are staged. */
export interface StagingTable {
  readonly add: AddRows
  /** Makes sure that a row can be found by its key. */
  index(): void
}

/** So many rows go into one statement: beyond this a longer one gains nothing. */
const STATEMENT_ROWS = 40

/**
 * Makes the empty tables that hold the rows of one file: `temp.staged`, and `temp.staged_row` with the coded columns too.
 * Many rows, which are those with coded columns, get an index of their keys once one is found out of order: to keep it
 * takes a seventh of the staging. The SQL is built from constant names only.
 */
export function createStagedRows(database: Database, table: VersionedTable): StagingTable {
  const columns = [...table.key, ...table.values]
  const coded = table.coded ?? []
  const plain = columns.flatMap((name, index) => (coded.includes(name) ? [] : [{ name, index }]))
  const typed = plain.map(({ name }) => `${name} ${table.numbers.includes(name) ? 'NUMERIC' : 'TEXT'}`)
  // The rows lead the join: SQLite does not know how few the tuples are.
  database.exec(`
    DROP VIEW IF EXISTS temp.staged_row;
    DROP TABLE IF EXISTS temp.staged;
    DROP TABLE IF EXISTS temp.staged_tuple;
    CREATE TEMP TABLE staged
      (id INTEGER PRIMARY KEY, line INTEGER, tuple INTEGER, ${typed.join(', ')});
    CREATE TEMP TABLE staged_tuple (${['id INTEGER PRIMARY KEY', ...coded.map((name) => `${name} INTEGER`)].join(', ')});
    CREATE TEMP VIEW staged_row AS SELECT s.*${coded.map((name) => `, t.${name}`).join('')}
      FROM staged s ${coded.length === 0 ? '' : 'CROSS JOIN staged_tuple t ON t.id = s.tuple'};`)
  let isIndexed = false
  const index = (): void => {
    if (!isIndexed) database.exec(`CREATE UNIQUE INDEX temp.staged_key ON staged (${table.key.join(', ')})`)
    isIndexed = true
  }
  if (coded.length === 0) index()
  const isAscending = createKeyOrder(table.key.length)
  const insert = createInserter(
    database,
    plain.map(({ name }) => name),
  )
  const addTuples = createTupleWriter(database, coded)
  const isKey = table.key.map((name) => `${name} = ?`).join(' AND ')
  const find = database.prepare<Stored[], Record<string, Stored>>(`SELECT * FROM staged WHERE ${isKey}`)

  const duplicatesIn = (batch: PlainBatch, from: number, to: number): readonly Duplicate[] => {
    const readers = batch.columns.map(columnReader)
    return Array.from({ length: to - from }, (_, index) => from + index).flatMap((row): readonly Duplicate[] => {
      const values = readers.map((reader) => reader(row))
      const line = batch.lines[row] ?? 0
      const earlier = find.get(...values.slice(0, table.key.length))
      if (earlier === undefined || earlier.line === line) return []
      const isSame =
        earlier.tuple === (batch.tuple?.[row] ?? null) && plain.every(({ name }, at) => earlier[name] === values[at])
      return [{ row, line, earlierLine: Number(earlier.line), isSame }]
    })
  }

  const add = database.transaction((batch: ColumnBatch, tuples: BatchTuples | null) => {
    if (!isIndexed && !isAscending(batch)) index()
    addTuples(tuples?.fresh ?? NO_TUPLES)
    const staged = {
      count: batch.count,
      lines: batch.lines,
      tuple: tuples?.tuple ?? null,
      columns: plain.map(({ index }) => batch.columns[index] ?? ABSENT),
    }
    const duplicates: Duplicate[] = []
    insert(staged, (from, to) => duplicates.push(...duplicatesIn(staged, from, to)))
    return duplicates
  })
  return { add, index }
}

const NO_TUPLES = new Uint32Array(0)
const ABSENT: BatchColumn = { kind: 'constant', value: null }

/** Writes tuples under the next numbers, from 0. */
function createTupleWriter(database: Database, coded: readonly string[]): (tuples: Uint32Array) => void {
  const marks = ['?', ...coded.map(() => '?')].join(', ')
  const insert = database.prepare<number[]>(`INSERT INTO staged_tuple VALUES (${marks})`)
  let next = 0
  return (tuples) => {
    for (let at = 0; at < tuples.length; at += coded.length) {
      insert.run(next, ...tuples.subarray(at, at + coded.length))
      next += 1
    }
  }
}

/** Rows as they are staged: without their coded columns. */
interface PlainBatch {
  readonly count: number
  readonly lines: Float64Array
  readonly tuple: Uint16Array | Uint32Array | null
  readonly columns: readonly BatchColumn[]
}

type Insert = (batch: PlainBatch, onIgnored: (from: number, to: number) => void) => void

/**
 * Inserts batches with many rows per statement, passing over keys that are there; `onIgnored` learns between which rows
 * that happened. A column that is the same throughout a batch is bound once: binding is most of the work.
 */
function createInserter(database: Database, names: readonly string[]): Insert {
  const prepare = (columns: readonly BatchColumn[], hasTuple: boolean, rows: number) => {
    const marks = columns.map((column, index) => (column.kind === 'constant' ? `@c${index}` : '?'))
    const row = `(?, ${hasTuple ? '?' : 'NULL'}, ${marks.join(', ')})`
    const all = Array.from({ length: rows }, () => row).join(', ')
    return database.prepare(`INSERT OR IGNORE INTO staged (line, tuple, ${names.join(', ')}) VALUES ${all}`)
  }
  let known = { shape: '', many: database.prepare('SELECT 1'), one: database.prepare('SELECT 1') }

  return ({ count, lines, tuple, columns }, onIgnored) => {
    const hasTuple = tuple !== null
    const shape = columns.map((column) => (column.kind === 'constant' ? 'c' : 'v')).join('')
    if (known.shape !== shape)
      known = { shape, many: prepare(columns, hasTuple, STATEMENT_ROWS), one: prepare(columns, hasTuple, 1) }
    const constants = Object.fromEntries(
      columns.flatMap((column, index) => (column.kind === 'constant' ? [[`c${index}`, column.value]] : [])),
    )
    const readers = columns.flatMap((column) => (column.kind === 'constant' ? [] : [columnReader(column)]))
    const write = (statement: typeof known.many, from: number, to: number): void => {
      const values: Stored[] = []
      for (let row = from; row < to; row += 1) {
        values.push(lines[row] ?? 0)
        if (tuple !== null) values.push(tuple[row] ?? 0)
        for (const reader of readers) values.push(reader(row))
      }
      // Arguments are bound a tenth faster than the elements of an array.
      if (statement.run(...values, constants).changes < to - from) onIgnored(from, to)
    }
    let row = 0
    for (; row + STATEMENT_ROWS <= count; row += STATEMENT_ROWS) write(known.many, row, row + STATEMENT_ROWS)
    for (; row < count; row += 1) write(known.one, row, row + 1)
  }
}

/**
 * Tells of one batch after the other whether each key stands above the one before it, as most exports are written: then
 * none of them can have come before, and nobody has to look. A key is the first `width` columns, of which at most one may
 * differ within a batch.
 */
function createKeyOrder(width: number): (batch: ColumnBatch) => boolean {
  let last: readonly Stored[] | null = null
  return ({ count, columns }) => {
    if (count === 0) return true
    const keys = columns.slice(0, width).map((column) => ({ column, read: columnReader(column) }))
    const [varying, ...others] = keys.filter(({ column }) => column.kind !== 'constant')
    if (others.length > 0 || (varying === undefined && count > 1)) return false
    if (
      last !== null &&
      !isBelow(
        last,
        keys.map(({ read }) => read(0)),
      )
    )
      return false
    if (varying !== undefined && !ascends(varying.read, count)) return false
    last = keys.map(({ read }) => read(count - 1))
    return true
  }
}

function ascends(read: (row: number) => Stored, count: number): boolean {
  let before = read(0)
  for (let row = 1; row < count; row += 1) {
    const key = read(row)
    if (!isTextBelow(before, key)) return false
    before = key
  }
  return true
}

function isBelow(one: readonly Stored[], other: readonly Stored[]): boolean {
  const place = one.findIndex((value, index) => value !== other[index])
  return isTextBelow(one[place] ?? null, other[place] ?? null)
}

function isTextBelow(one: Stored, other: Stored): boolean {
  return typeof one === 'string' && typeof other === 'string' && one < other
}
