import type { Translated } from '../../../shared/domain/language.ts'
import type { Database } from '../store/database.ts'
import { type Texts, textOf } from './texts.ts'

const NEWEST = 'SELECT name_fr, name_nl, name_en FROM programme WHERE programme = ? ORDER BY valid_from DESC LIMIT 1'

/** What a programme is called, by its code: as in the newest version of it, whether it is still valid or not. */
export function newestProgrammeNames(database: Database): (code: string) => Translated | null {
  const newest = database.prepare<[string], Texts>(NEWEST)
  return (code) => {
    const row = newest.get(code)
    return row === undefined ? null : textOf(row, 'name')
  }
}
