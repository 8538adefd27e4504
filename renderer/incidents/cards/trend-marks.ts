import type { Day } from '../../../shared/domain/calendar/day.ts'
import type { ChartNote } from '../../../shared/domain/view/chart-note.ts'
import type { TrendMark } from '../../charts/trend-grid.tsx'
import type { TrendPoint } from '../../charts/trend-point.ts'
import { calendarSpan } from '../../findings/calendar-steps.ts'

interface Begun {
  readonly from: Day
}

type Keyed = Pick<TrendPoint, 'key'>

/** Where each thing begins on the chart, by its mark; those that begin in one point share a line. */
export function trendMarks(
  begun: readonly (Begun & { readonly mark: string })[],
  points: readonly Keyed[],
): readonly TrendMark[] {
  const placed = begun.flatMap(({ from, mark }) => {
    const key = beginOf({ from }, points)
    return key === undefined ? [] : [{ key, mark }]
  })
  return [...Map.groupBy(placed, ({ key }) => key)].map(([key, same]) => ({
    key,
    text: same.map(({ mark }) => mark).join(', '),
  }))
}

/** The point at which something begins, the first one where it began before all of them; none where it began after. */
export function beginOf({ from }: Begun, points: readonly Keyed[]): string | undefined {
  return points.find(({ key }) => calendarSpan(key).to >= from)?.key
}

/** Where each note begins on the chart, by its number. */
export function noteMarks(
  notes: readonly Pick<ChartNote, 'from'>[],
  points: readonly Pick<TrendPoint, 'key'>[],
): readonly TrendMark[] {
  const numbered = notes.map(({ from }, index) => ({ from, mark: String(index + 1) }))
  return trendMarks(numbered, points)
}
