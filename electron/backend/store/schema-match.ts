import Sqlite from 'better-sqlite3'
import { AppError } from '../../../shared/contract/error.ts'
import type { Database } from './database.ts'
import { MIGRATIONS } from './schema.ts'

/** A table, index, view or trigger. */
interface SchemaObject {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

const OBJECTS = 'SELECT type, name, sql FROM sqlite_schema'
/** Counts that SQLite keeps for its own planning. */
const STATISTICS = /^sqlite_stat[14]$/

/**
 * The tables, indexes, views and triggers of a database that our schema of that version does not have word for word, and
 * those that it lacks; none where both are the same. Both are compared as texts: nothing of the file's is run.
 */
export function strangeObjects(
  database: Database,
  version: number = MIGRATIONS.length,
): readonly Pick<SchemaObject, 'type' | 'name'>[] {
  const ours = ownObjects(version)
  const theirs = database.prepare<[], SchemaObject>(OBJECTS).all()
  const found = new Map(theirs.filter(({ name }) => !STATISTICS.test(name)).map((each) => [keyOf(each), each]))
  const more = [...found].filter(([key]) => !ours.has(key))
  const missing = [...ours].filter(([key]) => !found.has(key))
  // One that was changed is both.
  return [...new Map([...more, ...missing].map(([, each]) => [`${each.type} ${each.name}`, each])).values()]
}

/** The names of the tables of our newest schema. */
export function ownTables(): readonly string[] {
  return [...ownObjects(MIGRATIONS.length).values()].flatMap(({ type, name }) => (type === 'table' ? [name] : []))
}

/** By version: a schema that was released is never changed, and each writing asks. */
const knownObjects = new Map<number, ReadonlyMap<string, SchemaObject>>()

function ownObjects(version: number): ReadonlyMap<string, SchemaObject> {
  const own = knownObjects.get(version) ?? objectsOf(version)
  knownObjects.set(version, own)
  return own
}

function objectsOf(version: number): ReadonlyMap<string, SchemaObject> {
  const database = new Sqlite(':memory:')
  try {
    for (const migration of MIGRATIONS.slice(0, version)) database.exec(migration)
    return new Map(
      database
        .prepare<[], SchemaObject>(OBJECTS)
        .all()
        .map((each) => [keyOf(each), each]),
    )
  } finally {
    database.close()
  }
}

function keyOf({ type, name, sql }: SchemaObject): string {
  return [type, name, sql ?? ''].join('\0')
}

/** Fails with `folder-altered` where the structure of a database is not ours: what it holds in SQL would run with a writing. */
export function expectOwnSchema(database: Database): void {
  const [strange] = strangeObjects(database)
  if (strange !== undefined) throw new AppError('folder-altered', { name: strange.name })
}
