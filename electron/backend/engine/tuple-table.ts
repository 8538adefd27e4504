import { TUPLE_DIMENSIONS } from './incident-columns.ts'

/** How many dictionary numbers name a tuple. */
export const TUPLE_WIDTH = TUPLE_DIMENSIONS.length

/** Numbers tuples in the order in which they are first met. */
export interface TupleTable {
  readonly size: number
  /** The number of the tuple with these dictionary numbers, in the order of `TUPLE_DIMENSIONS`. */
  numberOf(ids: ArrayLike<number>): number
  /** All tuples, or those from a number on, `TUPLE_WIDTH` dictionary numbers each. */
  ids(from?: number): Uint32Array<ArrayBuffer>
}

const EMPTY = -1
const FIRST_SLOTS = 4096

/** A table that goes on from the `known` tuples. */
export function createTupleTable(known: Uint32Array): TupleTable {
  let all = new Uint32Array(FIRST_SLOTS)
  // Open addressing, at most half full: the number of the tuple whose hash leads to a slot, or to one before it.
  let slots = new Int32Array(FIRST_SLOTS).fill(EMPTY)
  let size = 0

  const isTuple = (number: number, ids: ArrayLike<number>): boolean => {
    const start = number * TUPLE_WIDTH
    for (let place = 0; place < TUPLE_WIDTH; place += 1) if (all[start + place] !== ids[place]) return false
    return true
  }
  const slotOf = (ids: ArrayLike<number>): number => {
    const mask = slots.length - 1
    let slot = hashOf(ids) & mask
    for (;;) {
      const number = slots[slot] ?? EMPTY
      if (number === EMPTY || isTuple(number, ids)) return slot
      slot = (slot + 1) & mask
    }
  }
  const grow = (): void => {
    slots = new Int32Array(2 * slots.length).fill(EMPTY)
    for (let number = 0; number < size; number += 1)
      slots[slotOf(all.subarray(number * TUPLE_WIDTH, (number + 1) * TUPLE_WIDTH))] = number
  }
  const numberOf = (ids: ArrayLike<number>): number => {
    const slot = slotOf(ids)
    const found = slots[slot] ?? EMPTY
    if (found !== EMPTY) return found
    if ((size + 1) * TUPLE_WIDTH > all.length) all = resized(all, 2 * all.length)
    for (let place = 0; place < TUPLE_WIDTH; place += 1) all[size * TUPLE_WIDTH + place] = ids[place] ?? 0
    slots[slot] = size
    size += 1
    if (2 * size > slots.length) grow()
    return size - 1
  }
  for (let at = 0; at < known.length; at += TUPLE_WIDTH) numberOf(known.subarray(at, at + TUPLE_WIDTH))
  return {
    get size() {
      return size
    },
    numberOf,
    ids: (from = 0) => all.slice(from * TUPLE_WIDTH, size * TUPLE_WIDTH),
  }
}

function hashOf(ids: ArrayLike<number>): number {
  let hash = 0
  for (let place = 0; place < TUPLE_WIDTH; place += 1) {
    hash = Math.imul(hash ^ (ids[place] ?? 0), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash
}

function resized(values: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length)
  larger.set(values)
  return larger
}
