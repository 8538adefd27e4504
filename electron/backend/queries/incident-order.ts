import type { RowSort } from '../../../shared/contract/rows.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { isCodedColumn, type RowColumn } from '../../../shared/domain/row/row-column.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import type { Database } from '../store/database.ts'
import type { DictionaryDimension } from '../store/dictionary.ts'

/** What the incidents `i` are sorted by, with what it joins and binds: `words` come before the SELECT. */
export interface Order {
  readonly words: string
  readonly join: string
  readonly keys: readonly string[]
  readonly bound: Readonly<Record<string, string | number | null>>
}

/** All-digit references of one length sort as numbers; longer ones are greater. */
const PLAIN_KEYS = {
  reference: ['length(i.reference)', 'i.reference'],
  created: ['i.created'],
  lastAction: ['i.last_action'],
  closedOn: ['i.closed_on'],
  address: ['folded(i.address)'],
  days: [
    `CASE WHEN i.status = (SELECT id FROM dictionary WHERE dimension = 'status' AND code = 'closed')
      THEN coalesce(i.closed_on, i.last_action) - i.created END`,
  ],
  import: ['i.valid_from', 'i.line'],
  line: ['i.line'],
} satisfies Record<Exclude<RowColumn, DictionaryDimension>, readonly string[]>

/** The order of the rows; what has no value comes last either way, and the newest comes first among equals. */
export function incidentOrder(database: Database, { column, descending }: RowSort, language: Language): Order {
  const direction = descending ? 'DESC' : 'ASC'
  const towards = (keys: readonly string[]): readonly string[] => [
    ...keys.map((key) => `${key} ${direction} NULLS LAST`),
    ...(column === 'created' ? [] : ['i.created DESC']),
    'i.id',
  ]
  if (!isCodedColumn(column)) return { words: '', join: '', keys: towards(PLAIN_KEYS[column]), bound: {} }
  return {
    // Cast, so that SQLite can look the numbers up in an index of its own instead of reading the list for every row.
    words: `WITH word (code, place) AS MATERIALIZED
      (SELECT CAST(key AS INTEGER), CAST(value AS INTEGER) FROM json_each(@places))`,
    join: `LEFT JOIN word ON word.code = i.${column}`,
    keys: towards(['word.place']),
    bound: { places: JSON.stringify(placesOf(database, column, language)) },
  }
}

const CODES = 'SELECT id, code FROM dictionary WHERE dimension = ?'

/** For the number of each code its place among the words of the language; none for what is not given. */
function placesOf(database: Database, dimension: DictionaryDimension, language: Language): readonly (number | null)[] {
  const found = database.prepare<[string], { id: number; code: string }>(CODES).all(dimension)
  const codes = found.map(({ code }) => code)
  const places: (number | null)[] = Array(Math.max(0, ...found.map(({ id }) => id + 1))).fill(null)
  for (const [index, place] of codePlaces(dimension, codes, language).entries()) places[found[index]?.id ?? 0] = place
  return places
}

/** The place of each code among the words of the language; none for what is not given. */
export function codePlaces(
  dimension: DictionaryDimension,
  codes: readonly string[],
  language: Language,
): readonly (number | null)[] {
  const t = createTranslator(language)
  const format = createFormat(language)
  const { compare } = new Intl.Collator(language, { numeric: true })
  const words = codes
    .map((code, index) => ({ index, code, word: code === '' ? '' : labelOf(dimension, code, t, format) }))
    .filter(({ code }) => code !== '')
    .sort((a, b) => compare(a.word, b.word) || (a.code < b.code ? -1 : 1))
  const places: (number | null)[] = codes.map(() => null)
  for (const [place, { index }] of words.entries()) places[index] = place
  return places
}
