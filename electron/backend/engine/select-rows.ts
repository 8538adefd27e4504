import type { Columns } from './columns.ts'
import type { DashboardState } from './dashboard.ts'
import { select } from './selection.ts'

/** What rows are sorted by: a rank of each tuple, or their delay; the newest come first among equals. */
export type RowOrder =
  | { readonly by: 'day' }
  | { readonly by: 'delay' }
  | { readonly by: 'tuple'; readonly ranks: Uint32Array }

/** What has no value stands last, whichever way is sorted. */
export const NO_RANK = 0xffffffff

/**
 * The numbers of the rows of a state, sorted; `rows` are the numbers of all rows of the columns. Rows of one day stand
 * in the order of their numbers.
 */
export function selectRows(
  columns: Columns,
  rows: Uint32Array,
  state: DashboardState,
  order: RowOrder,
  isDescending: boolean,
): Uint32Array {
  const isNewestFirst = order.by !== 'day' || isDescending
  const places = selectedPlaces(columns, state, isNewestFirst)
  const sorted = order.by === 'day' ? places : sortByRank(places, rankOf(columns, order), isDescending)
  for (let at = 0; at < sorted.length; at += 1) sorted[at] = rows[sorted[at] ?? 0] ?? 0
  return sorted
}

/** The places of the rows that pass all filters, day by day. */
function selectedPlaces(columns: Columns, state: DashboardState, isNewestFirst: boolean): Uint32Array {
  const { failed, fromDay, endDay, days } = select(columns, state)
  const { dayStart, tuple } = columns
  const places = new Uint32Array((dayStart[endDay] ?? 0) - (dayStart[fromDay] ?? 0))
  let count = 0
  for (let step = 0; step < endDay - fromDay; step += 1) {
    const day = isNewestFirst ? endDay - 1 - step : fromDay + step
    if (days !== null && days[day] !== 0) continue
    const end = dayStart[day + 1] ?? 0
    for (let row = dayStart[day] ?? 0; row < end; row += 1) {
      if (failed[tuple[row] ?? 0] !== 0) continue
      places[count] = row
      count += 1
    }
  }
  return places.slice(0, count)
}

function rankOf(columns: Columns, order: Exclude<RowOrder, { readonly by: 'day' }>): (row: number) => number {
  switch (order.by) {
    case 'tuple':
      return (row) => order.ranks[columns.tuple[row] ?? 0] ?? NO_RANK
    case 'delay':
      return (row) => {
        const mark = columns.duration[row] ?? 0
        return mark === 0 ? NO_RANK : mark
      }
  }
}

/** Sorted by counting, so that rows of one rank keep their order. */
function sortByRank(places: Uint32Array, rankOfRow: (row: number) => number, isDescending: boolean): Uint32Array {
  let largest = 0
  for (const row of places) {
    const rank = rankOfRow(row)
    if (rank !== NO_RANK && rank > largest) largest = rank
  }
  const slotOf = (row: number): number => {
    const rank = rankOfRow(row)
    if (rank === NO_RANK) return largest + 1
    return isDescending ? largest - rank : rank
  }
  const next = new Uint32Array(largest + 3)
  for (const row of places) {
    const slot = slotOf(row) + 1
    next[slot] = (next[slot] ?? 0) + 1
  }
  for (let slot = 1; slot < next.length; slot += 1) next[slot] = (next[slot] ?? 0) + (next[slot - 1] ?? 0)
  const sorted = new Uint32Array(places.length)
  for (const row of places) {
    const slot = slotOf(row)
    const target = next[slot] ?? 0
    next[slot] = target + 1
    sorted[target] = row
  }
  return sorted
}
