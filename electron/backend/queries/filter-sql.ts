import { dayNumber, isDay } from '../../../shared/domain/day.ts'
import type { Filter, FilterKind } from '../../../shared/domain/filter.ts'
import { monthSpan } from '../../../shared/domain/month.ts'
import type { Span } from '../../../shared/domain/period.ts'
import { readWeekdayMonth } from '../../../shared/domain/weekday-month.ts'
import type { DictionaryDimension } from '../store/dictionary.ts'

/** How a kind of filter is asked of the incidents `i`: a list of any length is bound as one JSON array. */
interface FilterSql {
  /** The condition, with the name of its one parameter. */
  condition(parameter: string): string
  bound(codes: readonly string[]): readonly (string | number)[]
}

const coded = (kind: DictionaryDimension): FilterSql => ({
  condition: (parameter) =>
    `i.${kind} IN (SELECT id FROM dictionary WHERE dimension = '${kind}' AND code IN (SELECT value FROM json_each(${parameter})))`,
  bound: (codes) => codes,
})

/** Incidents are stored with the number of their day: a year or a month is asked as all of its days. */
const onDays = (daysOf: (code: string) => readonly number[]): FilterSql => ({
  condition: (parameter) => `i.created IN (SELECT value FROM json_each(${parameter}))`,
  bound: (codes) => [...new Set(codes)].flatMap(daysOf),
})

const run = ({ from, to }: Span): readonly number[] => {
  const first = dayNumber(from)
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, index) => first + index)
}

/** Monday is 1. Day 0 was a Thursday; what is before it has a negative remainder. */
const WEEKDAY = '((i.created % 7 + 10) % 7 + 1)'

/** The SQL of every kind of filter; its test in the domain keeps the same incidents. */
const FILTER_SQL = {
  category: coded('category'),
  subcategory: coded('subcategory'),
  municipality: coded('municipality'),
  status: coded('status'),
  organisation: coded('organisation'),
  channel: coded('channel'),
  year: onDays((code) => (/^\d{4}$/.test(code) ? run({ from: `${code}-01-01`, to: `${code}-12-31` }) : [])),
  month: onDays((code) => (isDay(`${code}-01`) ? run(monthSpan(code)) : [])),
  weekday: {
    condition: (parameter) => `${WEEKDAY} IN (SELECT value FROM json_each(${parameter}))`,
    bound: (codes) => codes.filter((code) => /^[1-7]$/.test(code)).map(Number),
  },
  'weekday-month': {
    condition: (parameter) =>
      `${WEEKDAY} || strftime('-%m', i.created * 86400, 'unixepoch') IN (SELECT value FROM json_each(${parameter}))`,
    bound: (codes) => codes.filter((code) => readWeekdayMonth(code) !== null),
  },
  day: onDays((code) => (isDay(code) ? [dayNumber(code)] : [])),
} satisfies Record<FilterKind, FilterSql>

/** Conditions that all hold, and what they bind by name. */
export interface Conditions {
  readonly sql: readonly string[]
  readonly bound: Readonly<Record<string, string | number | null>>
}

/** The filters as conditions on the incidents `i`. */
export function filterConditions(filters: readonly Filter[]): Conditions {
  return {
    sql: filters.map(({ kind }, index) => FILTER_SQL[kind].condition(`@filter${index}`)),
    bound: Object.fromEntries(
      filters.map(({ kind, values }, index) => [`filter${index}`, JSON.stringify(FILTER_SQL[kind].bound(values))]),
    ),
  }
}
