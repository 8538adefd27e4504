import type { FilterKind } from '../../shared/domain/incidents/filter.ts'
import {
  askedDays,
  type Counted,
  columnOf,
  counted,
  coveredDays,
  type Days,
  keptIn,
  type OracleCell,
  type OracleRow,
  type RecordState,
} from './record-state.ts'

/** A table as its rows say it, in no order. */
export interface OracleTable {
  readonly rows: readonly OracleRow[]
  readonly total: OracleCell
  readonly declared: OracleCell
}

export const NO_TABLE: OracleTable = { rows: [], total: null, declared: null }
export const totalled = (rows: readonly OracleRow[], total: OracleCell): OracleTable => ({
  rows,
  total,
  declared: null,
})

/** Inhabitants on 1 January 2020, Statbel. */
export const INHABITANTS: Readonly<Record<string, number>> = {
  ...{ 21001: 120887, 21002: 34404, 21003: 25502, 21004: 185103, 21005: 48473, 21006: 42656, 21007: 56581 },
  ...{ 21008: 25234, 21009: 87632, 21010: 52728, 21011: 21959, 21012: 97979, 21013: 49678, 21014: 27497 },
  ...{ 21015: 132799, 21016: 83980, 21017: 25332, 21018: 57712, 21019: 42119 },
}
/** Fewer incidents give no percentage and no delay. */
export const FEW = 20

/** What the records of a view answer over, or `null` where they have nothing to say. */
export function selectionOf(state: RecordState): Counted | null {
  const { filters } = state.view
  const days = coveredDays(state, askedDays(state), filters)
  return days === null || keepsAbsentOnly(state) ? null : { days, filters }
}

/** A code of a list that no record has was not counted; an unreadable place is in no list. */
export function keepsAbsentOnly(state: RecordState): boolean {
  const isAbsent = (kind: FilterKind, code: string): boolean =>
    code !== 'unknown' && state.one(`SELECT count(*) FROM record WHERE ${kind} = @code`, { code }) === 0
  return state.view.filters.some(
    ({ kind, values }) =>
      ['category', 'municipality', 'status'].includes(kind) && values.every((code) => isAbsent(kind, code)),
  )
}

export const count = (state: RecordState, of: Counted, more = '1'): number =>
  Number(state.one(`SELECT count(*) FROM record WHERE ${counted(of)} AND ${more}`))
export const keptDays = (state: RecordState, of: Counted): number =>
  Number(state.one(`SELECT count(*) FROM calendar WHERE ${keptIn(of)}`))

/** Counts by a dimension; those of categories and municipalities have every code that any record of the view has. */
export function counts(state: RecordState, of: Counted, kind: FilterKind): ReadonlyMap<string, number> {
  const column = columnOf(kind)
  const rows = state.all(`SELECT ${column} AS code, count(*) AS n FROM record WHERE ${counted(of)} GROUP BY 1`)
  const own = of.filters.find((filter) => filter.kind === kind)?.values
  const isListed = kind === 'category' || kind === 'municipality'
  const listed =
    isListed && rows.length > 0
      ? state.all(`SELECT DISTINCT ${kind} AS code FROM record WHERE ${kind} NOT IN ('unknown', 'unclassified')`)
      : []
  const zeros = listed.map(({ code }) => String(code)).filter((code) => own?.includes(code) ?? true)
  return new Map([
    ...zeros.map((code) => [code, 0] as const),
    ...rows.map(({ code, n }) => [String(code), Number(n)] as const),
  ])
}

export const share = (value: number, whole: OracleCell): OracleCell =>
  typeof whole === 'number' && whole > 0 ? value / whole : null

export function perThousand(municipality: string, incidents: number): OracleCell {
  const people = INHABITANTS[municipality]
  return people === undefined ? null : (1000 * incidents) / people
}

export const isOverYear = ({ from, to }: Days): boolean => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1 > 366

export const isOneMonth = ({ from, to }: Days): boolean => from.slice(0, 7) === to.slice(0, 7)
