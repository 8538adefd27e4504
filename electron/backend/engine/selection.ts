import { dayNumber } from '../../../shared/domain/calendar/day.ts'
import { isCalendarDimension } from '../../../shared/domain/incidents/dimension.ts'
import { type Filter, filterTest, isRowKind, rowsName } from '../../../shared/domain/incidents/filter.ts'
import { calendarCodes } from './calendar.ts'
import type { DashboardState } from './dashboard-counts.ts'
import { type Columns, dayCountOf, type TupleDimension } from './incident-columns.ts'

/** The bit of each dimension in the marks of a tuple. */
export const FAILED = {
  category: 1,
  subcategory: 2,
  municipality: 4,
  status: 8,
  organisation: 16,
  channel: 32,
  register: 64,
} as const satisfies Record<TupleDimension, number>

/**
 * Why a day does not count: it lies outside the period or the years, months and days asked, or in another cell of the
 * heat map.
 */
export const OUTSIDE = 1
export const WRONG_CELL = 2

/** A state, asked once of each tuple and each day. Days are counted from the first of the columns. */
export interface Selection {
  /** For each tuple the bits of the dimensions whose filter it fails. */
  readonly failed: Uint8Array
  /** For each category 1 when all filters on categories keep it. */
  readonly keptCategories: Uint8Array
  readonly fromDay: number
  /** The day after the last one. */
  readonly endDay: number
  /** For each day why it does not count, 0 when it does; `null` when `fromDay` and `endDay` say it all. */
  readonly days: Uint8Array | null
}

/**
 * Asks each filter once per code and the period once, so that no row need be asked. Filters that are asked of each row
 * are those of the columns, whose rows passed them before.
 */
export function select(columns: Columns, state: DashboardState): Selection {
  if (columns.kept !== rowsName(state.filters)) throw new Error('the rows of these columns were kept by other filters')
  const { fromDay, endDay } = daysWithin(columns, state)
  return {
    failed: failedFilters(columns, state.filters),
    keptCategories: keptCategories(columns, state.filters),
    fromDay,
    endDay,
    days: unusualDays(columns, state.filters, fromDay, endDay),
  }
}

/** The days of a span, counted from the first of the columns. */
export function daysWithin(
  columns: Columns,
  { from, to }: Pick<DashboardState, 'from' | 'to'>,
): Pick<Selection, 'fromDay' | 'endDay'> {
  const days = dayCountOf(columns)
  const clamp = (day: number): number => Math.min(Math.max(day - columns.firstDay, 0), days)
  const fromDay = from === null ? 0 : clamp(dayNumber(from))
  return { fromDay, endDay: to === null ? days : Math.max(fromDay, clamp(dayNumber(to) + 1)) }
}

function failedFilters(columns: Columns, filters: readonly Filter[]): Uint8Array {
  const { tupleCount } = columns
  const failed = new Uint8Array(tupleCount)
  for (const { kind, values } of filters) {
    if (isRowKind(kind) || isCalendarDimension(kind)) continue
    const chosen = new Set(values)
    const { codes, ofTuple } = columns.dimensions[kind]
    const marks = Uint8Array.from(codes, (code) => (chosen.has(code) ? 0 : FAILED[kind]))
    for (let tuple = 0; tuple < tupleCount; tuple += 1)
      failed[tuple] = (failed[tuple] ?? 0) | (marks[ofTuple[tuple] ?? 0] ?? 0)
  }
  return failed
}

function keptCategories(columns: Columns, filters: readonly Filter[]): Uint8Array {
  const own = filters.filter(({ kind }) => kind === 'category')
  return Uint8Array.from(columns.dimensions.category.codes, (code) =>
    own.every(({ values }) => values.includes(code)) ? 1 : 0,
  )
}

const BLANK = {
  category: '',
  subcategory: '',
  municipality: '',
  status: '',
  organisation: '',
  channel: '',
  register: '',
  street: '',
  texts: [],
}

/** Filters on the calendar, asked once per day; `null` when there are none. */
function unusualDays(columns: Columns, filters: readonly Filter[], fromDay: number, endDay: number): Uint8Array | null {
  const calendar = filters.filter(({ kind }) => isCalendarDimension(kind))
  if (calendar.length === 0) return null
  const tests = calendar.map((filter) => ({
    bit: filter.kind === 'weekday' || filter.kind === 'weekday-month' ? WRONG_CELL : OUTSIDE,
    keeps: filterTest(filter),
  }))
  return Uint8Array.from({ length: dayCountOf(columns) }, (_, index) => {
    const codes = { ...BLANK, ...calendarCodes(columns.firstDay + index) }
    const outside = index < fromDay || index >= endDay ? OUTSIDE : 0
    return tests.reduce((bits, { bit, keeps }) => (keeps(codes) ? bits : bits | bit), outside)
  })
}
