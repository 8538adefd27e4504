import { type Day, yearOf } from '../calendar/day.ts'
import { type Span, yearSpan } from '../calendar/period.ts'
import type { Filter } from './filter.ts'
import type { Answer } from './question.ts'

/** After this day incidents on regional roads go straight to Brussels Mobility, no longer to the municipality. */
const LAST_DAY: Day = '2020-08-31'

/** What a reader sees of an answer; without its comparison where only the period is shown. */
export type ShownAnswer = Pick<Answer, 'by' | 'period' | 'comparison'>

/** True where figures tell places apart: municipalities, as places or among the organisations. */
export function isByPlace({ by }: Pick<Answer, 'by'>): boolean {
  return by.includes('municipality') || by.includes('organisation')
}

/** True for the bodies that one takes roads over from the other: the municipalities and Brussels Mobility. */
function handlesRoads(organisation: string): boolean {
  return organisation.startsWith('municipality-') || organisation === 'brussels-mobility'
}

/**
 * True where figures of municipalities, or of one of them, are of days on both sides of that break: within their
 * period, or against the days that stand beside it. They then count two kinds of things.
 */
export function hasRegionalRoadsBreak(filters: readonly Filter[], answers: readonly ShownAnswer[]): boolean {
  const isOfPlaces = filters.some(
    ({ kind, values }) => kind === 'municipality' || (kind === 'organisation' && values.some(handlesRoads)),
  )
  const spans = answers.flatMap(shownSpans)
  return (
    (isOfPlaces || answers.some(isByPlace)) &&
    spans.some(({ from }) => from <= LAST_DAY) &&
    spans.some(({ to }) => to > LAST_DAY)
  )
}

/** The period of an answer and the days compared with; beside a figure, not in a series, the whole of their year too. */
function shownSpans({ by, period, comparison }: ShownAnswer): readonly Span[] {
  if (period === null) return []
  if (comparison === undefined || comparison.value === null) return [period]
  const isSeries = by.includes('year') || by.includes('month') || by.includes('day')
  const hasYear = !isSeries && comparison.fullYear !== null
  return [period, comparison, ...(hasYear ? [yearSpan(yearOf(comparison.from))] : [])]
}
