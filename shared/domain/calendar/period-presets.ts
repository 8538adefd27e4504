import { addDays, type Day, shiftYears, yearOf } from './day.ts'
import { isLastOfMonth, monthCode, monthNumber, monthSpan } from './month.ts'
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

const MONTHS_OF_A_QUARTER = 3

/** The period that a preset means on the day up to which the data reach. */
export function presetPeriod(preset: PeriodPreset, asOf: Day): Period {
  const month = monthNumber(asOf)
  switch (preset) {
    case 'this-month':
      return { kind: 'range', from: monthSpan(monthCode(month)).from, to: asOf }
    case 'last-whole-month':
      return { kind: 'range', ...monthSpan(monthCode(isLastOfMonth(asOf) ? month : month - 1)) }
    case 'this-quarter':
      return { kind: 'range', from: monthSpan(monthCode(month - (month % MONTHS_OF_A_QUARTER))).from, to: asOf }
    case 'last-12-months':
      return { kind: 'range', from: addDays(shiftYears(asOf, -1), 1), to: asOf }
    case 'year-to-date':
      return { kind: 'year-to-date' }
    case 'last-year':
      return { kind: 'year', year: yearOf(asOf) - 1 }
    case 'all':
      return { kind: 'all' }
  }
}
