import type { Day } from '../calendar/day.ts'
import type { Span } from '../calendar/period.ts'
import { FIXMYSTREET } from '../vocabulary/register.ts'
import type { Filter } from './filter.ts'
import type { Answer } from './question.ts'
import { isOfRegister } from './shown-registers.ts'

/** Later, incidents on regional roads go straight to Brussels Mobility, no longer to the municipality. */
const LAST_DAY: Day = '2020-08-31'
/** The first day on which they do. */
export const ROADS_MOVED: Day = '2020-09-01'

/** An answer as shown; without its comparison where only the period is. */
export type ShownAnswer = Pick<Answer, 'by' | 'period' | 'comparison' | 'register'>

/** An answer of which only the period is shown. */
export function withoutComparison({ by, period, register }: ShownAnswer): ShownAnswer {
  return { by, period, ...(register === undefined ? {} : { register }) }
}

/** True for figures of FixMyStreet by municipality, as place or as organisation: of another register nothing is known. */
export function isByPlace({ by, register }: Pick<Answer, 'by' | 'register'>): boolean {
  return isOfRegister({ register }, FIXMYSTREET) && (by.includes('municipality') || by.includes('organisation'))
}

/** True for the bodies between which roads moved. */
function handlesRoads(organisation: string): boolean {
  return organisation.startsWith('municipality-') || organisation === 'brussels-mobility'
}

/** True for filters on a place or a body whose incidents changed on that day. */
export function isOfMovedRoads(filters: readonly Filter[]): boolean {
  return filters.some(
    ({ kind, values }) => kind === 'municipality' || (kind === 'organisation' && values.some(handlesRoads)),
  )
}

/**
 * True where figures of municipalities have days on both sides of the break: they count two kinds of things. Another
 * register has another way of its own.
 */
export function hasRegionalRoadsBreak(filters: readonly Filter[], answers: readonly ShownAnswer[]): boolean {
  const spans = answers.filter((answer) => isOfRegister(answer, FIXMYSTREET)).flatMap(shownSpans)
  return (
    (isOfMovedRoads(filters) || answers.some(isByPlace)) &&
    spans.some(({ from }) => from <= LAST_DAY) &&
    spans.some(({ to }) => to > LAST_DAY)
  )
}

/** The period and the compared days. */
function shownSpans({ period, comparison }: ShownAnswer): readonly Span[] {
  if (period === null) return []
  return comparison === undefined || comparison.value === null ? [period] : [period, comparison]
}
