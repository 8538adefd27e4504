import type { Calendar } from '../calendar.ts'

/** A span of days cut into whole months and the days of months that are not whole. */
export interface Cut {
  /** The first whole month and the one after the last; equal when there is none. */
  readonly fromMonth: number
  readonly endMonth: number
  /** Spans of days outside the whole months. */
  readonly edges: readonly (readonly [number, number])[]
}

/** Cuts the days from one until before another. */
export function cutIntoMonths(calendar: Calendar, fromDay: number, endDay: number): Cut {
  const { monthStart, monthOfDay, monthCount } = calendar
  if (fromDay >= endDay) return { fromMonth: 0, endMonth: 0, edges: [] }
  const own = monthOfDay[fromDay] ?? 0
  const fromMonth = monthStart[own] === fromDay ? own : own + 1
  const endMonth = endDay === monthStart[monthCount] ? monthCount : (monthOfDay[endDay] ?? 0)
  if (fromMonth >= endMonth) return { fromMonth: 0, endMonth: 0, edges: [[fromDay, endDay]] }
  const first = monthStart[fromMonth] ?? 0
  const end = monthStart[endMonth] ?? 0
  const edges: (readonly [number, number])[] = []
  if (fromDay < first) edges.push([fromDay, first])
  if (end < endDay) edges.push([end, endDay])
  return { fromMonth, endMonth, edges }
}
