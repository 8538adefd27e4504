import type { Narrow } from '../../engine/incident-columns.ts'

/** Cells as columns, those of a day together. */
export interface DayCells {
  readonly duration: Narrow
  readonly tuple: Narrow
  readonly weight: Narrow
}

/** Puts the cells of one day after the other into the order of tuple and duration. */
export interface DaySorter {
  /** The cells from a place on, in columns that are of use until the next call. */
  sort(cells: DayCells, from: number, count: number): DayCells
}

// A key is sorted as one number of 64 bits: the tuple, the duration, the place in the day.
const PLACE_BITS = 24
const LOW_DURATION_BITS = 32 - PLACE_BITS
const HIGH_DURATION_BITS = 10
const MOST_CELLS = 1 << PLACE_BITS
const MOST_DAYS = 1 << (LOW_DURATION_BITS + HIGH_DURATION_BITS)
const MOST_TUPLES = 2 ** (32 - HIGH_DURATION_BITS)
const LOW_DURATION = (1 << LOW_DURATION_BITS) - 1
const HIGH_DURATION = (1 << HIGH_DURATION_BITS) - 1
const PLACE = MOST_CELLS - 1

/** A sorter for days of so many cells at most. */
export function createDaySorter(mostCells: number): DaySorter {
  if (mostCells > MOST_CELLS) throw new RangeError(`${mostCells} cells in a day`)
  const keys = new BigUint64Array(mostCells)
  const halves = new Uint32Array(keys.buffer)
  const sorted = {
    duration: new Uint32Array(mostCells),
    tuple: new Uint32Array(mostCells),
    weight: new Uint32Array(mostCells),
  }
  return {
    sort({ duration, tuple, weight }, from, count) {
      for (let place = 0; place < count; place += 1) {
        const days = duration[from + place] ?? 0
        const number = tuple[from + place] ?? 0
        if (days >= MOST_DAYS || number >= MOST_TUPLES) throw new RangeError(`tuple ${number}, ${days} days`)
        halves[2 * place] = ((days & LOW_DURATION) << PLACE_BITS) | place
        halves[2 * place + 1] = (number << HIGH_DURATION_BITS) | (days >>> LOW_DURATION_BITS)
      }
      keys.subarray(0, count).sort()
      for (let at = 0; at < count; at += 1) {
        const low = halves[2 * at] ?? 0
        const high = halves[2 * at + 1] ?? 0
        sorted.tuple[at] = high >>> HIGH_DURATION_BITS
        sorted.duration[at] = ((high & HIGH_DURATION) << LOW_DURATION_BITS) | (low >>> PLACE_BITS)
        sorted.weight[at] = weight[from + (low & PLACE)] ?? 0
      }
      return sorted
    },
  }
}
