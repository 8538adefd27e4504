import {
  type CodedDimension,
  type Narrow,
  narrowArray,
  ofEachDimension,
  TUPLE_DIMENSIONS,
  type TupleDimension,
} from './incident-columns.ts'
import { TUPLE_WIDTH } from './tuple-table.ts'

/** The dictionary numbers that a dimension takes, in the alphabet of their codes, and which of them each tuple has. */
export interface DimensionRanks {
  readonly numbers: readonly number[]
  readonly ofTuple: Narrow
}

type Codes = ReadonlyMap<number, string>

/** The dimensions of tuples, in the alphabet of their codes so that equal data has equal columns. */
export function rankDimensions(tuples: Uint32Array, codes: Codes): Readonly<Record<TupleDimension, DimensionRanks>> {
  const largest = tuples.reduce((most, number) => Math.max(most, number), 0)
  const ranks = new Uint32Array(largest + 1)
  return ofEachDimension((dimension) => {
    const place = TUPLE_DIMENSIONS.indexOf(dimension)
    const numbers = numbersAt(tuples, place, ranks.length)
      .map((number) => ({ number, code: codes.get(number) ?? '' }))
      .sort((one, other) => (one.code < other.code ? -1 : 1))
      .map(({ number }) => number)
    for (const [rank, number] of numbers.entries()) ranks[number] = rank
    const ofTuple = narrowArray(tuples.length / TUPLE_WIDTH, numbers.length)
    for (let tuple = 0; tuple < ofTuple.length; tuple += 1)
      ofTuple[tuple] = ranks[tuples[tuple * TUPLE_WIDTH + place] ?? 0] ?? 0
    return { numbers, ofTuple }
  })
}

/** The same with the codes themselves. */
export function codedDimensions(
  ranked: Readonly<Record<TupleDimension, DimensionRanks>>,
  codes: Codes,
): Readonly<Record<TupleDimension, CodedDimension>> {
  return ofEachDimension((dimension) => {
    const { numbers, ofTuple } = ranked[dimension]
    return { codes: numbers.map((number) => codes.get(number) ?? ''), ofTuple }
  })
}

/** Which dictionary numbers below `limit` stand at a place of the tuples. */
function numbersAt(tuples: Uint32Array, place: number, limit: number): number[] {
  const isUsed = new Uint8Array(limit)
  for (let at = place; at < tuples.length; at += TUPLE_WIDTH) isUsed[tuples[at] ?? 0] = 1
  return Array.from(isUsed.keys()).filter((number) => isUsed[number] === 1)
}
