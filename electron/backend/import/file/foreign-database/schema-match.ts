import Sqlite from 'better-sqlite3'
import type { Database } from '../../../store/database.ts'
import { MIGRATIONS } from '../../../store/schema.ts'

interface SchemaObject {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

const OBJECTS = 'SELECT type, name, sql FROM sqlite_schema'
/** Counts that SQLite keeps for its own planning. */
const STATISTICS = /^sqlite_stat[14]$/

/**
 * The first table, index, view or trigger of a database that our schema of that version does not have word for word, or
 * lacks; `null` where both are the same. Both are compared as texts: nothing of the file's is run.
 */
export function strangeObject(database: Database, version: number): string | null {
  const ours = ownObjects(version)
  const theirs = database.prepare<[], SchemaObject>(OBJECTS).all()
  const found = new Map(theirs.filter(({ name }) => !STATISTICS.test(name)).map((each) => [keyOf(each), each.name]))
  const strange = [...found].find(([key]) => !ours.has(key)) ?? [...ours].find(([key]) => !found.has(key))
  return strange?.[1] ?? null
}

function ownObjects(version: number): ReadonlyMap<string, string> {
  const database = new Sqlite(':memory:')
  try {
    for (const migration of MIGRATIONS.slice(0, version)) database.exec(migration)
    return new Map(
      database
        .prepare<[], SchemaObject>(OBJECTS)
        .all()
        .map((each) => [keyOf(each), each.name]),
    )
  } finally {
    database.close()
  }
}

function keyOf({ type, name, sql }: SchemaObject): string {
  return [type, name, sql ?? ''].join('\0')
}
