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
import { allOf, anyOf, type Condition } from './condition.ts'

/** Where a text is looked for: in what an incident says, or also in where it was read, its file and line. */
export type FindScope = 'incident' | 'row'

/**
 * That an incident has each part of a text: in the reference, the address and the words of all codes, as they are shown in
 * any language; a day or a month among its dates, a number as its delay. Codes and files are looked through once each, not
 * once per row. What is bound has names that begin with `name`.
 */
export function textCondition(database: Database, text: string, scope: FindScope, name: string): Condition {
  const codes = namedCodes(database)
  const files = scope === 'row' ? namedFiles(database) : []
  return allOf(
    readRowFind(text).map((term, index) => {
      const own = `${name}_${index}`
      return anyOf([
        ...inCodes(term, codes, own),
        ...inFiles(term, files, own),
        ...inDays(term, own),
        ...inNumbers(term, scope, own),
        inTexts(term, own),
      ])
    }),
  )
}

// LIKE knows no case of plain letters; only an address with other letters, told by their longer bytes, or with line
// breaks or tabs needs our own folding, which is far slower.
function inTexts({ text }: FindTerm, name: string): Condition {
  return {
    sql: `
      i.reference LIKE @${name}_like ESCAPE '\\' OR i.address LIKE @${name}_like ESCAPE '\\'
        OR (octet_length(i.address) > length(i.address) OR instr(i.address, char(10)) OR instr(i.address, char(9)))
          AND instr(folded(i.address), @${name}_text) > 0`,
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
