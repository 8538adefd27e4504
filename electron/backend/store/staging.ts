import type { Database } from './database.ts'
import type { VersionedTable } from './versioned-table.ts'

/** A value as SQLite stores it. */
export type Stored = string | number | null

/** A row on its way in: its physical line, then its key and all its values in the order of the table. */
export interface StagedRow {
  readonly line: number
  readonly key: readonly Stored[]
  readonly values: readonly Stored[]
}

export interface EarlierRow {
  readonly line: number
  readonly isSame: boolean
}

export interface Difference {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly removed: number
}

/** Rows of one file, beside the versions they would change; nothing of it outlives the connection. */
export interface Staging {
  /** Adds a row; where its key came before, the line of that row and whether its values are the same, else `null`. */
  add(row: StagedRow): EarlierRow | null
  /** Compares with the current versions; only `present` columns can change. `isComplete`: missing rows are removed. */
  compare(present: readonly string[], isComplete: boolean): Difference
  /** Writes exactly what `compare` counted, as versions of the snapshot. */
  apply(snapshot: number, present: readonly string[], isComplete: boolean): void
}

const list = (names: readonly string[], prefix = ''): string => names.map((name) => `${prefix}${name}`).join(', ')

/** Makes an empty staging table for a dataset's table. The SQL is built from constant names only. */
export function createStaging(database: Database, table: VersionedTable): Staging {
  const columns = [...table.key, ...table.values]
  database.exec(`
    DROP TABLE IF EXISTS temp.staged;
    DROP TABLE IF EXISTS temp.change;
    CREATE TEMP TABLE staged (line, ${list(columns)}, PRIMARY KEY (${list(table.key)}));
    CREATE TEMP TABLE change (staged INTEGER PRIMARY KEY, superseded INTEGER);`)
  const marks = ['line', ...columns].map(() => '?').join(', ')
  const insert = database.prepare(`INSERT OR IGNORE INTO staged (line, ${list(columns)}) VALUES (${marks})`)
  const same = table.key.map((name) => `${name} = ?`).join(' AND ')
  const find = database.prepare<Stored[], Record<string, Stored>>(`SELECT * FROM staged WHERE ${same}`)
  const matches = table.key.map((name) => `c.${name} = s.${name}`).join(' AND ')
  const current = `${table.name} c ON ${matches} AND c.valid_to IS NULL`
  const missing = `FROM ${table.name} c WHERE c.valid_to IS NULL AND NOT EXISTS (SELECT 1 FROM staged s WHERE ${matches})`

  const compare = (present: readonly string[], isComplete: boolean): Difference => {
    const differs = present.length === 0 ? '0' : present.map((name) => `c.${name} IS NOT s.${name}`).join(' OR ')
    database.exec('DELETE FROM change')
    database.exec(
      `INSERT INTO change SELECT s.rowid, c.id FROM staged s LEFT JOIN ${current} WHERE c.id IS NULL OR ${differs}`,
    )
    const count = (sql: string): number => Number(database.prepare(sql).pluck().get())
    const added = count('SELECT count(*) FROM change WHERE superseded IS NULL')
    const changed = count('SELECT count(*) FROM change WHERE superseded IS NOT NULL')
    const staged = count('SELECT count(*) FROM staged')
    const removed = isComplete ? count(`SELECT count(*) ${missing}`) : 0
    return { new: added, changed, unchanged: staged - added - changed, removed }
  }

  return {
    add(row) {
      if (insert.run(row.line, ...row.key, ...row.values).changes === 1) return null
      const earlier = find.get(...row.key)
      const isSame = table.values.every((name, index) => earlier?.[name] === row.values[index])
      return { line: Number(earlier?.line), isSame }
    },
    compare,
    apply(snapshot, present, isComplete) {
      compare(present, isComplete)
      if (isComplete)
        database.prepare(`UPDATE ${table.name} SET valid_to = ? WHERE id IN (SELECT c.id ${missing})`).run(snapshot)
      database
        .prepare(
          `UPDATE ${table.name} SET valid_to = ? WHERE id IN (SELECT superseded FROM change WHERE superseded IS NOT NULL)`,
        )
        .run(snapshot)
      const values = table.values.map((name) =>
        present.includes(name) ? `s.${name}` : `CASE WHEN c.id IS NULL THEN s.${name} ELSE c.${name} END`,
      )
      database
        .prepare(`
          INSERT INTO ${table.name} (valid_from, line, ${list(columns)})
          SELECT ?, s.line, ${list(table.key, 's.')}, ${values.join(', ')}
          FROM change JOIN staged s ON s.rowid = change.staged LEFT JOIN ${table.name} c ON c.id = change.superseded
          ORDER BY s.rowid`)
        .run(snapshot)
    },
  }
}
