import { type CodedDimension, narrowArray, TUPLE_DIMENSIONS, type TupleDimension } from './columns.ts'

/** How many dictionary numbers name a tuple. */
export const TUPLE_WIDTH = TUPLE_DIMENSIONS.length

/** Numbers tuples in the order in which they are first met. */
export interface TupleTable {
  readonly size: number
  /** The number of the tuple with these dictionary numbers, in the order of `TUPLE_DIMENSIONS`. */
  numberOf(ids: readonly number[]): number
  /** All tuples, `TUPLE_WIDTH` dictionary numbers each. */
  ids(): Uint32Array<ArrayBuffer>
}

/** A table that goes on from the `known` tuples. */
export function createTupleTable(known: Uint32Array): TupleTable {
  // A chain of pairs: the first two numbers make a pair, that pair and the third another, to the last: the tuple.
  const chain = TUPLE_DIMENSIONS.slice(1).map(() => createPairing())
  const all = Array.from(known)
  let size = 0
  const numberOf = (ids: readonly number[]): number => {
    let number = ids[0] ?? 0
    for (let link = 0; link < chain.length; link += 1) number = chain[link]?.(number, ids[link + 1] ?? 0) ?? 0
    if (number === size) {
      if (size * TUPLE_WIDTH === all.length) all.push(...ids)
      size += 1
    }
    return number
  }
  for (let at = 0; at < known.length; at += TUPLE_WIDTH) numberOf(all.slice(at, at + TUPLE_WIDTH))
  return {
    get size() {
      return size
    },
    numberOf,
    ids: () => Uint32Array.from(all),
  }
}

/** Numbers pairs of whole numbers below 2^26 in the order in which they are first met. */
function createPairing(): (left: number, right: number) => number {
  const numbers = new Map<number, number>()
  return (left, right) => {
    const key = left * 0x4000000 + right
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
}

/** The dimensions of tuples, their codes in the order of the alphabet so that equal data has equal columns. */
export function codedDimensions(
  ids: Uint32Array,
  codes: ReadonlyMap<number, string>,
): Readonly<Record<TupleDimension, CodedDimension>> {
  const size = ids.length / TUPLE_WIDTH
  const coded = (place: number): CodedDimension => {
    const distinct = new Set<number>()
    for (let at = place; at < ids.length; at += TUPLE_WIDTH) distinct.add(ids[at] ?? 0)
    const sorted = [...distinct]
      .map((id) => ({ id, code: codes.get(id) ?? '' }))
      .sort((a, b) => (a.code < b.code ? -1 : 1))
    const numbers = new Map(sorted.map(({ id }, number) => [id, number]))
    const ofTuple = narrowArray(size, sorted.length)
    for (let tuple = 0; tuple < size; tuple += 1)
      ofTuple[tuple] = numbers.get(ids[tuple * TUPLE_WIDTH + place] ?? 0) ?? 0
    return { codes: sorted.map(({ code }) => code), ofTuple }
  }
  return {
    category: coded(0),
    subcategory: coded(1),
    municipality: coded(2),
    status: coded(3),
    organisation: coded(4),
    channel: coded(5),
  }
}
