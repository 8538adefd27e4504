import type Sqlite from 'better-sqlite3'
import { containsText, plainText } from '../../../shared/domain/reading/contained-text.ts'
import { fold } from '../../../shared/domain/reading/fold.ts'
import { remember } from './remember.ts'

/**
 * Registers what SQL is asked for beside SQLite's own functions: `folded(text)` has no case and no accents,
 * `contains(text, sought)` tells whether a text contains another one, which is plain.
 */
export function addTextFunctions(database: Sqlite.Database): void {
  const folded = remember(fold)
  const plain = remember(plainText)
  const options = { deterministic: true, directOnly: true } as const
  database.function('folded', options, (text: unknown) => (typeof text === 'string' ? folded(text) : null))
  database.function('contains', options, (text: unknown, sought: unknown) =>
    Number(typeof text === 'string' && typeof sought === 'string' && containsText(plain(text), sought)),
  )
}
