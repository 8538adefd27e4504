import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Filter, FilterKind } from '../../shared/domain/incidents/filter.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'

export type OracleCell = string | number | null
export type OracleRow = Readonly<Record<string, OracleCell>>

/** Days, both ends included. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** What a table counts: days, under filters. */
export interface Counted {
  readonly days: Days
  readonly filters: readonly Filter[]
}

/** The records of a view as plain SQL finds them in the file: `record`, of its registers, and `calendar`, all days. */
export interface RecordState {
  readonly view: ViewState
  /** The last day that its registers all tell of, the first one and the first of the month of that. */
  readonly asOf: string
  readonly begin: string
  readonly firstMonth: string
  all(sql: string, bound?: Readonly<Record<string, unknown>>): readonly OracleRow[]
  one(sql: string, bound?: Readonly<Record<string, unknown>>): OracleCell
  close(): void
}

const CODED = ['category', 'subcategory', 'municipality', 'status', 'organisation', 'channel'] as const

const RECORDS = `
  CREATE TEMP TABLE record AS
  SELECT reference, system AS register, address, date(created * 86400, 'unixepoch') AS day,
    coalesce(closed_on, last_action) - created AS delay,
    ${CODED.map((name) => `(SELECT code FROM dictionary WHERE id = i.${name}) AS ${name}`).join(', ')}
  FROM incident i
  WHERE system IN (SELECT value FROM json_each(@registers))
    AND (@asOf IS NULL AND valid_to IS NULL OR valid_from <= @asOf AND (valid_to IS NULL OR valid_to > @asOf))`
const CALENDAR = `
  CREATE TEMP TABLE calendar AS
  WITH RECURSIVE every (day) AS (
    SELECT '2010-01-01' UNION ALL SELECT date(day, '+1 day') FROM every WHERE day < '2025-12-31')
  SELECT day FROM every`
/** By register: the newest as-of day of its imports, and its first record. */
const COVERED = `
  SELECT min(asOf) AS asOf, max(first) AS first FROM (
    SELECT (SELECT max(as_of) FROM snapshot WHERE dataset = 'incidents' AND (@asOf IS NULL OR id <= @asOf)
      AND coalesce(settings ->> 'register', 'fixmystreet') = register) AS asOf, min(day) AS first
    FROM record GROUP BY register)`

/** Opens the file of a data folder for one view. */
export function openRecordState(dataFolder: string, view: ViewState): RecordState {
  const database = new Sqlite(join(dataFolder, 'irisboard.sqlite'), { readonly: true })
  const { asOf: state } = view
  const registers = view.filters.find(({ kind }) => kind === 'register')?.values ?? ['fixmystreet']
  const bound = { asOf: state, registers: JSON.stringify(registers) }
  database.pragma('temp_store = memory')
  database.prepare(RECORDS).run(bound)
  database.prepare(CALENDAR).run()
  const { asOf, first } = database.prepare<[object], { asOf: string; first: string }>(COVERED).get({ asOf: state })!
  database.prepare('DELETE FROM record WHERE day > ?').run(asOf)
  const firstMonth = `${first.slice(0, 7)}-01`
  const all: RecordState['all'] = (sql, values = {}) =>
    database.prepare<[object], OracleRow>(sql).all({ asOf: state, ...values })
  return {
    view,
    asOf,
    begin: firstMonth.endsWith('-01-01') ? firstMonth : first,
    firstMonth,
    all,
    one: (sql, values) => Object.values(all(sql, values)[0] ?? {})[0] ?? null,
    close: () => database.close(),
  }
}

const COLUMNS: Readonly<Partial<Record<FilterKind, string>>> = {
  year: 'substr(day, 1, 4)',
  month: 'substr(day, 1, 7)',
  day: 'day',
  weekday: "CAST(strftime('%u', day) AS TEXT)",
  'weekday-month': "strftime('%u-%m', day)",
}
const DATED: readonly FilterKind[] = ['year', 'month', 'day']

export const columnOf = (kind: FilterKind): string => COLUMNS[kind] ?? kind
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The condition of filters on rows that have a day. */
function where(filters: readonly Filter[]): string {
  const parts = filters.map(({ kind, values }) => `${columnOf(kind)} IN (${values.map(quoted).join(', ')})`)
  return ['1', ...parts].join(' AND ')
}

/** The condition of records that are counted. */
export const counted = ({ days, filters }: Counted): string =>
  `day BETWEEN '${days.from}' AND '${days.to}' AND ${where(filters)}`

/** The condition of days that are: filters on what is no day leave them as they are. */
export const keptIn = ({ days, filters }: Counted): string =>
  counted({ days, filters: filters.filter(({ kind }) => kind in COLUMNS) })

export const isDatedFilter = ({ kind }: Filter): boolean => DATED.includes(kind)
export const without = (filters: readonly Filter[], ...kinds: readonly FilterKind[]): readonly Filter[] =>
  filters.filter(({ kind }) => !kinds.includes(kind))

/** A year, month or day, or what is none, a year before; 29 February becomes the 28th. */
export function yearBefore(date: string): string {
  const moved = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`
  return moved.endsWith('-02-29') ? moved.replace('-02-29', '-02-28') : moved
}

/** The days that the records answer of a period and filters on dates; `null` where they tell of none. */
export function coveredDays(state: RecordState, period: Days | null, filters: readonly Filter[]): Days | null {
  const { asOf, begin, firstMonth } = state
  const dated = filters.filter(isDatedFilter)
  const keptOf = (days: Days): Days | null => {
    const [row] = state.all(
      `SELECT min(day) AS "from", max(day) AS "to" FROM calendar WHERE ${counted({ days, filters: dated })}`,
    )
    return typeof row?.from === 'string' && typeof row.to === 'string' ? { from: row.from, to: row.to } : null
  }
  const asked = period ?? { from: begin, to: `${asOf.slice(0, 4)}-12-31` }
  const kept = dated.length === 0 ? asked : (keptOf(period ?? { from: '0001-01-01', to: '9999-12-31' }) ?? asked)
  if (kept.from > asOf) return null
  const cut = { from: kept.from, to: kept.to < asOf ? kept.to : asOf }
  if (cut.to < firstMonth) return null
  const known = cut.from < firstMonth ? { ...cut, from: begin } : cut
  return keptOf(known) ?? (keptOf(kept) === null ? known : null)
}

/** The days that a view asks for; `null` for all. */
export function askedDays({ view, asOf }: RecordState): Days | null {
  const { period } = view
  switch (period.kind) {
    case 'all':
      return null
    case 'year':
      return { from: `${period.year}-01-01`, to: `${period.year}-12-31` }
    case 'year-to-date':
      return { from: `${asOf.slice(0, 4)}-01-01`, to: asOf }
    case 'range':
      return { from: period.from, to: period.to }
  }
}
