import type { Indicator } from '../../shared/contract/figures.ts'
import { type Day, latestOf } from '../../shared/domain/calendar/day.ts'

/** The last day of any figure; `null` for none. */
export function latestDay(indicators: readonly Indicator[]): Day | null {
  return latestOf(indicators.map(({ to }) => to))
}

/** From the first to the last figure; a state on a day counts as the year of that day. */
export function figuresSpan(indicators: readonly Indicator[]): { readonly from: Day; readonly to: Day } | null {
  const to = latestDay(indicators)
  if (to === null) return null
  const starts = indicators.map((indicator) => indicator.from ?? `${indicator.to.slice(0, 4)}-01-01`)
  return { from: starts.reduce((first, day) => (day < first ? day : first)), to }
}
