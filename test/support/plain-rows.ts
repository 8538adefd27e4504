import { incidentsById } from '../../electron/backend/queries/stored-incidents.ts'
import type { Database } from '../../electron/backend/store/database.ts'
import type { IncidentRow } from '../../shared/contract/rows.ts'
import { CODED_VALUES, type Dimension } from '../../shared/domain/incidents/dimension.ts'
import { type Filter, isServiceKind } from '../../shared/domain/incidents/filter.ts'
import { normaliseText } from '../../shared/domain/reading/normalise-text.ts'
import { LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../shared/i18n/all-languages.ts'
import { createFormat } from '../../shared/i18n/format.ts'
import { labelOf } from '../../shared/i18n/label.ts'

/** Texts of a filter on texts. */
export const TEXTS = [
  'rue',
  'Rue HAUTE',
  'rue haute 12',
  'haute 1',
  '1',
  '1010',
  'place "x", 2',
  'L’école',
  'SACRE-coeur',
  'neuve 1',
  'none',
]

const EVERY_LANGUAGE = LANGUAGES.map((language) => ({
  t: createTranslator(language),
  format: createFormat(language),
}))

/** Whether a text is in what a search looks through, by reading all of it. */
export function isFound(row: IncidentRow, find: string) {
  const names = EVERY_LANGUAGE.flatMap(({ t, format }) =>
    CODED_VALUES.map((name) => row[name] && labelOf(name, row[name], t, format)),
  )
  const texts = [row.reference, row.address ?? '', ...names, ...(/^\d+$/.test(find) ? [] : [row.import.file])]
  return (
    texts.some((text) => normaliseText(text).includes(normaliseText(find))) ||
    [row.created, row.lastAction, row.closedOn].some((day) => day !== null && daysSaid(day).includes(find)) ||
    [String(row.days), String(row.line)].includes(find)
  )
}

/** Whether a row has a text in its reference or its address, sign by sign but for case, accents and what parts words. */
function hasText(row: IncidentRow, text: string): boolean {
  const words = (said: string) => normaliseText(said.replaceAll(/[,;\r\n\t]/g, ' '))
  const sought = words(text).replaceAll(/[^\p{L}\p{N} ]/gu, '\\$&')
  const [before, after] = [/^\d/.test(words(text)) ? '(?<!\\d)' : '', /\d$/.test(words(text)) ? '(?!\\d)' : '']
  const pattern = new RegExp(`${before}${sought}${after}`)
  return [row.reference, row.address ?? ''].some((said) => pattern.test(words(said)))
}

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
  if (kind === 'text') return values.some((text) => hasText(row, text))
  if (isServiceKind(kind)) throw new Error('how these rows are dealt with is not asked for')
  return values.includes(codeOf(row, kind))
}

export function codeOf(row: IncidentRow, kind: Dimension): string {
  const date = new Date(row.created)
  if (kind === 'year') return row.created.slice(0, 4)
  if (kind === 'weekday') return String(date.getUTCDay() || 7)
  if (kind === 'weekday-month') return `${date.getUTCDay() || 7}-${row.created.slice(5, 7)}`
  if (kind === 'street') throw new Error('the street of these rows is not asked for')
  return kind === 'month' || kind === 'day' ? row.created : row[kind]
}
