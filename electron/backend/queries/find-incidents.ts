import { dayNumber } from '../../../shared/domain/calendar/day.ts'
import { CODED_VALUES, type Dimension } from '../../../shared/domain/incidents/dimension.ts'
import { normaliseText } from '../../../shared/domain/reading/normalise-text.ts'
import { type FindTerm, type RowFind, readRowFind } from '../../../shared/domain/reading/row-find.ts'
import { LANGUAGES } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat, type Format } from '../../../shared/i18n/format.ts'
import { labelOf, MISSING_CODE } from '../../../shared/i18n/label.ts'
import type { Translator } from '../../../shared/i18n/translator.ts'
import type { Database } from '../store/database.ts'
import { readDictionary } from '../store/dictionary.ts'
import { DELAY } from '../store/versioned-table.ts'
import { allOf, anyOf, type Condition, likePattern, ODD_SIGNS, oddSign } from './condition.ts'

/** Gives those of some incidents that are found, in the order in which they are given. */
export type Finder = (ids: Uint32Array) => readonly number[]

/**
 * Looks for each part of a text in the reference, the address, the name of the file and the words of all codes of
 * incidents, as they are shown in any language; a day or a month among their dates, a number as their delay or line.
 * Codes and files are looked through once each, not once per row.
 */
export function createFinder(database: Database, find: string): Finder {
  const codes = namedCodes(database)
  const files = namedFiles(database)
  const part = (term: FindTerm, index: number): Condition => {
    const name = `find${index}`
    return anyOf([
      ...inCodes(term, codes, name),
      ...inFiles(term, files, name),
      ...inDays(term, name),
      ...inNumbers(term, name),
      inTexts(term, name),
    ])
  }
  const { sql, bound } = allOf(rarestFirst(readRowFind(find)).map(part))
  const statement = database
    .prepare<[object], number>(`
      SELECT i.id FROM json_each(@ids) asked CROSS JOIN incident i ON i.id = asked.value
      WHERE ${sql} ORDER BY asked.key`)
    .pluck()
  return (ids) => statement.all({ ...bound, ids: `[${ids}]` })
}

/** A row that lacks one part is not asked for the others: a long one is in fewer rows. */
function rarestFirst(terms: RowFind): RowFind {
  return terms.toSorted((one, other) => other.text.length - one.text.length)
}

function inTexts({ text }: FindTerm, name: string): Condition {
  const like = (column: string): string => `${column} LIKE @${name}_like ESCAPE '\\'`
  const folded = (column: string, signs: readonly string[]): string =>
    `${oddSign(column, signs)} AND instr(folded(${column}), @${name}_text) > 0`
  return {
    sql: `${like('i.reference')} OR ${like('i.address')}
      OR ${folded('i.address', ODD_SIGNS)} OR ${folded('i.reference', ["'  '"])}`,
    bound: { [`${name}_like`]: likePattern(text), [`${name}_text`]: text },
  }
}

const DAYS = ['created', 'last_action', 'closed_on'] as const

function inDays({ days }: FindTerm, name: string): readonly Condition[] {
  if (days === null) return []
  const bound = { [`${name}_from`]: dayNumber(days.from), [`${name}_to`]: dayNumber(days.to) }
  return DAYS.map((day) => ({ sql: `i.${day} BETWEEN @${name}_from AND @${name}_to`, bound }))
}

function inNumbers({ number }: FindTerm, name: string): readonly Condition[] {
  if (number === null) return []
  const bound = { [`${name}_number`]: number }
  return [DELAY, 'i.line'].map((column) => ({ sql: `${column} = @${name}_number`, bound }))
}

/** How every language says codes; made for the first search, which few sessions have. */
let speeches: readonly (readonly [Translator, Format])[] | null = null

/** A code with what it is called in every language, folded. */
interface NamedCode {
  readonly id: number
  readonly dimension: Dimension
  readonly names: readonly string[]
}

function namedCodes(database: Database): readonly NamedCode[] {
  speeches ??= LANGUAGES.map((language) => [createTranslator(language), createFormat(language)] as const)
  const everyLanguage = speeches
  return readDictionary(database)
    .filter(({ code }) => code !== MISSING_CODE)
    .map(({ id, dimension, code }) => ({
      id,
      dimension,
      names: everyLanguage.map(([t, format]) => normaliseText(labelOf(dimension, code, t, format))),
    }))
}

/** A row is asked only for what some code of it can answer. */
function inCodes({ text }: FindTerm, codes: readonly NamedCode[], name: string): readonly Condition[] {
  const named = codes.filter(({ names }) => names.some((each) => each.includes(text)))
  return CODED_VALUES.flatMap((dimension) => {
    const ids = named.filter((code) => code.dimension === dimension).map(({ id }) => id)
    return isAmong(ids, dimension, `${name}_${dimension}`)
  })
}

interface NamedFile {
  readonly id: number
  readonly file: string
}

function namedFiles(database: Database): readonly NamedFile[] {
  const files = database
    .prepare<[], NamedFile>("SELECT id, file_name AS file FROM snapshot WHERE dataset = 'incidents'")
    .all()
  return files.map(({ id, file }) => ({ id, file: normaliseText(file) }))
}

function inFiles({ text, isName }: FindTerm, files: readonly NamedFile[], name: string): readonly Condition[] {
  const found = isName ? files.filter(({ file }) => file.includes(text)) : []
  return isAmong(
    found.map(({ id }) => id),
    'valid_from',
    `${name}_files`,
  )
}

function isAmong(ids: readonly number[], column: string, name: string): readonly Condition[] {
  if (ids.length === 0) return []
  return [{ sql: `i.${column} IN (SELECT value FROM json_each(@${name}))`, bound: { [name]: JSON.stringify(ids) } }]
}
