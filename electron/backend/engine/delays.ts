import type { Delays } from './dashboard-counts.ts'
import type { Columns } from './incident-columns.ts'

/** How many incidents of each category took so many days; one row more takes what does not count. */
export interface Histogram {
  readonly counts: Uint32Array
  /** How many entries a category has: the largest delay mark plus one. */
  readonly stride: number
}

/** A histogram that counts nothing yet, for the categories and delays of some columns. */
export function emptyHistogram({ dimensions, largestDelay }: Columns): Histogram {
  const stride = largestDelay + 1
  return { counts: new Uint32Array((dimensions.category.codes.length + 1) * stride), stride }
}

/** Closed incidents, median and ninth decile of each category, and the delays of all those that are kept. */
export function delaysOf({ counts, stride }: Histogram, keptCategories: Uint8Array): Delays {
  const categories = keptCategories.length
  const closed = new Uint32Array(categories)
  const median = new Int32Array(categories)
  const p90 = new Int32Array(categories)
  const all = new Uint32Array(stride)
  for (let category = 0; category < categories; category += 1) {
    const own = counts.subarray(category * stride, (category + 1) * stride)
    const found = quantilesOf(own)
    closed[category] = found.closed
    median[category] = found.median
    p90[category] = found.p90
    if (keptCategories[category] === 1)
      for (let mark = 1; mark < stride; mark += 1) all[mark] = (all[mark] ?? 0) + (own[mark] ?? 0)
  }
  return { closed, median, p90, all }
}

/** Median and ninth decile in days, by nearest rank, of counts by delay mark; -1 where there are none. */
export function quantilesOf(counts: Uint32Array): {
  readonly closed: number
  readonly median: number
  readonly p90: number
} {
  let closed = 0
  for (let mark = 1; mark < counts.length; mark += 1) closed += counts[mark] ?? 0
  // The ceil(p n)-th smallest, in whole numbers: a product with 0.9 may lie a hair above.
  const medianRank = Math.floor((closed + 1) / 2)
  const p90Rank = Math.floor((9 * closed + 9) / 10)
  let median = -1
  let p90 = -1
  let seen = 0
  for (let mark = 1; mark < counts.length && seen < p90Rank; mark += 1) {
    seen += counts[mark] ?? 0
    if (median === -1 && seen >= medianRank) median = mark - 1
    if (seen >= p90Rank) p90 = mark - 1
  }
  return { closed, median, p90 }
}
