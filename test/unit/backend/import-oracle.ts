import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import type { ImportPlan } from '../../../shared/domain/import-plan.ts'
import { NAMES, TABLE_1 } from './table-1.ts'

/** What another parser reads in one row: what it may be called, and the values it may have. */
export interface OracleRow {
  readonly name: string
  readonly values: readonly string[]
}

/** A name as it is compared: without white space, guards of formulas, and the zeros before a number. */
export function squash(text: string): string {
  const bare = text
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}\u200b\ufeff]/gu, '')
    .replace(/^'(?=[=+\-@＝＋－＠])/u, '')
  return /^\d+$/.test(bare) ? bare.replace(/^0+(?=\d)/, '') : bare
}

/** The rows of a delimited text, read by csv-parse from the decoded bytes, by the columns that the plan understood. */
export function oracleRows(bytes: Buffer, { understanding, dataset }: ImportPlan): readonly OracleRow[] {
  const { encoding, delimiter, columns } = understanding
  const text = iconv.decode(bytes, encoding).replace(/([\r\n])"\s*$/, '$1')
  const records: string[][] = parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  })
  const headers = columns.map(({ header }) => header)
  const start = records.findIndex((cells) => headers.every((header, index) => cells[index] === header))
  const isIncidents = dataset === 'incidents'
  const nameAt = columns.findIndex(({ field }) => field === (isIncidents ? 'reference' : 'category'))
  const valueAt = columns.findIndex(({ field }) => field === (isIncidents ? 'created' : 'value'))
  return records
    .slice(start + 1)
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map((cells) => ({
      name: isIncidents ? squash(cells[nameAt] ?? '') : categoryCode(cells[nameAt] ?? ''),
      values: isIncidents ? daysIn(cells[valueAt] ?? '') : countsIn(cells[valueAt] ?? ''),
    }))
}

/** The rows of an answer of the public API, read by JSON.parse. */
export function oracleIncidents(bytes: Buffer): readonly OracleRow[] {
  // Numbers as they are written: an identifier may have more digits than a number.
  const keepDigits = (_name: string, value: unknown, context?: { readonly source?: string }): unknown =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value
  const root = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''), keepDigits as (name: string) => unknown)
  const list = Array.isArray(root) ? root : (root._embedded?.response ?? [root.response ?? root])
  return list.map((incident: Readonly<Record<string, unknown>>) => ({
    name: squash(String(incident.id)),
    values: [brusselsDay(String(incident.creationDate ?? incident.createdDate))],
  }))
}

const BRUSSELS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels', dateStyle: 'short' })

/** The days that a text may mean: its three numbers in any order in use, or an instant. */
function daysIn(text: string): readonly string[] {
  const [first = '', second = '', third = ''] = text.match(/\d+/g) ?? []
  const day = (year: string, month: string, date: string): string =>
    `${year.length === 2 ? '20' : ''}${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return [day(third, second, first), day(third, first, second), day(first, second, third), brusselsDay(text)]
}

/** The day of an instant in Brussels; a text without an offset is already there. */
function brusselsDay(text: string): string {
  const bare = text.trim()
  if (!/T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(bare)) return bare.slice(0, 10)
  const instant = new Date(bare.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  return Number.isNaN(instant.getTime()) ? bare.slice(0, 10) : BRUSSELS.format(instant)
}

/** The counts that a text may mean, its marks read either way. */
function countsIn(text: string): readonly string[] {
  const bare = text.replaceAll(/[\s'’\u00a0\u202f\u2009]/g, '')
  const readings = [bare.replaceAll('.', '').replace(',', '.'), bare.replaceAll(',', '')]
  return readings.map((reading) => String(Number(reading)))
}

const letters = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
const CODES = new Map(
  TABLE_1.flatMap(({ code }, index) =>
    [code, NAMES.fr[index], NAMES.nl[index]].map((name) => [letters(name ?? ''), code]),
  ),
)

function categoryCode(text: string): string {
  return CODES.get(letters(text)) ?? letters(text)
}
