import { addDays, type Day, dayNumber } from '../../shared/domain/calendar/day.ts'
import { previousYearSpan, spanLength } from '../../shared/domain/calendar/period.ts'
import type { SeriesBreak } from '../../shared/domain/figures/series-break.ts'
import { ROADS_MOVED } from '../../shared/domain/incidents/regional-roads.ts'
import { CATEGORIES } from '../../shared/domain/vocabulary/category.ts'
import type { TrendPoint } from '../charts/time/trend-point.ts'
import { calendarSpan } from './calendar-steps.ts'
import type { Speech } from './finding.ts'

type Keyed = Pick<TrendPoint, 'key'>

/** How many steps, and parts of one, lie before a day begins. */
export function stepsBefore(points: readonly Keyed[], day: Day): number {
  const index = points.findIndex(({ key }) => calendarSpan(key).to >= day)
  const point = points[index]
  if (point === undefined) return points.length
  const span = calendarSpan(point.key)
  return day <= span.from ? index : index + (dayNumber(day) - dayNumber(span.from)) / spanLength(span)
}

/** The steps before which the line is cut: the first after each break of its own, and one that a break divides. */
export function cutsOf(points: readonly Keyed[], breaks: readonly SeriesBreak[]): readonly number[] {
  const cuts = breaks.flatMap(({ from, isOwn }) => {
    const at = stepsBefore(points, from)
    return isOwn ? [Math.floor(at), Math.ceil(at)] : []
  })
  return [...new Set(cuts)].filter((cut) => cut > 0 && cut < points.length)
}

/** Points without the year before where a break of their own lies between the two. */
export function withoutAcross(points: readonly TrendPoint[], breaks: readonly SeriesBreak[]): readonly TrendPoint[] {
  const own = breaks.filter(({ isOwn }) => isOwn)
  return points.map((point) => {
    const days = calendarSpan(point.key)
    const isAcross = own.some(({ from }) => from <= days.to && from > previousYearSpan(days).from)
    return isAcross ? { ...point, previous: null } : point
  })
}

/** The label of a break, and a short one: its day. */
export function breakLabel(
  { from, mappings }: SeriesBreak,
  { t, format }: Speech,
): { readonly text: string; readonly short: string } {
  const [first] = mappings
  // It is known by its last day before.
  const day = format.day(first === undefined && from === ROADS_MOVED ? addDays(from, -1) : from)
  if (first === undefined) return { text: t('trend.break-roads', { day }), short: day }
  const categories = new Set(mappings.map(({ category }) => category))
  const category = CATEGORIES[first.category][t.language]
  return {
    text:
      categories.size === 1
        ? t('trend.break-category', { day, category })
        : t('trend.break-categories', { day, count: categories.size }),
    short: day,
  }
}

/** What changed at a break, sentence by sentence. */
export function breakWords({ mappings, isOwn }: SeriesBreak, { t, format }: Speech): readonly string[] {
  const changed =
    mappings.length === 0
      ? [t('trend.break-roads-text')]
      : mappings.map(({ name, category, from }) =>
          t('mappings.break-note', { day: format.day(from), name, category: CATEGORIES[category][t.language] }),
        )
  return [...changed, ...(isOwn ? [t('trend.break-own')] : [])]
}
