import { dayFromNumber, dayNumber, weekdayOf, yearOf } from '../../../shared/domain/calendar/day.ts'
import { CATEGORY_CODES } from '../../../shared/domain/vocabulary/category.ts'
import { apportion } from './apportion.ts'
import { BRANCHES } from './category-profiles.ts'
import type { PublishedTotals } from './published-totals.ts'
import { between, createRandom } from './random.ts'

/** How many incidents each day and each category of a year gets; both add up to the year. */
export interface YearPlan {
  /** The day number of the first of `days`. */
  readonly firstDay: number
  readonly days: readonly number[]
  /** In the order of `CATEGORY_CODES`. */
  readonly categories: readonly number[]
}

const WEEKDAY_WEIGHTS = [118, 112, 108, 107, 103, 64, 52]
const MONTH_WEIGHTS = [96, 94, 104, 105, 107, 108, 92, 94, 108, 106, 97, 79]
const STEEPEST_SLOPE = 1.6

/** Plans every year; the very first incident is of the second of January at the latest. */
export function planYears(totals: PublishedTotals, rows: number | null, seed: number): readonly YearPlan[] {
  const spans = yearTotals(totals, rows).map(({ year, incidents }) => {
    const firstDay = dayNumber(`${year}-01-01`)
    const lastDay = year === yearOf(totals.to) ? dayNumber(totals.to) : dayNumber(`${year}-12-31`)
    return { year, incidents, firstDay, length: lastDay - firstDay + 1 }
  })
  const first = spans.findIndex((span) => span.incidents > 0)
  const lastYear = yearOf(totals.to)
  return spans.map(({ year, incidents, firstDay, length }, index) => {
    const random = createRandom(seed, year)
    const slope = slopeAt(
      spans.map((span) => span.incidents / span.length),
      index,
    )
    const weights = Array.from({ length }, (_, day) => {
      const growth = 1 + slope * ((day + 0.5) / length - 0.5)
      return growth * dayWeight(firstDay + day) * between(random, 85, 115)
    })
    const reserved = index === first ? 1 : 0
    const days = apportion(incidents - reserved, weights)
    days[1] = (days[1] ?? 0) + reserved
    return { firstDay, days, categories: apportion(incidents, categoryWeights(totals, lastYear - year)) }
  })
}

function dayWeight(number: number): number {
  const month = Number(dayFromNumber(number).slice(5, 7))
  return (WEEKDAY_WEIGHTS[weekdayOf(number) - 1] ?? 0) * (MONTH_WEIGHTS[month - 1] ?? 0)
}

/** How much the daily rate grows within a year, as a part of it, so that the turn of the year is no step. */
function slopeAt(rates: readonly number[], index: number): number {
  const rate = rates[index] ?? 0
  if (rate === 0) return 0
  const before = rates[index - 1] ?? 2 * rate - (rates[index + 1] ?? rate)
  const after = rates[index + 1] ?? 2 * rate - before
  return Math.min(Math.max((after - before) / 2 / rate, 0), STEEPEST_SLOPE)
}

/** The shares of Table 1, drifting the further back a year lies. */
function categoryWeights(totals: PublishedTotals, yearsBack: number): readonly number[] {
  return CATEGORY_CODES.map((code) => totals.categories[code] * (100 + BRANCHES[code].drift * yearsBack))
}

interface YearTotal {
  readonly year: number
  readonly incidents: number
}

/**
 * The incidents of every year up to the one of Table 1. Without `rows`: the published totals, and years between that
 * grow smoothly so that the whole years add up to what is published since the opening. With `rows`: the same, to scale.
 */
function yearTotals(totals: PublishedTotals, rows: number | null): readonly YearTotal[] {
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
