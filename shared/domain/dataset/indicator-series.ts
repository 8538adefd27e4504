import { type Day, yearOf } from '../calendar/day.ts'
import { isAlike, yearWithin } from '../calendar/period.ts'
import { compareCodes } from '../vocabulary/code-order.ts'

/** The days that a figure stands for; without a first one it is the state at its last. */
interface Dated {
  readonly from: Day | null
  readonly to: Day
}

interface Figure extends Dated {
  readonly code: string
  readonly unit: string
}

/** One indicator over time: the same code in the same unit, the earliest figure first. */
export interface Series<Point> {
  readonly code: string
  readonly points: readonly [Point, ...Point[]]
}

/** The indicators of a list over time, in the order in which they first stand in it. */
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

/** A place of the time axis: a figure, or the years between two figures for which there is none. */
export type SeriesSlot<Point> =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }

/** The figures in their order, with the years that none of them speaks of. */
export function seriesSlots<Point extends Dated>(points: readonly Point[]): readonly SeriesSlot<Point>[] {
  return points.flatMap((point, index): SeriesSlot<Point>[] => {
    const before = points[index - 1]
    const from = before === undefined ? null : yearOf(before.to) + 1
    const to = yearOf(point.from ?? point.to) - 1
    const slot: SeriesSlot<Point> = { kind: 'point', point }
    return from === null || from > to ? [slot] : [{ kind: 'gap', from, to }, slot]
  })
}

/** True when all figures stand for equally long periods, or all for the state at a day. */
export function areAlike(points: readonly Dated[]): boolean {
  const [first] = points
  if (first === undefined || first.from === null) return points.every(({ from }) => from === null)
  const { from, to } = first
  return points.every((point) => point.from !== null && isAlike({ from, to }, { from: point.from, to: point.to }))
}

/** The year of a figure that lies in one, else `null`. */
export function yearOfPoint({ from, to }: Dated): number | null {
  return from === null ? yearOf(to) : yearWithin({ from, to })
}
