import type { ChartNote } from '../../shared/domain/chart-note.ts'
import type { TrendMark } from '../charts/trend-ground.tsx'
import type { TrendPoint } from '../charts/trend-point.ts'
import { calendarSpan } from '../findings/calendar-steps.ts'

type Keyed = Pick<TrendPoint, 'key'>

/** Where each note begins on the chart, by its number; notes that begin in one point share a mark. */
export function noteMarks(notes: readonly ChartNote[], points: readonly Keyed[]): readonly TrendMark[] {
  const begins = notes.flatMap((note, index) => {
    const key = beginOf(note, points)
    return key === undefined ? [] : [{ key, number: index + 1 }]
  })
  return [...Map.groupBy(begins, ({ key }) => key)].map(([key, same]) => ({
    key,
    text: same.map(({ number }) => number).join(', '),
  }))
}

/** The point at which a note begins, the first one where it began before all of them; none where it began after. */
export function beginOf({ from }: Pick<ChartNote, 'from'>, points: readonly Keyed[]): string | undefined {
  return points.find(({ key }) => calendarSpan(key).to >= from)?.key
}
