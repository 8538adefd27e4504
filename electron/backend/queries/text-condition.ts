import { dayNumber } from '../../../shared/domain/day.ts'
import { CODED_DIMENSIONS, type Dimension } from '../../../shared/domain/dimension.ts'
import { LANGUAGES } from '../../../shared/domain/language.ts'
import { fold } from '../../../shared/domain/reading/fold.ts'
import { type FindTerm, type RowFind, readRowFind } from '../../../shared/domain/reading/row-find.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat, type Format } from '../../../shared/i18n/format.ts'
import { labelOf, MISSING_CODE } from '../../../shared/i18n/label.ts'
import type { Translator } from '../../../shared/i18n/translator.ts'
import type { Database } from '../store/database.ts'
import { DELAY } from '../store/delay.ts'
import { readDictionary } from '../store/dictionary.ts'
import { allOf, anyOf, type Condition } from './condition.ts'

/** Where a text is looked for: in what an incident says, or also in where it was read, its file and line. */
export type FindScope = 'incident' | 'row'

/**
 * That an incident has one of some texts, each part of it: in the reference, the address and the words of all codes, as they
 * are shown in any language; a day or a month among its dates, a number as its delay. Codes and files are looked through
 * once each, not once per row. What is bound has names that begin with `name`.
 */
export function textCondition(database: Database, texts: readonly string[], scope: FindScope, name: string): Condition {
  const codes = namedCodes(database)
  const files = scope === 'row' ? namedFiles(database) : []
  const part = (term: FindTerm, own: string): Condition =>
    anyOf([
      ...inCodes(term, codes, own),
      ...inFiles(term, files, own),
      ...inDays(term, own),
      ...inNumbers(term, scope, own),
      inTexts(term, own),
    ])
  return anyOf(
    texts.map((text, index) =>
      allOf(rarestFirst(readRowFind(text)).map((term, place) => part(term, `${name}_${index}_${place}`))),
    ),
  )
}

/** A row that lacks one part is not asked for the others: a long one is in fewer rows. */
function rarestFirst(terms: RowFind): RowFind {
  return terms.toSorted((one, other) => other.text.length - one.text.length)
}

/** True where the name of a file, or a line, may be what is found of a text in a row: not the incident says it then. */
export function isOfFile(database: Database, text: string): boolean {
  const files = namedFiles(database)
  return readRowFind(text).some((term) => term.number !== null || inFiles(term, files, 'file').length > 0)
}

/** What our folding makes another of among plain signs, as SQL: breaks, tabs, an accent for an apostrophe, two spaces. */
const ODD = [...[9, 10, 11, 12, 13].map((code) => `char(${code})`), "'`'", "'  '"]

// LIKE knows no case of plain letters; only what has other letters, told by their longer bytes, or odd signs needs our
// own folding, which is far slower. To look for seven signs takes less than one pattern of them.
function inTexts({ text }: FindTerm, name: string): Condition {
  const like = (column: string): string => `${column} LIKE @${name}_like ESCAPE '\\'`
  const folded = (column: string, odd: readonly string[]): string => `
    (octet_length(${column}) > length(${column}) ${odd.map((sign) => `OR instr(${column}, ${sign})`).join(' ')})
      AND instr(folded(${column}), @${name}_text) > 0`
  return {
    sql: `${like('i.reference')} OR ${like('i.address')}
      OR ${folded('i.address', ODD)} OR ${folded('i.reference', ["'  '"])}`,
    bound: { [`${name}_like`]: `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`, [`${name}_text`]: text },
  }
}

const DAYS = ['created', 'last_action', 'closed_on'] as const

function inDays({ days }: FindTerm, name: string): readonly Condition[] {
  if (days === null) return []
  const bound = { [`${name}_from`]: dayNumber(days.from), [`${name}_to`]: dayNumber(days.to) }
  return DAYS.map((day) => ({ sql: `i.${day} BETWEEN @${name}_from AND @${name}_to`, bound }))
}

function inNumbers({ number }: FindTerm, scope: FindScope, name: string): readonly Condition[] {
  if (number === null) return []
  const columns = scope === 'row' ? [DELAY, 'i.line'] : [DELAY]
  return columns.map((column) => ({ sql: `${column} = @${name}_number`, bound: { [`${name}_number`]: number } }))
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
      names: everyLanguage.map(([t, format]) => fold(labelOf(dimension, code, t, format))),
    }))
}

/** A row is asked only for what some code of it can answer. */
function inCodes({ text }: FindTerm, codes: readonly NamedCode[], name: string): readonly Condition[] {
  const named = codes.filter(({ names }) => names.some((each) => each.includes(text)))
  return CODED_DIMENSIONS.flatMap((dimension) => {
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
  return files.map(({ id, file }) => ({ id, file: fold(file) }))
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
