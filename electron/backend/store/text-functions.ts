import type Sqlite from 'better-sqlite3'
import { fold } from '../../../shared/domain/reading/fold.ts'
import { remember } from './remember.ts'

/** Registers what SQL is asked for beside SQLite's own functions: `folded(text)` has no case and no accents. */
export function addTextFunctions(database: Sqlite.Database): void {
  const folded = remember(fold)
  database.function('folded', { deterministic: true, directOnly: true }, (text: unknown) =>
    typeof text === 'string' ? folded(text) : null,
  )
}
