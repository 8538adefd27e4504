import type { Span } from '../../../shared/domain/calendar/period.ts'

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

/** A value that is named where its line ends. */
export interface TrendEnd {
  readonly line: 'own' | 'before'
  readonly key: string
  readonly value: number
  readonly text: string
  /** After the value: the month that it is of, or its year. */
  readonly note: string
  /** On a line above: the days, where some are missing. */
  readonly above: string | null
}
