import type { Columns } from './columns.ts'
import type { Delays } from './dashboard.ts'

/** How many incidents of each category took so many days; one row more takes what does not count. */
export interface Histogram {
  readonly counts: Uint32Array
  /** How many entries a category has: the largest delay mark plus one. */
  readonly stride: number
}

export function emptyHistogram(columns: Columns, largestDelay: number): Histogram {
  const stride = largestDelay + 1
  return { counts: new Uint32Array((columns.dimensions.category.codes.length + 1) * stride), stride }
}

/** The largest delay mark of the columns: the longest delay in days plus one. */
export function largestDelay(columns: Columns): number {
  let largest = 0
  for (const mark of columns.duration) if (mark > largest) largest = mark
  return largest
}

/** Closed incidents, median and ninth decile of each category, by nearest rank. Entry 0 holds those not closed. */
export function delaysOf(histogram: Histogram, categories: number): Delays {
  const closed = new Uint32Array(categories)
  const median = new Int32Array(categories).fill(-1)
  const p90 = new Int32Array(categories).fill(-1)
  const { counts, stride } = histogram
  for (let category = 0; category < categories; category += 1) {
    const first = category * stride + 1
    const end = (category + 1) * stride
    let total = 0
    for (let at = first; at < end; at += 1) total += counts[at] ?? 0
    closed[category] = total
    if (total === 0) continue
    // The ceil(p n)-th smallest, in whole numbers: a product with 0.9 may lie a hair above.
    const medianRank = Math.floor((total + 1) / 2)
    const p90Rank = Math.floor((9 * total + 9) / 10)
    let seen = 0
    for (let at = first; at < end && seen < p90Rank; at += 1) {
      const before = seen
      seen += counts[at] ?? 0
      if (before < medianRank && seen >= medianRank) median[category] = at - first
      if (seen >= p90Rank) p90[category] = at - first
    }
  }
  return { closed, median, p90 }
}
