import type { Span } from '../calendar/period.ts'
import type { CategoryMapping } from '../import/category-mapping.ts'
import type { RecordsCoverage } from '../incidents/choose-source.ts'

/** A day from which on a category holds other incidents than before. */
export type CategoryBreak = Pick<CategoryMapping, 'category' | 'from'>

/** The coverage of records, and the breaks in their categories. */
export interface RecordGround extends RecordsCoverage {
  readonly breaks: readonly CategoryBreak[]
}

/**
 * True when one of the categories was redefined between or within two periods. Never for all categories, which only
 * exchange incidents.
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
