import { dayFromNumber, weekdayOf } from '../../../shared/domain/day.ts'
import { type Columns, TUPLE_DIMENSIONS, type TupleDimension } from './columns.ts'
import type { Dashboard, DashboardState } from './dashboard.ts'

type Key = TupleDimension | 'cell' | 'outside' | 'text'
type OracleState = DashboardState & { readonly has?: (row: number, text: string) => boolean }

/**
 * The linked charts by their definition: every row is read and each of its filters asked, those on texts as `has` says. With
 * scan and cube it shares their types and the reckoning of days, no more; they must equal it in every state.
 */
export function oracleDashboard(columns: Columns, { filters, from, to, has }: OracleState): Dashboard {
  const codes = (dimension: TupleDimension): readonly string[] => columns.dimensions[dimension].codes
  const bars = TUPLE_DIMENSIONS.map((each) => [each, new Uint32Array(codes(each).length)] as const)
  const categories = codes('category').length
  const days = Array.from(columns.dayStart.subarray(1), (_end, index) => dayFromNumber(columns.firstDay + index))
  const months = [...new Set(days.map((day) => day.slice(0, 7)))]
  const trend = new Uint32Array(months.length * categories)
  const heat = new Uint32Array(84)
  const delays = Array.from({ length: categories }, (): number[] => [])
  const all = new Uint32Array(columns.largestDelay + 1)
  let total = 0
  days.forEach((day, index) => {
    const weekday = weekdayOf(columns.firstDay + index)
    for (let row = columns.dayStart[index] ?? 0; row < (columns.dayStart[index + 1] ?? 0); row += 1) {
      const tuple = columns.tuple[row] ?? 0
      const number = (dimension: TupleDimension): number => columns.dimensions[dimension].ofTuple[tuple] ?? 0
      const failed = new Set<Key>()
      if ((from !== null && day < from) || (to !== null && day > to)) failed.add('outside')
      for (const { kind, values } of filters) {
        if (kind === 'weekday') values.includes(String(weekday)) || failed.add('cell')
        else if (kind === 'weekday-month') values.includes(`${weekday}-${day.slice(5, 7)}`) || failed.add('cell')
        else if (kind === 'year') values.includes(day.slice(0, 4)) || failed.add('outside')
        else if (kind === 'month') values.includes(day.slice(0, 7)) || failed.add('outside')
        else if (kind === 'day') values.includes(day) || failed.add('outside')
        else if (kind === 'text') values.some((text) => has?.(row, text)) || failed.add(kind)
        else values.includes(codes(kind)[number(kind)] ?? '') || failed.add(kind)
      }
      const passes = (own: Key | null): boolean =>
        failed.size === 0 || (failed.size === 1 && own !== null && failed.has(own))
      const add = (into: Uint32Array, at: number): void => {
        into[at] = (into[at] ?? 0) + 1
      }
      for (const [dimension, counts] of bars) if (passes(dimension)) add(counts, number(dimension))
      if (passes(null)) total += 1
      if (passes('outside')) add(trend, months.indexOf(day.slice(0, 7)) * categories + number('category'))
      if (passes('cell')) add(heat, (Number(day.slice(5, 7)) - 1) * 7 + weekday - 1)
      const duration = columns.duration[row] ?? 0
      if (passes(null) && duration > 0) add(all, duration)
      if (passes('category') && duration > 0) delays[number('category')]?.push(duration - 1)
    }
  })
  const sorted = delays.map((each) => each.toSorted((a, b) => a - b))
  const rank = (percent: number) =>
    Int32Array.from(sorted, (each) => each[Math.ceil((percent * each.length) / 100) - 1] ?? -1)
  const closed = Uint32Array.from(sorted, (each) => each.length)
  const counts = Object.fromEntries(bars) as Record<TupleDimension, Uint32Array>
  return { bars: { ...counts, total }, trend, heat, delays: { closed, median: rank(50), p90: rank(90), all } }
}
