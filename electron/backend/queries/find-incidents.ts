import type { Database } from '../store/database.ts'
import { textCondition } from './text-condition.ts'

/** Gives those of some incidents that are found, in the order in which they are given. */
export type Finder = (ids: Uint32Array) => readonly number[]

/** Looks for a text in the rows of incidents, their file and line included. */
export function createFinder(database: Database, find: string): Finder {
  const { sql, bound } = textCondition(database, [find], 'row', 'find')
  const statement = database
    .prepare<[object], number>(`
      SELECT i.id FROM json_each(@ids) asked CROSS JOIN incident i ON i.id = asked.value
      WHERE ${sql} ORDER BY asked.key`)
    .pluck()
  return (ids) => statement.all({ ...bound, ids: `[${ids}]` })
}
