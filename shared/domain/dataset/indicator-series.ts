import { type Day, yearOf } from '../calendar/day.ts'
import { isAlike, yearWithin } from '../calendar/period.ts'
import { compareCodes } from '../vocabulary/code-order.ts'

/** The period of a figure; without `from` it is the state on `to`. */
interface Dated {
  readonly from: Day | null
  readonly to: Day
}

interface Figure extends Dated {
  readonly code: string
  readonly unit: string
}

/** One indicator over time: one code and unit, earliest figure first. */
export interface Series<Point> {
  readonly code: string
  readonly points: readonly [Point, ...Point[]]
}

/** Groups indicators into series, in order of first appearance. */
export function indicatorSeries<Point extends Figure>(indicators: readonly Point[]): readonly Series<Point>[] {
  const groups = Map.groupBy(indicators, ({ code, unit }) => `${code} ${unit}`)
  return [...groups.values()].flatMap((points): Series<Point>[] => {
    const [first, ...others] = points.toSorted(
      (a, b) => compareCodes(a.to, b.to) || compareCodes(startOf(a), startOf(b)),
    )
    return first === undefined ? [] : [{ code: first.code, points: [first, ...others] }]
  })
}

function startOf({ from }: Dated): string {
  return from ?? ''
}

/** The newest figure of a series. */
export function newestOf<Point>({ points }: Series<Point>): Point {
  return points.at(-1) ?? points[0]
}

/** The newest figure of each indicator of a list. */
export function newestIndicators<Point extends Figure>(indicators: readonly Point[]): readonly Point[] {
  return indicatorSeries(indicators).map(newestOf)
}

/** A slot of the time axis: a figure, or a gap of years without one. */
export type SeriesSlot<Point> =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }

/** The figures in order, with the gaps of years between them. */
export function seriesSlots<Point extends Dated>(points: readonly Point[]): readonly SeriesSlot<Point>[] {
  return points.flatMap((point, index): SeriesSlot<Point>[] => {
    const before = points[index - 1]
    const from = before === undefined ? null : yearOf(before.to) + 1
    const to = yearOf(point.from ?? point.to) - 1
    const slot: SeriesSlot<Point> = { kind: 'point', point }
    return from === null || from > to ? [slot] : [{ kind: 'gap', from, to }, slot]
  })
}

/** True when all figures are of equally long periods, or all of a state on a day. */
export function areAlike(points: readonly Dated[]): boolean {
  const [first] = points
  if (first === undefined || first.from === null) return points.every(({ from }) => from === null)
  const { from, to } = first
  return points.every((point) => point.from !== null && isAlike({ from, to }, { from: point.from, to: point.to }))
}

/** The year that a figure lies in, else `null`. */
export function yearOfPoint({ from, to }: Dated): number | null {
  return from === null ? yearOf(to) : yearWithin({ from, to })
}
