import { type Bars, emptyBars } from '../dashboard-counts.ts'
import { type Columns, narrowArray } from '../incident-columns.ts'
import { FAILED } from '../selection.ts'
import type { Grouping } from './group-table.ts'

/** Tuples that lie together and share group and channel: their counts are one sum. */
export interface Runs {
  /** The tuple with which each run begins, and the end of the last one. */
  readonly start: Uint32Array
  readonly group: Uint32Array
  readonly channel: Uint16Array | Uint32Array
}

/** Tuples are sorted, so there are few runs; were they not, there would only be more. */
export function tupleRuns({ dimensions, tupleCount }: Columns, { ofTuple }: Grouping): Runs {
  const starts: number[] = []
  const channel = dimensions.channel.ofTuple
  for (let tuple = 0; tuple < tupleCount; tuple += 1) {
    const isSame = tuple > 0 && ofTuple[tuple] === ofTuple[tuple - 1] && channel[tuple] === channel[tuple - 1]
    if (!isSame) starts.push(tuple)
  }
  const channels = narrowArray(starts.length, dimensions.channel.codes.length)
  for (const [run, tuple] of starts.entries()) channels[run] = channel[tuple] ?? 0
  return {
    start: Uint32Array.from([...starts, tupleCount]),
    group: Uint32Array.from(starts, (tuple) => ofTuple[tuple] ?? 0),
    channel: channels,
  }
}

/**
 * The bars from the count of each tuple, where no filter asks for sub-category or channel: whole groups then pass or
 * fail. The grouping must tell apart the five other dimensions.
 */
export function groupedBars(
  columns: Columns,
  grouping: Grouping,
  runs: Runs,
  counts: Uint32Array,
  failed: Uint8Array,
): Bars {
  const bars = emptyBars(columns)
  const { category, municipality, status, organisation, register } = columns.dimensions
  const groupCounts = countRuns(columns, grouping, runs, counts, failed, bars)
  let total = 0
  for (let group = 0; group < groupCounts.length; group += 1) {
    const count = groupCounts[group] ?? 0
    if (count === 0) continue
    const tuple = grouping.tupleOf[group] ?? 0
    const bits = failed[tuple] ?? 0
    if (bits === 0) total += count
    if ((bits & ~FAILED.category) === 0) increase(bars.category, category.ofTuple[tuple] ?? 0, count)
    if ((bits & ~FAILED.municipality) === 0) increase(bars.municipality, municipality.ofTuple[tuple] ?? 0, count)
    if ((bits & ~FAILED.status) === 0) increase(bars.status, status.ofTuple[tuple] ?? 0, count)
    if ((bits & ~FAILED.organisation) === 0) increase(bars.organisation, organisation.ofTuple[tuple] ?? 0, count)
    if ((bits & ~FAILED.register) === 0) increase(bars.register, register.ofTuple[tuple] ?? 0, count)
  }
  return { ...bars, total }
}

/** Counts each group that some chart shows, and sub-categories and channels of those that all filters keep. */
function countRuns(
  columns: Columns,
  { groupCount }: Grouping,
  { start, group, channel }: Runs,
  counts: Uint32Array,
  failed: Uint8Array,
  bars: Omit<Bars, 'total'>,
): Uint32Array {
  const groupCounts = new Uint32Array(groupCount)
  const leafOf = columns.dimensions.subcategory.ofTuple
  const { subcategory: leafCounts, channel: channelCounts } = bars
  const runCount = group.length
  for (let run = 0; run < runCount; run += 1) {
    const first = start[run] ?? 0
    const bits = failed[first] ?? 0
    // Two filters failed: each chart leaves out its own only.
    if ((bits & (bits - 1)) !== 0) continue
    const end = start[run + 1] ?? 0
    let sum = 0
    for (let tuple = first; tuple < end; tuple += 1) sum += counts[tuple] ?? 0
    if (sum === 0) continue
    increase(groupCounts, group[run] ?? 0, sum)
    if (bits !== 0) continue
    increase(channelCounts, channel[run] ?? 0, sum)
    for (let tuple = first; tuple < end; tuple += 1) increase(leafCounts, leafOf[tuple] ?? 0, counts[tuple] ?? 0)
  }
  return groupCounts
}

function increase(counts: Uint32Array, code: number, count: number): void {
  counts[code] = (counts[code] ?? 0) + count
}
