import type { Steps } from '../turns/steps.ts'
import { type Columns, dayCountOf, narrowArray, weightOf } from './incident-columns.ts'

/** Rows of a state, with their numbers in the database. */
export interface NumberedColumns {
  readonly columns: Columns
  /** One for each row; there may be more of them than rows. */
  readonly numbers: Uint32Array
}

/** So many rows are gone through in one step. */
const PIECE = 1 << 17

/**
 * The rows of a state whose numbers are marked, in steps: columns of their own over the same days, with the same tuples and
 * codes, so that all that reads columns reads them.
 */
export function* markedRows({ columns, numbers }: NumberedColumns, marks: Uint8Array): Steps<NumberedColumns> {
  const days = dayCountOf(columns)
  const dayStart = new Uint32Array(days + 1)
  const places = new Uint32Array(columns.count)
  let count = 0
  let lastYield = 0
  for (let day = 0; day < days; day += 1) {
    dayStart[day] = count
    const end = columns.dayStart[day + 1] ?? 0
    for (let row = columns.dayStart[day] ?? 0; row < end; row += 1) {
      if (marks[numbers[row] ?? 0] !== 1) continue
      places[count] = row
      count += 1
    }
    if (end - lastYield < PIECE) continue
    lastYield = end
    yield
  }
  dayStart[days] = count
  const own = new Uint32Array(count)
  const duration = narrowArray(count, columns.largestDelay)
  const tuple = narrowArray(count, columns.tupleCount)
  const weight = columns.weight === null ? null : new Uint32Array(count)
  for (let at = 0; at < count; at += 1) {
    const row = places[at] ?? 0
    own[at] = numbers[row] ?? 0
    duration[at] = columns.duration[row] ?? 0
    tuple[at] = columns.tuple[row] ?? 0
    if (weight !== null) weight[at] = weightOf(columns.weight, row)
    if (at % PIECE === PIECE - 1) yield
  }
  const marked = { ...columns, count, weight, dayStart, duration, tuple }
  if (columns.street === undefined) return { columns: marked, numbers: own }
  const ofRow = narrowArray(count, columns.street.codes.length)
  for (let at = 0; at < count; at += 1) ofRow[at] = columns.street.ofRow[places[at] ?? 0] ?? 0
  return { columns: { ...marked, street: { ...columns.street, ofRow } }, numbers: own }
}
