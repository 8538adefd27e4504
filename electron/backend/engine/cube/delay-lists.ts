import { type Narrow, narrowArray } from '../incident-columns.ts'

/**
 * Delays of many buckets, each a list of (mark, how often) in the order of the marks; a mark is a delay in days plus one.
 * The list of a bucket is `start[bucket]` to `start[bucket + 1]`; a slice is all buckets of one month, year or of all time.
 */
export interface DelayLists {
  readonly start: Uint32Array
  readonly mark: Narrow
  readonly count: Narrow
}

/** Delays in any order: `count[i]` of them in `bucket[i]` took `mark[i]`. Only the first `length` entries count. */
export interface UnsortedDelays {
  length: number
  readonly bucket: Uint32Array
  readonly mark: Uint32Array
  readonly count: Uint32Array
}

/** Empty, with room for `capacity` delays. */
export function unsortedDelays(capacity: number): UnsortedDelays {
  const array = (): Uint32Array => new Uint32Array(capacity)
  return { length: 0, bucket: array(), mark: array(), count: array() }
}

/** Gathers lists slice by slice. */
export interface DelayListBuilder {
  addSlice(delays: UnsortedDelays): void
  finish(): DelayLists
}

/** `buckets` is the number of buckets in each of the `slices`; `largestMark` bounds the delay marks. */
export function createDelayListBuilder(buckets: number, slices: number, largestMark: number): DelayListBuilder {
  const start = new Uint32Array(buckets * slices + 1)
  let marks = new Uint32Array(4096)
  let counts = new Uint32Array(4096)
  let length = 0
  let slice = 0
  let largestCount = 0
  return {
    addSlice(delays) {
      marks = roomFor(marks, length + delays.length)
      counts = roomFor(counts, length + delays.length)
      // Twice sorted by counting, by mark and then by bucket: each bucket's marks come out in order.
      const byMark = countingOrder(delays.mark, identity(delays.length), largestMark)
      const order = countingOrder(delays.bucket, byMark, buckets)
      let at = 0
      for (let bucket = 0; bucket < buckets; bucket += 1) {
        const first = length
        start[slice * buckets + bucket] = first
        for (; at < order.length && delays.bucket[order[at] ?? 0] === bucket; at += 1) {
          const entry = order[at] ?? 0
          const mark = delays.mark[entry] ?? 0
          if (length === first || marks[length - 1] !== mark) {
            marks[length] = mark
            counts[length] = 0
            length += 1
          }
          const count = (counts[length - 1] ?? 0) + (delays.count[entry] ?? 0)
          counts[length - 1] = count
          if (count > largestCount) largestCount = count
        }
      }
      slice += 1
      start[slice * buckets] = length
    },
    finish: () => ({
      start,
      mark: narrowed(marks.subarray(0, length), largestMark),
      count: narrowed(counts.subarray(0, length), largestCount),
    }),
  }
}

/** Adds the lists of one slice to loose delays, each bucket as the bucket that `bucketOf` gives it. */
export function appendSlice(
  { start, mark, count }: DelayLists,
  slice: number,
  bucketOf: Narrow,
  into: UnsortedDelays,
): void {
  const first = slice * bucketOf.length
  for (let bucket = 0; bucket < bucketOf.length; bucket += 1) {
    for (let at = start[first + bucket] ?? 0; at < (start[first + bucket + 1] ?? 0); at += 1) {
      into.bucket[into.length] = bucketOf[bucket] ?? 0
      into.mark[into.length] = mark[at] ?? 0
      into.count[into.length] = count[at] ?? 0
      into.length += 1
    }
  }
}

/** How many entries the lists of some slices have. */
export function sliceLength({ start }: DelayLists, fromSlice: number, endSlice: number, buckets: number): number {
  return (start[endSlice * buckets] ?? 0) - (start[fromSlice * buckets] ?? 0)
}

function identity(length: number): Uint32Array {
  const order = new Uint32Array(length)
  for (let at = 0; at < length; at += 1) order[at] = at
  return order
}

/** The entries of an order, sorted by a key up to `largest`, otherwise as they stood. */
function countingOrder(keys: Uint32Array, order: Uint32Array, largest: number): Uint32Array {
  const next = new Uint32Array(largest + 2)
  for (let at = 0; at < order.length; at += 1) {
    const slot = (keys[at] ?? 0) + 1
    next[slot] = (next[slot] ?? 0) + 1
  }
  for (let slot = 1; slot < next.length; slot += 1) next[slot] = (next[slot] ?? 0) + (next[slot - 1] ?? 0)
  const sorted = new Uint32Array(order.length)
  for (let at = 0; at < order.length; at += 1) {
    const entry = order[at] ?? 0
    const key = keys[entry] ?? 0
    const target = next[key] ?? 0
    next[key] = target + 1
    sorted[target] = entry
  }
  return sorted
}

function roomFor(values: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= values.length) return values
  const larger = new Uint32Array(Math.max(length, values.length * 2))
  larger.set(values)
  return larger
}

function narrowed(values: Uint32Array, largest: number): Narrow {
  const exact = narrowArray(values.length, largest)
  exact.set(values)
  return exact
}
