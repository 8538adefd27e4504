import type { ChartNote } from '../../../shared/domain/view/chart-note.ts'
import type { TrendMark } from '../../charts/trend-ground.tsx'
import type { TrendPoint } from '../../charts/trend-point.ts'
import { trendMarks } from './trend-marks.ts'

/** Where each note begins on the chart, by its number. */
export function noteMarks(
  notes: readonly Pick<ChartNote, 'from'>[],
  points: readonly Pick<TrendPoint, 'key'>[],
): readonly TrendMark[] {
  const numbered = notes.map(({ from }, index) => ({ from, mark: String(index + 1) }))
  return trendMarks(numbered, points)
}
