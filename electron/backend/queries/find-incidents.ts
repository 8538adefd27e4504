import { dayNumber } from '../../../shared/domain/day.ts'
import { CODED_DIMENSIONS } from '../../../shared/domain/dimension.ts'
import { LANGUAGES } from '../../../shared/domain/language.ts'
import { fold } from '../../../shared/domain/reading/fold.ts'
import { readRowFind } from '../../../shared/domain/row/row-find.ts'
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
const IN_TEXTS = `
  i.reference LIKE @like ESCAPE '\\' OR i.address LIKE @like ESCAPE '\\'
    OR (octet_length(i.address) > length(i.address) OR instr(i.address, char(10)) OR instr(i.address, char(9)))
      AND instr(folded(i.address), @find) > 0`
const IN_DAYS = `i.created BETWEEN @from AND @to OR i.last_action BETWEEN @from AND @to OR i.closed_on BETWEEN @from AND @to`
const IN_NUMBERS = `i.line = @number OR ${DELAY} = @number`
const IN_FILES = 'i.valid_from IN (SELECT value FROM json_each(@files))'
const FILES = "SELECT id, file_name AS file FROM snapshot WHERE dataset = 'incidents'"
const findWhere = (terms: readonly string[]): string => `
  SELECT i.id FROM json_each(@ids) asked CROSS JOIN incident i ON i.id = asked.value
  WHERE ${terms.join(' OR ')} ORDER BY asked.key`

/** How every language says codes; made for the first search, which few sessions have. */
let speeches: readonly (readonly [Translator, Format])[] | null = null

/** Gives those of some incidents that are found, in the order in which they are given. */
export type Finder = (ids: Uint32Array) => readonly number[]

/**
 * Looks for a text in the reference, the address, the name of the file and the words of all codes of incidents, as they
 * are shown in any language; a day or a month among their dates, a number as their delay or line. Codes and files are
 * looked through once each, not once per row.
 */
export function createFinder(database: Database, find: string): Finder {
  const { text: wanted, days, number, isName } = readRowFind(find)
  speeches ??= LANGUAGES.map((language) => [createTranslator(language), createFormat(language)] as const)
  const everyLanguage = speeches
  const named = readDictionary(database).filter(
    ({ dimension, code }) =>
      code !== MISSING_CODE &&
      everyLanguage.some(([t, format]) => fold(labelOf(dimension, code, t, format)).includes(wanted)),
  )
  // A row is asked only for what some code of it can answer.
  const inCodes = CODED_DIMENSIONS.filter((dimension) => named.some((each) => each.dimension === dimension)).map(
    (dimension) => `i.${dimension} IN (SELECT value FROM json_each(@named))`,
  )
  const like = `%${wanted.replaceAll(/[\\%_]/g, '\\$&')}%`
  const files = isName ? filesNamed(database, wanted) : []
  const terms = [
    ...inCodes,
    ...(files.length === 0 ? [] : [IN_FILES]),
    ...(days === null ? [] : [IN_DAYS]),
    ...(number === null ? [] : [IN_NUMBERS]),
    IN_TEXTS,
  ]
  const bound = {
    find: wanted,
    like,
    named: JSON.stringify(named.map(({ id }) => id)),
    files: JSON.stringify(files),
    number,
    ...(days === null ? {} : { from: dayNumber(days.from), to: dayNumber(days.to) }),
  }
  const statement = database.prepare<[object], number>(findWhere(terms)).pluck()
  return (ids) => statement.all({ ...bound, ids: `[${ids}]` })
}

/** The imports whose files have a text in their name. */
function filesNamed(database: Database, wanted: string): readonly number[] {
  return database
    .prepare<[], { readonly id: number; readonly file: string }>(FILES)
    .all()
    .filter(({ file }) => fold(file).includes(wanted))
    .map(({ id }) => id)
}
