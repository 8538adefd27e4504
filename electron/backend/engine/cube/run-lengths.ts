import { type Narrow, narrowArray } from '../columns.ts'

/**
 * Delays of many buckets, each a list of (delay mark, how often) in the order of the marks. The list of a bucket is
 * `start[bucket]` to `start[bucket + 1]`.
 */
export interface RunLengths {
  readonly start: Uint32Array
  readonly mark: Narrow
  readonly count: Narrow
}

/** Gathers run lengths slice by slice: all buckets of a slice together, one slice after the other. */
export interface RunLengthBuilder {
  /** Adds one delay of a bucket of the present slice; a mark of 0 is no delay. */
  add(bucket: number, mark: number, count: number): void
  /** Ends the slice: its buckets follow those of the slices before. */
  endSlice(): void
  finish(): RunLengths
}

/** `buckets` is the number of buckets in each of the `slices`; `largestMark` bounds the delay marks. */
export function createRunLengthBuilder(buckets: number, slices: number, largestMark: number): RunLengthBuilder {
  const start = new Uint32Array(buckets * slices + 1)
  const entries = { bucket: growing(1024), mark: growing(1024), count: growing(1024) }
  const out = { mark: growing(4096), count: growing(4096) }
  const perMark = new Uint32Array(largestMark + 2)
  const perBucket = new Uint32Array(buckets + 1)
  let slice = 0
  let largestCount = 0
  return {
    add(bucket, mark, count) {
      if (mark === 0) return
      entries.bucket.push(bucket)
      entries.mark.push(mark)
      entries.count.push(count)
    },
    endSlice() {
      // Twice sorted by counting, by mark and then by bucket: each bucket's marks come out in order.
      const byMark = countingOrder(entries.mark, null, perMark)
      const order = countingOrder(entries.bucket, byMark, perBucket)
      let at = 0
      for (let bucket = 0; bucket < buckets; bucket += 1) {
        start[slice * buckets + bucket] = out.mark.length
        let mark = 0
        let count = 0
        while (at < order.length && entries.bucket.at(order[at] ?? 0) === bucket) {
          const entry = order[at] ?? 0
          if (entries.mark.at(entry) !== mark) {
            if (count > 0) {
              out.mark.push(mark)
              out.count.push(count)
            }
            mark = entries.mark.at(entry)
            count = 0
          }
          count += entries.count.at(entry)
          if (count > largestCount) largestCount = count
          at += 1
        }
        if (count > 0) {
          out.mark.push(mark)
          out.count.push(count)
        }
      }
      slice += 1
      start[slice * buckets] = out.mark.length
      entries.bucket.clear()
      entries.mark.clear()
      entries.count.clear()
    },
    finish: () => ({
      start,
      mark: out.mark.narrow(largestMark),
      count: out.count.narrow(largestCount),
    }),
  }
}

/** The order of entries by a key, stable over the order given. `counts` is as long as the largest key plus two. */
function countingOrder(keys: Growing, order: Uint32Array | null, counts: Uint32Array): Uint32Array {
  counts.fill(0)
  const { length } = keys
  for (let at = 0; at < length; at += 1) {
    const slot = keys.at(at) + 1
    counts[slot] = (counts[slot] ?? 0) + 1
  }
  for (let slot = 1; slot < counts.length; slot += 1) counts[slot] = (counts[slot] ?? 0) + (counts[slot - 1] ?? 0)
  const sorted = new Uint32Array(length)
  for (let at = 0; at < length; at += 1) {
    const entry = order === null ? at : (order[at] ?? 0)
    const key = keys.at(entry)
    const target = counts[key] ?? 0
    counts[key] = target + 1
    sorted[target] = entry
  }
  return sorted
}

/** Whole numbers in an array that grows. */
interface Growing {
  readonly length: number
  at(index: number): number
  push(value: number): void
  clear(): void
  narrow(largest: number): Narrow
}

function growing(capacity: number): Growing {
  let values = new Uint32Array(capacity)
  let length = 0
  return {
    get length() {
      return length
    },
    at: (index) => values[index] ?? 0,
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(values.length * 2)
        larger.set(values)
        values = larger
      }
      values[length] = value
      length += 1
    },
    clear() {
      length = 0
    },
    narrow(largest) {
      const exact = narrowArray(length, largest)
      exact.set(values.subarray(0, length))
      return exact
    },
  }
}
