import { addDays, type Day, isoDay, lastDayOfMonth, yearOf } from './day.ts'
import { isLastOfMonth, MONTHS_OF_A_QUARTER, monthCode, monthNumber, monthSpan } from './month.ts'
import type { Period } from './period.ts'

/** Periods that are asked for by one click, from the shortest to the longest. */
export const PERIOD_PRESETS = [
  'this-month',
  'last-whole-month',
  'this-quarter',
  'last-12-months',
  'year-to-date',
  'last-year',
  'all',
] as const

export type PeriodPreset = (typeof PERIOD_PRESETS)[number]

/** The period that a preset means on the day up to which the data reach. */
export function presetPeriod(preset: PeriodPreset, asOf: Day): Period {
  const month = monthNumber(asOf)
  switch (preset) {
    case 'this-month':
      return { kind: 'range', from: monthSpan(monthCode(month)).from, to: asOf }
    case 'last-whole-month':
      return { kind: 'range', ...monthSpan(monthCode(isLastOfMonth(asOf) ? month : month - 1)) }
    case 'this-quarter':
      return { kind: 'range', from: monthSpan(monthCode(quarterStart(asOf))).from, to: asOf }
    case 'last-12-months':
      return lastMonths(asOf, 12)
    case 'year-to-date':
      return { kind: 'year-to-date' }
    case 'last-year':
      return { kind: 'year', year: yearOf(asOf) - 1 }
    case 'all':
      return { kind: 'all' }
  }
}

/** The number of the month with which the quarter of a day begins. */
export function quarterStart(day: Day): number {
  const month = monthNumber(day)
  return month - (month % MONTHS_OF_A_QUARTER)
}

/** Whole months where the last one is: of 30 November the 12 last ones begin on 1 December, as of the 15th on the 16th. */
export function lastMonths(asOf: Day, count: number): Period {
  const before = monthCode(monthNumber(asOf) - count)
  const [year, month] = [yearOf(before), Number(before.slice(5))]
  const last = lastDayOfMonth(year, month)
  const day = isLastOfMonth(asOf) ? last : Math.min(Number(asOf.slice(8)), last)
  return { kind: 'range', from: addDays(isoDay(year, month, day), 1), to: asOf }
}
