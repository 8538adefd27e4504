import type { Translated } from '../../../shared/domain/vocabulary/language.ts'
import type { Database } from '../store/database.ts'
import { type Texts, textOf } from './texts.ts'

const PRESENT = 'SELECT programme, name_fr, name_nl, name_en FROM programme WHERE valid_to IS NULL'
const NEWEST = 'SELECT name_fr, name_nl, name_en FROM programme WHERE programme = ? ORDER BY valid_from DESC LIMIT 1'

/** What a programme is called, by its code: as in the newest version of it, whether it is still valid or not. */
export function newestProgrammeNames(database: Database): (code: string) => Translated | null {
  const newest = database.prepare<[string], Texts>(NEWEST)
  return (code) => {
    const row = newest.get(code)
    return row === undefined ? null : textOf(row, 'name')
  }
}

/** A programme with its name, which is its code where none is known. */
export function namedProgrammes(
  database: Database,
): (code: string) => { readonly code: string; readonly label: Translated } {
  const nameOf = newestProgrammeNames(database)
  return (code) => ({ code, label: nameOf(code) ?? { fr: code, nl: code, en: code } })
}

/** The programmes of the present state: the code of each, then its name in each language. */
export function readProgrammeNames(database: Database): readonly (readonly (string | null)[])[] {
  return database.prepare<[], (string | null)[]>(PRESENT).raw().all()
}
