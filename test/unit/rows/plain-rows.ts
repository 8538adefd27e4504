import { incidentsById } from '../../../electron/backend/queries/incidents-by-id.ts'
import type { Database } from '../../../electron/backend/store/database.ts'
import type { IncidentRow } from '../../../shared/contract/rows.ts'
import { CODED_DIMENSIONS, type Dimension } from '../../../shared/domain/dimension.ts'
import type { Filter } from '../../../shared/domain/filter.ts'
import { LANGUAGES } from '../../../shared/domain/language.ts'
import { fold } from '../../../shared/domain/reading/fold.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { labelOf } from '../../../shared/i18n/label.ts'

/** Texts of a filter with the parts that an incident must have, each anywhere. */
export const TEXTS: Readonly<Record<string, readonly string[]>> = {
  rue: ['rue'],
  'Rue HAUTE': ['rue', 'haute'],
  'propre schaerbeek': ['propre', 'schaerbeek'],
  'voirie mars 2022': ['voirie', 'mars 2022'],
  '101': ['101'],
  '3': ['3'],
  'fr.csv': ['fr.csv'],
  'L’école': ["l'ecole"],
  'haute 12': ['haute 12'],
  'SACRE coeur': ['sacre', 'coeur'],
  'no such text': ['no', 'such', 'text'],
}
const EVERY_LANGUAGE = LANGUAGES.map((language) => ({
  t: createTranslator(language),
  format: createFormat(language),
}))

/** Whether a text is in what a search looks through, by reading all of it: of a filter without file and line. */
export function isFound(row: IncidentRow, find: string, isOfFilter = false) {
  const names = EVERY_LANGUAGE.flatMap(({ t, format }) =>
    CODED_DIMENSIONS.map((name) => row[name] && labelOf(name, row[name], t, format)),
  )
  const texts = [
    row.reference,
    row.address ?? '',
    ...names,
    ...(/^\d+$/.test(find) || isOfFilter ? [] : [row.import.file]),
  ]
  return (
    texts.some((text) => fold(text).includes(fold(find))) ||
    [row.created, row.lastAction, row.closedOn].some((day) => day !== null && daysSaid(day).includes(find)) ||
    String(row.days) === find ||
    (String(row.line) === find && !isOfFilter)
  )
}

export const hasText = (row: IncidentRow, text: string) => TEXTS[text]!.every((part) => isFound(row, part, true))

const formats = LANGUAGES.map(createFormat)

/** A day as it is shown, and its month as it may be written. */
export function daysSaid(day: string): readonly string[] {
  const month = day.slice(0, 7)
  const said = formats.flatMap((format) => [format.day(day), format.month(month)])
  return [day, `${month.slice(5)}/${month.slice(0, 4)}`, ...said]
}

const VALID = `SELECT id FROM incident
  WHERE CASE WHEN @asOf IS NULL THEN valid_to IS NULL ELSE valid_from <= @asOf AND coalesce(valid_to > @asOf, 1) END
  ORDER BY created DESC, id`

export interface IdRow {
  readonly id: number
  readonly row: IncidentRow
}

/** The rows of a state, the newest first: all that are valid are read. */
export function rowsOf(database: Database, asOf: number | null): readonly IdRow[] {
  const ids = database.prepare<[object], number>(VALID).pluck().all({ asOf })
  return incidentsById(database, ids).map((row, index) => ({ id: ids[index]!, row }))
}

/** Whether a filter keeps a row, by its words. */
export function isKept(row: IncidentRow, { kind, values }: Filter): boolean {
  return kind === 'text' ? values.some((text) => hasText(row, text)) : values.includes(codeOf(row, kind))
}

export function codeOf(row: IncidentRow, kind: Dimension): string {
  const date = new Date(row.created)
  if (kind === 'year') return row.created.slice(0, 4)
  if (kind === 'weekday') return String(date.getUTCDay() || 7)
  if (kind === 'weekday-month') return `${date.getUTCDay() || 7}-${row.created.slice(5, 7)}`
  return kind === 'month' || kind === 'day' ? row.created : row[kind]
}
