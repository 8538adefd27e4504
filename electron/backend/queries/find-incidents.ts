import type { RowQuestion } from '../../../shared/contract/rows.ts'
import { CODED_DIMENSIONS } from '../../../shared/domain/dimension.ts'
import { fold } from '../../../shared/domain/reading/fold.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { labelOf, MISSING_CODE } from '../../../shared/i18n/label.ts'
import type { Database } from '../store/database.ts'
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
const findWhere = (terms: readonly string[]): string => `
  SELECT i.id FROM json_each(@ids) asked CROSS JOIN incident i ON i.id = asked.value
  WHERE ${terms.join(' OR ')} ORDER BY asked.key`

/** Gives those of some incidents that are found, in the order in which they are given. */
export type Finder = (ids: Uint32Array) => readonly number[]

/**
 * Looks for a text in the reference, the address and the words of all codes of incidents, as they are shown in the
 * language of the question. Codes are looked through once each, not once per row.
 */
export function createFinder(database: Database, { language }: Pick<RowQuestion, 'language'>, find: string): Finder {
  const wanted = fold(find)
  const [t, format] = [createTranslator(language), createFormat(language)]
  const named = readDictionary(database).filter(
    ({ dimension, code }) => code !== MISSING_CODE && fold(labelOf(dimension, code, t, format)).includes(wanted),
  )
  // A row is asked only for what some code of it can answer.
  const inCodes = CODED_DIMENSIONS.filter((dimension) => named.some((each) => each.dimension === dimension)).map(
    (dimension) => `i.${dimension} IN (SELECT value FROM json_each(@named))`,
  )
  const like = `%${wanted.replaceAll(/[\\%_]/g, '\\$&')}%`
  const bound = { find: wanted, like, named: JSON.stringify(named.map(({ id }) => id)) }
  const statement = database.prepare<[object], number>(findWhere([...inCodes, IN_TEXTS])).pluck()
  return (ids) => statement.all({ ...bound, ids: `[${ids}]` })
}
