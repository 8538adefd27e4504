import type { Calendar } from '../calendar.ts'
import { type Columns, closedTuples, type TupleDimension } from '../incident-columns.ts'
import { countTuples } from '../row-loops.ts'
import { type Runs, tupleRuns } from './cube-bars.ts'
import { buildGroupTable, coarsenGroupTable, type GroupTable, groupTuples } from './group-table.ts'

/** Counts made ahead, from which any state of the usual filters is answered without reading the rows of whole months. */
export interface Cube {
  /** Incidents of each tuple before each month: `month * tuples + tuple`; one month more than there are. */
  readonly before: Uint32Array
  /** From the fewest groups to the most. */
  readonly groups: readonly GroupTable[]
  readonly fine: GroupTable
  /** The tuples of the finest table's groups, by channel. */
  readonly runs: Runs
  /** 1 for each tuple of a closed incident. */
  readonly isClosed: Uint8Array
  readonly bytes: number
}

/** The dimensions of the group tables: the finest is made from the rows, each coarser one from the one before. */
export const FINEST = [
  'category',
  'register',
  'municipality',
  'status',
  'organisation',
] as const satisfies readonly TupleDimension[]
// A folder with several registers always shows some of them.
const COARSER = [
  ['category', 'register', 'municipality'],
  ['category', 'register', 'status'],
  ['category', 'register'],
] as const satisfies readonly (readonly TupleDimension[])[]

/** A cube that would take more than this many bytes is not built; the tuple scan then answers, only slower. */
export const CUBE_BUDGET = 512 * 1024 * 1024

/** Builds the cube, a step at a time; `null` where it would exceed the budget. */
export function* buildCube(columns: Columns, calendar: Calendar, budget = CUBE_BUDGET): Generator<void, Cube | null> {
  if (expectedBytes(columns, calendar) > budget) return null
  const before = yield* countBefore(columns, calendar)
  const fine = yield* buildGroupTable(columns, calendar, groupTuples(columns, FINEST))
  const groups = [fine]
  for (const dimensions of COARSER)
    groups.unshift(yield* coarsenGroupTable(columns, fine, calendar, groupTuples(columns, dimensions)))
  const runs = tupleRuns(columns, fine)
  return {
    before,
    groups,
    fine,
    runs,
    isClosed: closedTuples(columns),
    bytes: before.byteLength + groups.reduce((sum, table) => sum + bytesOf(table), 0),
  }
}

/** About what the cube takes, told before it is built: delays by year and of all time are few beside those by month. */
function expectedBytes(columns: Columns, calendar: Calendar): number {
  const before = (calendar.monthCount + 1) * columns.tupleCount * 4
  const tables = [FINEST, ...COARSER].map((dimensions) => {
    const cells = groupTuples(columns, dimensions).groupCount * calendar.monthCount
    const runs = Math.min(columns.count, cells * columns.largestDelay)
    return cells * (4 + 28 + 4) + runs * 8
  })
  return tables.reduce((sum, bytes) => sum + bytes, before)
}

function* countBefore(columns: Columns, calendar: Calendar): Generator<void, Uint32Array> {
  const { tupleCount, dayStart } = columns
  const counts = new Uint32Array(tupleCount)
  const before = new Uint32Array((calendar.monthCount + 1) * tupleCount)
  for (let month = 0; month < calendar.monthCount; month += 1) {
    const end = dayStart[calendar.monthStart[month + 1] ?? 0] ?? 0
    countTuples(counts, columns, dayStart[calendar.monthStart[month] ?? 0] ?? 0, end)
    before.set(counts, (month + 1) * tupleCount)
    yield
  }
  return before
}

function bytesOf(table: GroupTable): number {
  const { month, year, all } = table.delays
  const lists = [month, year, all].flatMap(({ start, mark, count }) => [start, mark, count])
  const arrays = [table.ofTuple, table.tupleOf, table.monthCount, table.weekdaySum, ...lists]
  return arrays.reduce((sum, array) => sum + array.byteLength, 0)
}

/** The group table with the fewest groups that tells apart all that the filters ask, or `null`. */
export function coveringTable(cube: Cube, filtered: readonly TupleDimension[]): GroupTable | null {
  return cube.groups.find((table) => filtered.every((dimension) => table.dimensions.includes(dimension))) ?? null
}
