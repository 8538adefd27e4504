import { AppError } from '../../../shared/contract/error.ts'
import { type BatchColumn, type ColumnBatch, columnReader, type Stored } from './column-batch.ts'
import type { Database } from './database.ts'
import type { VersionedTable } from './versioned-table.ts'

/** A row whose key came before in the same file. */
export interface Duplicate {
  /** Its place in the batch. */
  readonly row: number
  readonly line: number
  readonly key: readonly Stored[]
  readonly earlierLine: number
  /** True when all values are those of the earlier row. */
  readonly isSame: boolean
}

/**
 * The combinations of coded columns, which may then be left out of the batch: the number of each row's, and those that
 * no batch before had, end to end.
 */
export interface BatchTuples {
  readonly tuple: Uint32Array
  readonly fresh: Uint32Array
}

export interface Difference {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly removed: number
}

/** A number that says less than some others of its column: where one of those is stored, it stays. */
export interface CoarseValue {
  readonly column: string
  readonly value: number
  readonly finer: readonly number[]
}

/** Rows of one file, beside the versions they would change; nothing of it outlives the connection. */
export interface Staging {
  /** Adds rows; those whose key came before are left out and told. `tuples` only for a table with coded columns. */
  add(batch: ColumnBatch, tuples: BatchTuples | null): readonly Duplicate[]
  /**
   * Compares with the current versions; only `present` columns can change, and none for the coarse value alone.
   * `isComplete`: missing rows are removed.
   */
  compare(present: readonly string[], isComplete: boolean, coarse: CoarseValue | null): Difference
  /** Writes exactly what the last `compare` counted, as versions of the snapshot; the data must be as it was then. */
  apply(snapshot: number, onProgress: (done: number, total: number) => void): void
}

/** So many rows go into one statement: beyond this a longer one gains nothing. */
const STATEMENT_ROWS = 40
/** So many rows are written between two reports of progress. */
const STEP_ROWS = 100_000

/** The newest staging of each connection: it has the tables. */
const newest = new WeakMap<Database, symbol>()

const list = (names: readonly string[], prefix = ''): string => names.map((name) => `${prefix}${name}`).join(', ')

/** Makes an empty staging table for a dataset's table. The SQL is built from constant names only. */
export function createStaging(database: Database, table: VersionedTable): Staging {
  const columns = [...table.key, ...table.values]
  const coded = table.coded ?? []
  const plain = columns.flatMap((name, index) => (coded.includes(name) ? [] : [{ name, index }]))
  const typed = plain.map(({ name }) => `${name} ${table.numbers.includes(name) ? 'NUMERIC' : 'TEXT'}`)
  // The rows lead the join: SQLite does not know how few the tuples are.
  database.exec(`
    DROP VIEW IF EXISTS temp.staged_row;
    DROP TABLE IF EXISTS temp.staged;
    DROP TABLE IF EXISTS temp.staged_tuple;
    DROP TABLE IF EXISTS temp.change;
    DROP TABLE IF EXISTS temp.missing;
    CREATE TEMP TABLE staged
      (id INTEGER PRIMARY KEY, line INTEGER, tuple INTEGER, ${list(typed)}, UNIQUE (${list(table.key)}));
    CREATE TEMP TABLE staged_tuple (${list(['id INTEGER PRIMARY KEY', ...coded.map((name) => `${name} INTEGER`)])});
    CREATE TEMP VIEW staged_row AS SELECT s.*${coded.map((name) => `, t.${name}`).join('')}
      FROM staged s ${coded.length === 0 ? '' : 'CROSS JOIN staged_tuple t ON t.id = s.tuple'};
    CREATE TEMP TABLE change (staged INTEGER PRIMARY KEY, superseded INTEGER);
    CREATE TEMP TABLE missing (id INTEGER PRIMARY KEY);`)
  const identity = Symbol(table.name)
  newest.set(database, identity)
  const insert = createInserter(
    database,
    plain.map(({ name }) => name),
  )
  const addTuples = createTupleWriter(database, coded)
  const isKey = table.key.map((name) => `${name} = ?`).join(' AND ')
  const find = database.prepare<Stored[], Record<string, Stored>>(`SELECT * FROM staged WHERE ${isKey}`)
  const matches = table.key.map((name) => `c.${name} = s.${name}`).join(' AND ')
  const count = (sql: string): number => Number(database.prepare(sql).pluck().get())
  let compared = { merged: (name: string): string => `s.${name}`, isAllNew: false }

  const duplicatesIn = (batch: PlainBatch, from: number, to: number): readonly Duplicate[] => {
    const readers = batch.columns.map(columnReader)
    return Array.from({ length: to - from }, (_, index) => from + index).flatMap((row): readonly Duplicate[] => {
      const values = readers.map((reader) => reader(row))
      const key = values.slice(0, table.key.length)
      const line = batch.lines[row] ?? 0
      const earlier = find.get(...key)
      if (earlier === undefined || earlier.line === line) return []
      const isSame =
        earlier.tuple === (batch.tuple?.[row] ?? null) && plain.every(({ name }, at) => earlier[name] === values[at])
      return [{ row, line, key, earlierLine: Number(earlier.line), isSame }]
    })
  }

  return {
    add: database.transaction(({ count: rows, lines, columns: all }: ColumnBatch, tuples: BatchTuples | null) => {
      const duplicates: Duplicate[] = []
      addTuples(tuples?.fresh ?? NO_TUPLES)
      const batch = {
        count: rows,
        lines,
        tuple: tuples?.tuple ?? null,
        columns: plain.map(({ index }) => all[index] ?? ABSENT),
      }
      insert(batch, (from, to) => duplicates.push(...duplicatesIn(batch, from, to)))
      return duplicates
    }),
    compare(present, isComplete, coarse) {
      const merged = mergedValue(present, coarse)
      database.exec('DELETE FROM change; DELETE FROM missing')
      const staged = count('SELECT count(*) FROM staged')
      const isEmpty = count(`SELECT EXISTS (SELECT 1 FROM ${table.name} WHERE valid_to IS NULL)`) === 0
      if (!isEmpty) {
        const differs =
          present.length === 0 ? '0' : present.map((name) => `c.${name} IS NOT ${merged(name)}`).join(' OR ')
        database.exec(`
          INSERT INTO change SELECT s.id, c.id
          FROM staged_row s LEFT JOIN ${table.name} c ON ${matches} AND c.valid_to IS NULL WHERE c.id IS NULL OR ${differs}`)
        if (isComplete)
          database.exec(`
            INSERT INTO missing SELECT c.id FROM ${table.name} c
            WHERE c.valid_to IS NULL AND NOT EXISTS (SELECT 1 FROM staged s WHERE ${matches})`)
      }
      const added = isEmpty ? staged : count('SELECT count(*) FROM change WHERE superseded IS NULL')
      const changed = count('SELECT count(*) FROM change WHERE superseded IS NOT NULL')
      compared = { merged, isAllNew: added === staged }
      return {
        new: added,
        changed,
        unchanged: staged - added - changed,
        removed: count('SELECT count(*) FROM missing'),
      }
    },
    apply(snapshot, onProgress) {
      if (newest.get(database) !== identity) throw new AppError('plan-unknown')
      const superseded = 'SELECT id FROM missing UNION ALL SELECT superseded FROM change WHERE superseded IS NOT NULL'
      database.prepare(`UPDATE ${table.name} SET valid_to = ? WHERE id IN (${superseded})`).run(snapshot)
      const write = database.prepare<[number, number, number]>(`
        INSERT INTO ${table.name} (valid_from, line, ${list(columns)})
        ${compared.isAllNew ? allStaged(columns) : changedRows(table, compared.merged)}`)
      const last = count('SELECT coalesce(max(id), 0) FROM staged')
      for (let from = 0; from < last; from += STEP_ROWS) {
        write.run(snapshot, from, from + STEP_ROWS)
        onProgress(Math.min(from + STEP_ROWS, last), last)
      }
    },
  }
}

function allStaged(columns: readonly string[]): string {
  return `SELECT ?, s.line, ${list(columns, 's.')} FROM staged_row s WHERE s.id > ? AND s.id <= ? ORDER BY s.id`
}

/**
 * What a column comes to, from the staged row `s` and the current version `c`, which a new row does not have: a column of
 * which the file says nothing, or less than is known, keeps its stored value.
 */
function mergedValue(present: readonly string[], coarse: CoarseValue | null): (name: string) => string {
  return (name) => {
    if (!present.includes(name)) return `CASE WHEN c.id IS NULL THEN s.${name} ELSE c.${name} END`
    if (coarse === null || coarse.column !== name) return `s.${name}`
    const isCoarser = `s.${name} = ${coarse.value} AND c.${name} IN (${coarse.finer.join(', ')})`
    return `CASE WHEN ${isCoarser} THEN c.${name} ELSE s.${name} END`
  }
}

/** What is new, and what differs. */
function changedRows({ name, key, values }: VersionedTable, merged: (name: string) => string): string {
  const written = values.map(merged)
  return `
    SELECT ?, s.line, ${list([...key.map((each) => `s.${each}`), ...written])}
    FROM change CROSS JOIN staged_row s ON s.id = change.staged LEFT JOIN ${name} c ON c.id = change.superseded
    WHERE change.staged > ? AND change.staged <= ? ORDER BY change.staged`
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
  readonly tuple: Uint32Array | null
  readonly columns: readonly BatchColumn[]
}

type Insert = (batch: PlainBatch, onIgnored: (from: number, to: number) => void) => void

/**
 * Inserts batches with many rows per statement, passing over keys that are there; `onIgnored` is told between which rows
 * that happened. A column that is the same throughout a batch is bound once: binding is most of the work.
 */
function createInserter(database: Database, names: readonly string[]): Insert {
  const prepare = (columns: readonly BatchColumn[], hasTuple: boolean, rows: number) => {
    const marks = columns.map((column, index) => (column.kind === 'constant' ? `@c${index}` : '?'))
    const row = `(?, ${hasTuple ? '?' : 'NULL'}, ${marks.join(', ')})`
    const all = Array.from({ length: rows }, () => row).join(', ')
    return database.prepare(`INSERT OR IGNORE INTO staged (line, tuple, ${list(names)}) VALUES ${all}`)
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
      if (statement.run(values, constants).changes < to - from) onIgnored(from, to)
    }
    let row = 0
    for (; row + STATEMENT_ROWS <= count; row += STATEMENT_ROWS) write(known.many, row, row + STATEMENT_ROWS)
    for (; row < count; row += 1) write(known.one, row, row + 1)
  }
}
