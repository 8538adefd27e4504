import { MONTHS_OF_YEAR, WEEKDAYS, weekdayMonthCode } from '../calendar/weekday-month.ts'
import { type Filter, filterValues, withFilter } from './filter.ts'

/** The cells of a weekday, from January to December. */
export function cellsOfWeekday(weekday: number): readonly string[] {
  return MONTHS_OF_YEAR.map((month) => weekdayMonthCode({ weekday, month }))
}

/** The cells of a month of the year, from Monday to Sunday. */
export function cellsOfMonth(month: number): readonly string[] {
  return WEEKDAYS.map((weekday) => weekdayMonthCode({ weekday, month }))
}

/** The cells that the filters keep, `null` without a filter on them. */
export function chosenCells(filters: readonly Filter[]): ReadonlySet<string> | null {
  const weekdays = filterValues(filters, 'weekday')
  const cells = filterValues(filters, 'weekday-month')
  if (weekdays === null) return cells === null ? null : new Set(cells)
  const ofWeekdays = weekdays.flatMap((weekday) => cellsOfWeekday(Number(weekday)))
  return new Set(cells === null ? ofWeekdays : ofWeekdays.filter((cell) => cells.includes(cell)))
}

/** Replaces the chosen cells; whole weekdays become a filter on weekdays. */
export function withCells(filters: readonly Filter[], cells: ReadonlySet<string> | null): readonly Filter[] {
  if (cells === null || cells.size === 0) return withFilter(withFilter(filters, 'weekday', null), 'weekday-month', null)
  const full = WEEKDAYS.filter((weekday) => cellsOfWeekday(weekday).every((cell) => cells.has(cell)))
  if (full.length * MONTHS_OF_YEAR.length === cells.size)
    return withFilter(withFilter(filters, 'weekday-month', null), 'weekday', full.map(String))
  return withFilter(withFilter(filters, 'weekday', null), 'weekday-month', [...cells].toSorted())
}

/** The filters after a click on cells: toggled when adding, else chosen alone, or cleared when they were alone. */
export function toggleCells(
  filters: readonly Filter[],
  clicked: readonly string[],
  isAdding: boolean,
): readonly Filter[] {
  const chosen = [...(chosenCells(filters) ?? [])]
  const isChosen = clicked.every((cell) => chosen.includes(cell))
  if (!isAdding) return withCells(filters, isChosen && chosen.length === clicked.length ? null : new Set(clicked))
  const others = chosen.filter((cell) => !clicked.includes(cell))
  return withCells(filters, new Set(isChosen ? others : [...others, ...clicked]))
}
