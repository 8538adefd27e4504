import type { Indicator } from '../../shared/contract/figures.ts'
import { yearOf } from '../../shared/domain/day.ts'
import { isAlike, yearWithin } from '../../shared/domain/period.ts'

/** One indicator over time: the same code in the same unit, the earliest figure first. */
export interface Series {
  readonly code: string
  readonly points: readonly [Indicator, ...Indicator[]]
}

/** The indicators of a list over time, in the order in which they first stand in it. */
export function indicatorSeries(indicators: readonly Indicator[]): readonly Series[] {
  return [...Map.groupBy(indicators, ({ code, unit }) => `${code} ${unit}`).values()].flatMap((points): Series[] => {
    const [first, ...others] = points.toSorted(
      (a, b) => a.to.localeCompare(b.to) || startOf(a).localeCompare(startOf(b)),
    )
    return first === undefined ? [] : [{ code: first.code, points: [first, ...others] }]
  })
}

function startOf({ from }: Indicator): string {
  return from ?? ''
}

/** The newest figure of a series. */
export function newestOf({ points }: Series): Indicator {
  return points.at(-1) ?? points[0]
}

/** The newest figure of each indicator of a list. */
export function newestIndicators(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicatorSeries(indicators).map(newestOf)
}

/** A place of the time axis: a figure, or the years between two figures for which there is none. */
export type SeriesSlot =
  | { readonly kind: 'point'; readonly point: Indicator }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }

/** The figures in their order, with the years that none of them speaks of. */
export function seriesSlots(points: readonly Indicator[]): readonly SeriesSlot[] {
  return points.flatMap((point, index): SeriesSlot[] => {
    const before = points[index - 1]
    const from = before === undefined ? null : yearOf(before.to) + 1
    const to = yearOf(point.from ?? point.to) - 1
    const slot: SeriesSlot = { kind: 'point', point }
    return from === null || from > to ? [slot] : [{ kind: 'gap', from, to }, slot]
  })
}

/** True when all figures stand for equally long periods, or all for the state at a day. */
export function areAlike(points: readonly Indicator[]): boolean {
  const [first] = points
  if (first === undefined || first.from === null) return points.every(({ from }) => from === null)
  const { from, to } = first
  return points.every((point) => point.from !== null && isAlike({ from, to }, { from: point.from, to: point.to }))
}

/** The year of a figure that lies in one, else `null`. */
export function yearOfPoint({ from, to }: Pick<Indicator, 'from' | 'to'>): number | null {
  return from === null ? yearOf(to) : yearWithin({ from, to })
}
