import type { Span } from '../calendar/period.ts'
import type { CategoryMapping } from '../import/category-mapping.ts'
import type { Coverage } from '../incidents/choose-source.ts'

/** A day from which on a category holds other incidents than before. */
export type CategoryBreak = Pick<CategoryMapping, 'category' | 'from'>

/** What is known about records before any is counted: the days they cover, and the breaks of their categories. */
export interface RecordGround extends Coverage {
  readonly breaks: readonly CategoryBreak[]
}

/**
 * True when one of the categories has a break between two periods or within them, so that they count different things.
 * A break on the first day of the earlier one lies before both. Figures of no category in particular never change:
 * categories only exchange incidents, and what one of them loses another has.
 */
export function isRedefined(
  categories: readonly string[],
  breaks: readonly CategoryBreak[],
  one: Span,
  other: Span,
): boolean {
  const first = one.from < other.from ? one.from : other.from
  const last = one.to > other.to ? one.to : other.to
  return breaks.some(({ category, from }) => from > first && from <= last && categories.includes(category))
}
