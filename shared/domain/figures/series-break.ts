import type { Day } from '../calendar/day.ts'
import type { Span } from '../calendar/period.ts'
import type { CategoryMapping } from '../import/category-mapping.ts'
import { type Filter, filterValues } from '../incidents/filter.ts'
import { isOfMovedRoads, ROADS_MOVED } from '../incidents/regional-roads.ts'
import { isOfRegister } from '../incidents/shown-registers.ts'
import { compareCodes } from '../vocabulary/code-order.ts'
import { FIXMYSTREET } from '../vocabulary/register.ts'

/** A day from which on incidents are counted under another name or body than before. */
export interface SeriesBreak {
  readonly from: Day
  /** What names mean from then on; none where it is regional roads that went to another body. */
  readonly mappings: readonly CategoryMapping[]
  /** The series that is shown counts something else from then on: nothing is compared across. */
  readonly isOwn: boolean
}

interface ShownSeries {
  readonly filters: readonly Filter[]
  readonly register?: readonly string[] | undefined
  readonly span: Span | null
}

/** The breaks within the days of a series, in order: that of the regional roads, and those of the shown categories. */
export function seriesBreaks(
  mappings: readonly CategoryMapping[],
  { filters, register, span }: ShownSeries,
): readonly SeriesBreak[] {
  if (span === null) return []
  const shown = filterValues(filters, 'category')
  const ofCategories = Map.groupBy(
    mappings.filter(({ category }) => shown?.includes(category) ?? true),
    ({ from }) => from,
  )
  const roads = isOfRegister({ register }, FIXMYSTREET)
    ? [{ from: ROADS_MOVED, mappings: [], isOwn: isOfMovedRoads(filters) }]
    : []
  // All categories together only exchange incidents.
  const own = [...ofCategories].map(([from, same]) => ({ from, mappings: same, isOwn: shown !== null }))
  return [...roads, ...own]
    .filter(({ from }) => from > span.from && from <= span.to)
    .toSorted((one, other) => compareCodes(one.from, other.from))
}
