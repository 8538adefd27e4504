import { AppError } from '../../../shared/contract/error.ts'
import type { Database } from '../store/database.ts'
import type { AsOf } from './valid.ts'

/** The state that is asked for, where there is one of that number: throws `snapshot-unknown` for one that was undone. */
export function knownSnapshot<State extends AsOf>(database: Database, asOf: State): State {
  if (asOf === null) return asOf
  const found = database.prepare('SELECT 1 FROM snapshot WHERE id = ?').get(asOf)
  if (found === undefined) throw new AppError('snapshot-unknown', { snapshot: asOf })
  return asOf
}
