import type { Dimension } from '../../../shared/domain/incidents/dimension.ts'
import { type Columns, type StreetColumn, weightOf } from './incident-columns.ts'
import { addStreets, haveOneSlot, type StreetSums, sumStreets } from './street-sums.ts'

/** Rows that follow each other. */
interface Rows {
  readonly from: number
  readonly end: number
}

/** Where the rows of each tuple count: beyond `width` where a filter leaves them out. */
interface Slots {
  /** The counters of a street: so many for each group of tuples. */
  readonly width: number
  readonly slotOf: Uint32Array
}

/** The streets of columns. Throws where they were not asked for when the columns were made. */
export function streetsOf({ street }: Columns): StreetColumn {
  if (street === undefined) throw new Error('these columns have no streets')
  return street
}

/** True for a question that groups rows by street. */
export function isByStreet(by: readonly Dimension[]): boolean {
  return by.includes('street')
}

/** Fewer rows are read for each question: that takes less than what is summed beforehand. */
const FEWEST_SUMMED = 500_000

/** The sums of columns, made when they are first asked for. */
const SUMS = new WeakMap<StreetColumn, StreetSums | null>()

function sumsOf(columns: Columns): StreetSums | null {
  const street = streetsOf(columns)
  const known = SUMS.get(street)
  if (known !== undefined) return known
  const sums = sumStreets(columns, street)
  SUMS.set(street, sums)
  return sums
}

/**
 * How many incidents of some rows are of each street and slot: street after street, `width` counters each. All rows, where
 * they are `fewest` or more, are not read again.
 */
export function countStreets(
  columns: Columns,
  runs: readonly Rows[],
  { width, slotOf }: Slots,
  fewest = FEWEST_SUMMED,
): Uint32Array {
  const { codes, ofRow } = streetsOf(columns)
  const { tuple, weight, count } = columns
  const counts = new Uint32Array(codes.length * width)
  const [first] = runs
  const isAll = count >= fewest && runs.length === 1 && first?.from === 0 && first.end === count
  const sums = isAll ? sumsOf(columns) : null
  if (sums !== null && haveOneSlot(sums.grouping, slotOf)) {
    addStreets(counts, sums, { width, slotOf })
    return counts
  }
  for (const { from, end } of runs)
    for (let row = from; row < end; row += 1) {
      const slot = slotOf[tuple[row] ?? 0] ?? 0
      if (slot >= width) continue
      const at = (ofRow[row] ?? 0) * width + slot
      counts[at] = (counts[at] ?? 0) + (weight === null ? 1 : weightOf(weight, row))
    }
  return counts
}

/**
 * The durations of the rows of each counter that `isCounted` asks for: they are laid end to end in the order of their
 * counters, since most counters have few.
 */
export function streetDurations(
  columns: Columns,
  runs: readonly Rows[],
  { width, slotOf }: Slots,
  counts: Uint32Array,
  isCounted: (slot: number) => boolean,
): (counter: number) => ReadonlyMap<number, number> {
  const { ofRow } = streetsOf(columns)
  const { tuple, duration, weight } = columns
  const isAsked = Uint8Array.from({ length: width }, (_, slot) => Number(isCounted(slot)))
  const begins = new Uint32Array(counts.length + 1)
  // Of cells a counter has fewer rows than incidents, never more.
  for (let counter = 0; counter < counts.length; counter += 1)
    begins[counter + 1] = (begins[counter] ?? 0) + (isAsked[counter % width] === 1 ? (counts[counter] ?? 0) : 0)
  const next = begins.slice()
  const rows = new Uint32Array(begins.at(-1) ?? 0)
  for (const { from, end } of runs)
    for (let row = from; row < end; row += 1) {
      const slot = slotOf[tuple[row] ?? 0] ?? 0
      if (slot >= width || isAsked[slot] !== 1) continue
      const counter = (ofRow[row] ?? 0) * width + slot
      const at = next[counter] ?? 0
      rows[at] = row
      next[counter] = at + 1
    }
  return (counter) => {
    const durations = new Map<number, number>()
    for (let at = begins[counter] ?? 0; at < (next[counter] ?? 0); at += 1) {
      const row = rows[at] ?? 0
      const mark = duration[row] ?? 0
      if (mark > 0) durations.set(mark - 1, (durations.get(mark - 1) ?? 0) + weightOf(weight, row))
    }
    return durations
  }
}
