import { dayFromNumber, weekdayOf } from '../../../shared/domain/calendar/day.ts'
import { isRowKind, type RowKind } from '../../../shared/domain/incidents/filter.ts'
import type { Dashboard, DashboardState } from './dashboard-counts.ts'
import { type Columns, TUPLE_DIMENSIONS, type TupleDimension } from './incident-columns.ts'

type Key = TupleDimension | RowKind | 'cell' | 'outside'
type OracleState = DashboardState & { readonly has?: (row: number, value: string, kind: RowKind) => boolean }

/** The linked charts by definition: scan and cube, which share its types alone, must equal it; `has` tells row filters. */
export function oracleDashboard(columns: Columns, { filters, from, to, has }: OracleState): Dashboard {
  const codes = (dimension: TupleDimension): readonly string[] => columns.dimensions[dimension].codes
  const bars = TUPLE_DIMENSIONS.map((each) => [each, new Uint32Array(codes(each).length)] as const)
  const delays = codes('category').map(() => new Uint32Array(columns.largestDelay + 1))
  const days = Array.from(columns.dayStart.subarray(1), (_end, index) => dayFromNumber(columns.firstDay + index))
  const months = [...new Set(days.map((day) => day.slice(0, 7)))]
  const trend = new Uint32Array(months.length * delays.length)
  const [heat, all] = [new Uint32Array(84), new Uint32Array(columns.largestDelay + 1)]
  let [total, incidents] = [0, 0]
  const add = (into: Uint32Array | undefined, at: number): void => {
    if (into !== undefined) into[at] = (into[at] ?? 0) + incidents
  }
  days.forEach((day, index) => {
    const [weekday, month] = [weekdayOf(columns.firstDay + index), months.indexOf(day.slice(0, 7)) * delays.length]
    for (let row = columns.dayStart[index] ?? 0; row < (columns.dayStart[index + 1] ?? 0); row += 1) {
      incidents = columns.weight === null ? 1 : (columns.weight[row] ?? 0)
      const number = (each: TupleDimension): number => columns.dimensions[each].ofTuple[columns.tuple[row] ?? 0] ?? 0
      let failed: Key | 'several' | null = day < (from ?? day) || day > (to ?? day) ? 'outside' : null
      const fail = (key: Key): void => {
        failed = failed === null || failed === key ? key : 'several'
      }
      for (const { kind, values } of filters) {
        if (kind === 'weekday') values.includes(String(weekday)) || fail('cell')
        else if (kind === 'weekday-month') values.includes(`${weekday}-${day.slice(5, 7)}`) || fail('cell')
        else if (kind === 'year' || kind === 'month' || kind === 'day')
          values.includes(day.slice(0, { year: 4, month: 7, day: 10 }[kind])) || fail('outside')
        else if (isRowKind(kind)) values.some((value) => has?.(row, value, kind)) || fail(kind)
        else values.includes(codes(kind)[number(kind)] ?? '') || fail(kind)
      }
      const passes = (own: Key | null): boolean => failed === null || failed === own
      for (const [dimension, counts] of bars) if (passes(dimension)) add(counts, number(dimension))
      if (passes(null)) total += incidents
      if (passes('outside')) add(trend, month + number('category'))
      if (passes('cell')) add(heat, (Number(day.slice(5, 7)) - 1) * 7 + weekday - 1)
      const duration = codes('status')[number('status')] === 'closed' ? (columns.duration[row] ?? 0) : 0
      if (passes(null) && duration > 0) add(all, duration)
      if (passes('category') && duration > 0) add(delays[number('category')], duration)
    }
  })
  const closed = Uint32Array.from(delays, (counts) => counts.reduce((sum, count) => sum + count))
  const rank = (percent: number) =>
    Int32Array.from(delays, (counts, category) => {
      let [left, mark] = [Math.ceil((percent * (closed[category] ?? 0)) / 100), 0]
      for (; left > 0; left -= counts[mark] ?? left) mark += 1
      return mark - 1
    })
  const counts = Object.fromEntries(bars) as Record<TupleDimension, Uint32Array>
  return { bars: { ...counts, total }, trend, heat, delays: { closed, median: rank(50), p90: rank(90), all } }
}
