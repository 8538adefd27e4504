import { yearOf } from '../../../shared/domain/calendar/day.ts'
import { apportion } from './apportion.ts'
import type { PublishedTotals } from './published-totals.ts'

export interface YearTotal {
  readonly year: number
  readonly incidents: number
}

/**
 * The incidents of every year up to the one of Table 1. Without `rows`: the published totals, and years between that
 * grow smoothly so that the whole years add up to what is published since the opening. With `rows`: the same, to scale.
 */
export function yearTotals(totals: PublishedTotals, rows: number | null): readonly YearTotal[] {
  const whole = wholeYears(totals)
  const partial = Object.values(totals.categories).reduce((sum, count) => sum + count, 0)
  const years = [...whole, { year: yearOf(totals.to), incidents: partial }]
  if (rows === null) return years
  const scaled = apportion(
    rows,
    years.map((each) => each.incidents),
  )
  return years.map(({ year }, index) => ({ year, incidents: scaled[index] ?? 0 }))
}

/** The first and the last year as published, the one before the last from its printed growth, an arc between. */
function wholeYears(totals: PublishedTotals): readonly YearTotal[] {
  const first = totals.years[0]
  const last = totals.years.at(-1)
  if (first === undefined || last === undefined || first === last) throw new Error('Two published years are needed')
  const before = Math.round(last.incidents / (1 + (last.growth ?? 0) / 100))
  const steps = last.year - 1 - first.year
  const between = totals.sinceOpening - first.incidents - before - last.incidents
  const inner = arc(first.incidents, before, steps, between)
  return [first.incidents, ...inner, before, last.incidents].map((incidents, index) => ({
    year: first.year + index,
    incidents,
  }))
}

/** The values between two ends in so many steps: a straight line, bent until they add up to the sum. */
function arc(start: number, end: number, steps: number, sum: number): readonly number[] {
  const positions = Array.from({ length: steps - 1 }, (_, index) => (index + 1) / steps)
  const rise = end - start
  const straight = positions.reduce((before, position) => before + start + rise * position, 0)
  const room = positions.reduce((before, position) => before + rise * position * (1 - position), 0)
  const bend = (sum - straight) / room
  return apportion(
    sum,
    positions.map((position) => start + rise * position * (1 + bend * (1 - position))),
  )
}
