import { type Day, dayFromNumber, dayNumber, shiftYears, yearOf } from '../calendar/day.ts'
import { commonDays, cutAt, isYearAtMost, type Span, spanLength, yearSpan } from '../calendar/period.ts'
import { type Filter, withoutDates } from '../incidents/filter.ts'
import { incidentQuestion } from '../incidents/incident-questions.ts'
import { keptSpan } from '../incidents/kept-days.ts'
import type { Question } from '../incidents/question.ts'
import type { ViewState } from './view-state.ts'

/** How far figures reach: their as-of day, and the days of records. */
export interface TrendCoverage {
  readonly asOf: Day | null
  readonly covers: Span | null
}

type TrendView = Pick<ViewState, 'granularity' | 'trendRange' | 'comparison'>

/** What the trend of a view asks, given the question of its period. */
export function trendQuestion(base: Question, view: TrendView, coverage: TrendCoverage): Question {
  const asked = base.from === null || base.to === null ? null : { from: base.from, to: base.to }
  const drawn = trendSpan(asked, view, coverage)
  const isCompared = view.comparison === 'previous-year' && !isTooLongToCompare(asked, coverage, [])
  return {
    ...incidentQuestion('trend', { ...base, by: [view.granularity === 'week' ? 'day' : view.granularity] }),
    filters: withoutDates(base.filters),
    from: drawn?.from ?? null,
    to: drawn?.to ?? null,
    // Other days have no months in common with those asked.
    comparison: isCompared ? 'previous-year' : 'none',
  }
}

/** Weeks are counted from days, which are drawn for so many years at most. */
const MOST_WEEK_YEARS = 2
/** So many days have a point of their own. */
const MOST_DAYS = 366

/** So many years round a period a trend by month reaches. */
const YEARS_AROUND = 5

/**
 * The days that the trend draws. A chart ignores the choice made in it: a period is drawn with what lies around it, five
 * years by month, the whole of its years by week, as many days again on either side by day. Of a period too long for days
 * or weeks the last part is drawn.
 */
export function trendSpan(
  asked: Span | null,
  { granularity, trendRange }: Pick<ViewState, 'granularity' | 'trendRange'>,
  coverage: TrendCoverage,
): Span | null {
  const shown = shownDays(asked, coverage)
  switch (granularity) {
    case 'year':
      return null
    case 'month':
      return asked === null || trendRange === 'all' ? null : yearsAround(asked, coverage)
    case 'week':
      if (shown === null) return asked
      return yearOf(shown.to) - yearOf(shown.from) < MOST_WEEK_YEARS
        ? wholeYears(shown)
        : lastYears(shown, MOST_WEEK_YEARS)
    case 'day':
      if (asked === null || shown === null) return shown === null ? asked : lastYears(shown, 1)
      return isYearAtMost(shown) ? daysAround(shown, coverage) : lastYears(shown, 1)
  }
}

/** The years of a period and those around it, as many on either side as there are. */
function yearsAround(asked: Span, { covers, asOf }: TrendCoverage): Span {
  const [first, last] = [yearOf(asked.from), yearOf(asked.to)]
  const missing = YEARS_AROUND - (last - first + 1)
  if (missing <= 0 || covers === null || asOf === null) return wholeYears(asked)
  const [earliest, latest] = [Math.min(first, yearOf(covers.from)), Math.max(last, yearOf(asOf))]
  const end = Math.min(latest, Math.max(last + Math.floor(missing / 2), earliest + YEARS_AROUND - 1))
  const begin = Math.max(earliest, end - YEARS_AROUND + 1)
  return { from: yearSpan(begin).from, to: yearSpan(end).to }
}

/** A year of days at most, as long before a period as after it. */
function daysAround(shown: Span, { covers }: TrendCoverage): Span {
  const length = spanLength(shown)
  const around = Math.min(length, Math.floor((MOST_DAYS - length) / 2))
  const days = {
    from: dayFromNumber(dayNumber(shown.from) - around),
    to: dayFromNumber(dayNumber(shown.to) + around),
  }
  return covers === null || around <= 0 ? shown : (commonDays(days, covers) ?? shown)
}

/** The days of a period up to the as-of day, all that are covered where none is asked for; `null` where it has none. */
function shownDays(asked: Span | null, { asOf, covers }: TrendCoverage): Span | null {
  if (asked === null) return covers
  return asOf === null ? null : cutAt(asked, asOf)
}

function wholeYears({ from, to }: Span): Span {
  return { from: yearSpan(yearOf(from)).from, to: yearSpan(yearOf(to)).to }
}

function lastYears({ from, to }: Span, years: number): Span {
  const first = dayFromNumber(dayNumber(shiftYears(to, -years)) + 1)
  return { from: first > from ? first : from, to }
}

/** Over more than a year the same days a year before are mostly those of the period itself, as far as filters keep them. */
export function isTooLongToCompare(asked: Span | null, coverage: TrendCoverage, filters: readonly Filter[]): boolean {
  const shown = shownDays(asked, coverage)
  const kept = shown === null ? null : keptSpan(shown, filters)
  return kept !== null && !isYearAtMost(kept)
}
