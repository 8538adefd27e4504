import type { Database } from 'better-sqlite3'
import type { CODED_DIMENSIONS } from '../../../shared/domain/incidents/dimension.ts'
import { normaliseText } from '../../../shared/domain/reading/normalise-text.ts'
import { FIXMYSTREET } from '../../../shared/domain/vocabulary/register.ts'

/** The dimensions whose codes grow from the data. */
export type DictionaryDimension = (typeof CODED_DIMENSIONS)[number]

/** A code and the number by which rows point to it. */
export interface DictionaryEntry {
  readonly id: number
  readonly dimension: DictionaryDimension
  readonly code: string
}

/** Codes of incidents by number; codes not yet known get the next numbers at once, for `saveDictionary` to write. */
export interface Dictionary {
  numberOf(dimension: DictionaryDimension, code: string): number
  /** The number of a name that no list knows: one of the same letters keeps the spelling in which it was met first. */
  numberOfName(dimension: DictionaryDimension, name: string): number
  /** The number of a code, if it has one by now. */
  known(dimension: DictionaryDimension, code: string): number | undefined
  /** The codes of a dimension, each with its number. */
  codes(dimension: DictionaryDimension): readonly (readonly [code: string, number: number])[]
  readonly added: readonly DictionaryEntry[]
}

/** The register that every folder knows, also before any import: its code is in no table, nor of any import. */
const FIXMYSTREET_ENTRY = { id: 0, dimension: 'register', code: FIXMYSTREET } as const satisfies DictionaryEntry

const ALL = 'SELECT id, dimension, code FROM dictionary ORDER BY id'
const INSERT = 'INSERT INTO dictionary (id, dimension, code, snapshot) VALUES (?, ?, ?, ?)'

/** All codes of the data, with their numbers. */
export function readDictionary(database: Database): readonly DictionaryEntry[] {
  return [FIXMYSTREET_ENTRY, ...database.prepare<[], DictionaryEntry>(ALL).all()]
}

/** The codes of the dictionary by their numbers. */
export function readCodes(database: Database): ReadonlyMap<number, string> {
  return new Map(readDictionary(database).map(({ id, code }) => [id, code]))
}

const SPACES = / /g

/** What two spellings of a name have in common that differ in case, accents and spaces alone. */
function lettersOf(name: string): string {
  return normaliseText(name).replace(SPACES, '') || name
}

/** True for two spellings of one name. */
export function isSameName(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other)
}

/** The codes of a dimension by their letters, of those with the same ones the first. */
function codesByLetters(entries: readonly DictionaryEntry[], dimension: DictionaryDimension): Map<string, string> {
  const own = entries.filter((entry) => entry.dimension === dimension).toReversed()
  return new Map(own.map(({ code }) => [lettersOf(code), code]))
}

/** Numbers codes: known ones as before, new ones after them; names in one of the `spellings` where these have one. */
export function createDictionary(
  entries: readonly DictionaryEntry[],
  spellings: readonly DictionaryEntry[] = [],
): Dictionary {
  const numbers = new Map(entries.map((entry) => [`${entry.dimension}\0${entry.code}`, entry.id]))
  const added: DictionaryEntry[] = []
  const names = new Map<DictionaryDimension, Map<string, string>>()
  let next = entries.reduce((highest, entry) => Math.max(highest, entry.id), 0) + 1
  const numberOf: Dictionary['numberOf'] = (dimension, code) => {
    const key = `${dimension}\0${code}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, next)
    added.push({ id: next, dimension, code })
    return next++
  }
  return {
    known: (dimension, code) => numbers.get(`${dimension}\0${code}`),
    numberOf,
    numberOfName(dimension, name) {
      const known = names.get(dimension) ?? codesByLetters([...entries, ...spellings], dimension)
      names.set(dimension, known)
      const letters = lettersOf(name)
      const code = known.get(letters) ?? name
      known.set(letters, code)
      return numberOf(dimension, code)
    },
    codes: (dimension) =>
      [...entries, ...added].filter((each) => each.dimension === dimension).map(({ code, id }) => [code, id] as const),
    added,
  }
}

/** Writes the codes that an import brings, inside its transaction. */
export function saveDictionary(database: Database, added: readonly DictionaryEntry[], snapshot: number): void {
  const insert = database.prepare(INSERT)
  for (const { id, dimension, code } of added) insert.run(id, dimension, code, snapshot)
}
