import { type Day, dayNumber } from '../../../../shared/domain/calendar/day.ts'
import type { BuiltRow } from './row-builder.ts'

/** The first and the last day of a row. */
export type RowExtent = Pick<BuiltRow, 'firstDay' | 'lastDay'>

export const NO_DAYS: RowExtent = { firstDay: null, lastDay: null }

/** The extent of a period; one that is open at an end speaks of the day at the other. */
export function extentOf(from: Day | null, to: Day | null): RowExtent {
  const [first, last] = [from ?? to, to ?? from]
  return { firstDay: first === null ? null : dayNumber(first), lastDay: last === null ? null : dayNumber(last) }
}
