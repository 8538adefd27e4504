import { type Day, dayFromNumber } from '../../../../shared/domain/calendar/day.ts'
import type { BuiltRow } from '../row/row-builder.ts'

/** Which days the rows of a file speak of. */
export interface DayExtent {
  readonly period: { readonly from: Day; readonly to: Day } | null
  /** The latest of the first days of the rows. */
  readonly lastStart: Day | null
}

/** Gathers the days of rows, one by one. */
export function createDayExtent() {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let lastStart = Number.NEGATIVE_INFINITY
  return {
    see({ firstDay, lastDay }: BuiltRow): void {
      if (firstDay !== null && firstDay < first) first = firstDay
      if (firstDay !== null && firstDay > lastStart) lastStart = firstDay
      if (lastDay !== null && lastDay > last) last = lastDay
    },
    finish: (): DayExtent => ({
      period: first > last ? null : { from: dayFromNumber(first), to: dayFromNumber(last) },
      lastStart: first > lastStart ? null : dayFromNumber(lastStart),
    }),
  }
}
