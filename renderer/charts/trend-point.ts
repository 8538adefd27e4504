import type { Span } from '../../shared/domain/calendar/period.ts'

/** A step of a trend. */
export interface TrendPoint {
  readonly key: string
  /** On the axis, short; empty where the axis says nothing. */
  readonly tick: string
  /** In the tooltip and read out, in full. */
  readonly label: string
  readonly value: number | null
  /** The same days of the year before. */
  readonly previous: number | null
  /** The days that the point stands for where some of its own are missing: not over, or begun late. */
  readonly partial: Span | null
  readonly isDerived: boolean
}

/** True for a step that lacks days; there is none beyond the ends. */
export function isPartial(point: TrendPoint | undefined): boolean {
  return point !== undefined && point.partial !== null
}

/** The values of one line over time, `null` where it has none. */
type Points<Field extends string> = readonly Readonly<Record<Field, number | null>>[]

/** True for a value between gaps or ends: a line leads nowhere from it, so that it needs a mark of its own. */
export function isLone<Field extends string>(points: Points<Field>, index: number, field: Field): boolean {
  const isKnown = (at: number) => (points[at]?.[field] ?? null) !== null
  return isKnown(index) && !isKnown(index - 1) && !isKnown(index + 1)
}

/** The dots of a line of so many points, as recharts takes them: none. With `false` it would draw one for a single point. */
export function noDots(points: number): false | (() => string) {
  return points === 1 ? () => '' : false
}
