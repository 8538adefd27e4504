import { dayNumber } from '../../../shared/domain/day.ts'
import { CODED_DIMENSIONS, type Dimension } from '../../../shared/domain/dimension.ts'
import { LANGUAGES } from '../../../shared/domain/language.ts'
import { fold } from '../../../shared/domain/reading/fold.ts'
import { type FindTerm, readRowFind } from '../../../shared/domain/row/row-find.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat, type Format } from '../../../shared/i18n/format.ts'
import { labelOf, MISSING_CODE } from '../../../shared/i18n/label.ts'
import type { Translator } from '../../../shared/i18n/translator.ts'
import type { Database } from '../store/database.ts'
import { DELAY } from '../store/delay.ts'
import { readDictionary } from '../store/dictionary.ts'
import { remember } from './remember.ts'

/** Registers what the questions about rows need beside SQLite's own functions; once for each connection. */
export function addRowFunctions(database: Database): void {
  const folded = remember(fold)
  database.function('folded', { deterministic: true, directOnly: true }, (text: unknown) =>
    typeof text === 'string' ? folded(text) : null,
  )
}

// LIKE knows no case of plain letters; only an address with other letters, told by their longer bytes, or with line
// breaks or tabs needs our own folding, which is far slower.
const inTexts = (term: number): string => `
  i.reference LIKE @like${term} ESCAPE '\\' OR i.address LIKE @like${term} ESCAPE '\\'
    OR (octet_length(i.address) > length(i.address) OR instr(i.address, char(10)) OR instr(i.address, char(9)))
      AND instr(folded(i.address), @find${term}) > 0`
const inDays = (term: number): string =>
  ['created', 'last_action', 'closed_on'].map((day) => `i.${day} BETWEEN @from${term} AND @to${term}`).join(' OR ')
const inNumbers = (term: number): string => `i.line = @number${term} OR ${DELAY} = @number${term}`
const inList = (column: string, name: string, term: number): string =>
  `i.${column} IN (SELECT value FROM json_each(@${name}${term}))`
const FILES = "SELECT id, file_name AS file FROM snapshot WHERE dataset = 'incidents'"
const findWhere = (terms: readonly string[]): string => `
  SELECT i.id FROM json_each(@ids) asked CROSS JOIN incident i ON i.id = asked.value
  WHERE ${terms.map((term) => `(${term})`).join(' AND ')} ORDER BY asked.key`

/** How every language says codes; made for the first search, which few sessions have. */
let speeches: readonly (readonly [Translator, Format])[] | null = null

/** Gives those of some incidents that are found, in the order in which they are given. */
export type Finder = (ids: Uint32Array) => readonly number[]

/** A code with what it is called in every language, folded. */
interface NamedCode {
  readonly id: number
  readonly dimension: Dimension
  readonly names: readonly string[]
}

interface NamedFile {
  readonly id: number
  readonly file: string
}

/**
 * Looks for each part of a text in the reference, the address, the name of the file and the words of all codes of
 * incidents, as they are shown in any language; a day or a month among their dates, a number as their delay or line.
 * Codes and files are looked through once each, not once per row.
 */
export function createFinder(database: Database, find: string): Finder {
  const codes = namedCodes(database)
  const files = database
    .prepare<[], NamedFile>(FILES)
    .all()
    .map(({ id, file }): NamedFile => ({ id, file: fold(file) }))
  const terms = readRowFind(find).map((term, index) => soughtTerm(term, index, codes, files))
  const bound = Object.assign({}, ...terms.map((term) => term.bound))
  const statement = database.prepare<[object], number>(findWhere(terms.map(({ where }) => where))).pluck()
  return (ids) => statement.all({ ...bound, ids: `[${ids}]` })
}

/** The condition of one part, and what is bound in it under names that end with its number. */
function soughtTerm(
  { text, days, number, isName }: FindTerm,
  term: number,
  codes: readonly NamedCode[],
  files: readonly NamedFile[],
): { readonly where: string; readonly bound: object } {
  const named = codes.filter(({ names }) => names.some((name) => name.includes(text)))
  // A row is asked only for what some code of it can answer.
  const dimensions = CODED_DIMENSIONS.filter((dimension) => named.some((each) => each.dimension === dimension))
  const inFiles = isName ? files.filter(({ file }) => file.includes(text)) : []
  const ways = [
    ...dimensions.map((dimension) => inList(dimension, 'named', term)),
    ...(inFiles.length === 0 ? [] : [inList('valid_from', 'files', term)]),
    ...(days === null ? [] : [inDays(term)]),
    ...(number === null ? [] : [inNumbers(term)]),
    inTexts(term),
  ]
  const values = {
    find: text,
    like: `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`,
    named: JSON.stringify(named.map(({ id }) => id)),
    files: JSON.stringify(inFiles.map(({ id }) => id)),
    number,
    ...(days === null ? {} : { from: dayNumber(days.from), to: dayNumber(days.to) }),
  }
  const bound = Object.fromEntries(Object.entries(values).map(([name, value]) => [`${name}${term}`, value]))
  return { where: ways.join(' OR '), bound }
}

function namedCodes(database: Database): readonly NamedCode[] {
  speeches ??= LANGUAGES.map((language) => [createTranslator(language), createFormat(language)] as const)
  const everyLanguage = speeches
  return readDictionary(database)
    .filter(({ code }) => code !== MISSING_CODE)
    .map(({ id, dimension, code }) => ({
      id,
      dimension,
      names: everyLanguage.map(([t, format]) => fold(labelOf(dimension, code, t, format))),
    }))
}
