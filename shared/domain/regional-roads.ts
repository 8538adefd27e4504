import type { Day } from './day.ts'
import type { Span } from './period.ts'

/** After this day incidents on regional roads go straight to Brussels Mobility, no longer to the municipality. */
const LAST_DAY: Day = '2020-08-31'

/** True where days of a span lie on both sides of that break, so that counts by municipality are of two kinds. */
export function hasRegionalRoadsBreak(span: Span | null): boolean {
  return span !== null && span.from <= LAST_DAY && span.to > LAST_DAY
}
