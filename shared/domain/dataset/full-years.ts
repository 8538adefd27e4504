import { fullYearOf, type Span } from '../calendar/period.ts'
import { compareCodes } from '../vocabulary/code-order.ts'

/** The figures of whole calendar years, the newest first. */
export function fullYears<Figure extends Span>(figures: readonly Figure[]): readonly Figure[] {
  return figures.filter((figure) => fullYearOf(figure) !== null).toSorted((a, b) => compareCodes(b.to, a.to))
}
