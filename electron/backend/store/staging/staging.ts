import { AppError } from '../../../../shared/contract/error.ts'
import type { Database } from '../database.ts'
import { goesWithFigure, sameKey, type VersionedTable } from '../versioned-table.ts'
import { type AddRows, createStagedRows } from './staged-rows.ts'

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

/** Days since 1970-01-01, both included. */
export interface DaysOfRows {
  readonly from: number
  readonly to: number
}

/** Rows of one file, beside the versions they would change; nothing of it outlives the connection. */
export interface Staging {
  readonly add: AddRows
  /** Numbers lines within their sheets again, where several sheets of so many lines each were read as one table. */
  renumber(linesOfSheet: number): void
  /**
   * Compares with the current versions; only `present` columns can change, and none for a coarse value alone.
   * `complete`: missing rows are removed, of some days or of all.
   */
  compare(present: readonly string[], complete: DaysOfRows | boolean, coarse: readonly CoarseValue[]): Difference
  /** How many current rows of those days, and of one value of the scope, what the last `compare` counted would leave. */
  countAfter(scope: string, days: DaysOfRows): number
  /** Leaves rows as they are that the last `compare` would change though they are known of a later day; what then differs. */
  leaveNewer(asOf: string): Difference
  /** Writes exactly what the last `compare` counted, as versions of the snapshot; the data must be as it was then. */
  apply(snapshot: number, onProgress: (done: number, total: number) => void): void
}

/** So many rows are written between two reports of progress. */
const STEP_ROWS = 100_000

/** Rows are numbered from 1 and never deleted, so that the last number is also how many there are. */
const LAST_STAGED = 'SELECT coalesce(max(id), 0) FROM staged'

/** The newest staging of each connection: it has the tables. */
const newest = new WeakMap<Database, symbol>()

const SUPERSEDED = 'SELECT id FROM missing UNION ALL SELECT superseded FROM change WHERE superseded IS NOT NULL'

const list = (names: readonly string[], prefix = ''): string => names.map((name) => `${prefix}${name}`).join(', ')

/** Makes an empty staging table for a dataset's table. The SQL is built from constant names only. */
export function createStaging(database: Database, table: VersionedTable): Staging {
  const columns = [...table.key, ...table.values]
  const rows = createStagedRows(database, table)
  database.exec(`
    DROP TABLE IF EXISTS temp.change;
    DROP TABLE IF EXISTS temp.missing;
    CREATE TEMP TABLE change (staged INTEGER PRIMARY KEY, superseded INTEGER);
    CREATE TEMP TABLE missing (id INTEGER PRIMARY KEY);`)
  const identity = Symbol(table.name)
  newest.set(database, identity)
  const matches = sameKey(table, 'c', 's')
  const count = (sql: string): number => Number(database.prepare(sql).pluck().get())
  let compared = { merged: (name: string): string => `s.${name}`, isAllNew: false }
  const differenceOf = (staged: number, added: number): Difference => {
    const changed = count('SELECT count(*) FROM change WHERE superseded IS NOT NULL')
    const removed = count('SELECT count(*) FROM missing')
    return { new: added, changed, unchanged: staged - added - changed, removed }
  }

  return {
    add: rows.add,
    renumber: (linesOfSheet) => {
      database.prepare('UPDATE staged SET line = line % ?').run(linesOfSheet)
    },
    compare(present, complete, coarse) {
      const merged = mergedValue(table, present, coarse)
      database.exec('DELETE FROM change; DELETE FROM missing')
      const staged = count(LAST_STAGED)
      const isEmpty = count(`SELECT EXISTS (SELECT 1 FROM ${table.name} WHERE valid_to IS NULL)`) === 0
      if (!isEmpty) {
        const differs =
          present.length === 0 ? '0' : present.map((name) => `c.${name} IS NOT ${merged(name)}`).join(' OR ')
        database.exec(`
          INSERT INTO change SELECT s.id, c.id
          FROM staged_row s LEFT JOIN ${table.name} c ON ${matches} AND c.valid_to IS NULL WHERE c.id IS NULL OR ${differs}`)
        if (complete !== false) {
          rows.index()
          const ofDays = complete === true ? '' : ` AND ${within(table, 'c', complete)}`
          database.exec(`
            INSERT INTO missing SELECT c.id FROM ${table.name} c
            WHERE c.valid_to IS NULL${inScope(table)}${ofDays} AND NOT EXISTS (SELECT 1 FROM staged s WHERE ${matches})`)
        }
      }
      const added = isEmpty ? staged : count('SELECT count(*) FROM change WHERE superseded IS NULL')
      compared = { merged, isAllNew: added === staged }
      return differenceOf(staged, added)
    },
    countAfter(scope, days) {
      const left = database
        .prepare<[string], number>(`
          SELECT count(*) FROM ${table.name} c
          WHERE c.valid_to IS NULL AND c.${table.scope} = ? AND ${within(table, 'c', days)} AND c.id NOT IN (${SUPERSEDED})`)
        .pluck()
        .get(scope)
      const isWritten = compared.isAllNew ? '' : ' AND s.id IN (SELECT staged FROM change)'
      return Number(left) + count(`SELECT count(*) FROM staged s WHERE ${within(table, 's', days)}${isWritten}`)
    },
    leaveNewer(asOf) {
      const newer = `
        SELECT ${table.name}.id FROM ${table.name} JOIN snapshot ON snapshot.id = valid_from
        WHERE valid_to IS NULL AND as_of > ?`
      database.prepare(`DELETE FROM change WHERE superseded IN (${newer})`).run(asOf)
      database.prepare(`DELETE FROM missing WHERE id IN (${newer})`).run(asOf)
      return differenceOf(count(LAST_STAGED), count('SELECT count(*) FROM change WHERE superseded IS NULL'))
    },
    apply(snapshot, onProgress) {
      if (newest.get(database) !== identity) throw new AppError('plan-unknown')
      database.prepare(`UPDATE ${table.name} SET valid_to = ? WHERE id IN (${SUPERSEDED})`).run(snapshot)
      const write = database.prepare<[number, number, number]>(`
        INSERT INTO ${table.name} (valid_from, line, ${list(columns)})
        ${compared.isAllNew ? allStaged(columns) : changedRows(table, compared.merged)}`)
      const last = count(LAST_STAGED)
      for (let from = 0; from < last; from += STEP_ROWS) {
        write.run(snapshot, from, from + STEP_ROWS)
        onProgress(Math.min(from + STEP_ROWS, last), last)
      }
    },
  }
}

function within({ day }: VersionedTable, row: string, { from, to }: DaysOfRows): string {
  return day === undefined ? 'TRUE' : `${row}.${day} BETWEEN ${from} AND ${to}`
}

function inScope({ scope }: VersionedTable): string {
  return scope === undefined ? '' : ` AND c.${scope} IN (SELECT ${scope} FROM temp.staged)`
}

function allStaged(columns: readonly string[]): string {
  return `SELECT ?, s.line, ${list(columns, 's.')} FROM staged_row s WHERE s.id > ? AND s.id <= ? ORDER BY s.id`
}

/**
 * What a column comes to, from the staged row `s` and the current version `c`, which a new row does not have: a column of
 * which the file says nothing, or less than is known, keeps its stored value, unless that was stated of another figure.
 */
function mergedValue(
  table: VersionedTable,
  present: readonly string[],
  coarse: readonly CoarseValue[],
): (name: string) => string {
  const isNew = 'c.id IS NULL'
  const isOther =
    table.figure === undefined ? isNew : `${isNew} OR c.${table.figure.column} IS NOT s.${table.figure.column}`
  return (name) => {
    if (!present.includes(name))
      return `CASE WHEN ${goesWithFigure(table, name) ? isOther : isNew} THEN s.${name} ELSE c.${name} END`
    const isKept = isCoarserThanStored(coarse, name)
    return isKept === null ? `s.${name}` : `CASE WHEN ${isKept} THEN c.${name} ELSE s.${name} END`
  }
}

/** The condition under which a staged row `s` says less in a column than the current version `c`; `null` where none does. */
export function isCoarserThanStored(coarse: readonly CoarseValue[], name: string): string | null {
  const conditions = coarse
    .filter(({ column }) => column === name)
    .map(({ value, finer }) => `(s.${name} = ${value} AND c.${name} IN (${finer.join(', ')}))`)
  return conditions.length === 0 ? null : `(${conditions.join(' OR ')})`
}

/** What is new, and what differs. */
function changedRows({ name, key, values }: VersionedTable, merged: (name: string) => string): string {
  const written = values.map(merged)
  return `
    SELECT ?, s.line, ${list([...key.map((each) => `s.${each}`), ...written])}
    FROM change CROSS JOIN staged_row s ON s.id = change.staged LEFT JOIN ${name} c ON c.id = change.superseded
    WHERE change.staged > ? AND change.staged <= ? ORDER BY change.staged`
}
