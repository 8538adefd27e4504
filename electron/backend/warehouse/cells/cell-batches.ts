import { createCopyDecoder, fieldEnd, fieldLength } from './copy-decoder.ts'

/** Cells, one entry each: how many incidents share a day, a tuple and the days to their end. */
export interface CellBatch {
  /** Days since 1970-01-01. */
  readonly day: Int32Array<ArrayBuffer>
  /** 0 without a day on which they ended, else whole days from creation to that, plus one. */
  readonly duration: Uint32Array<ArrayBuffer>
  /** Places among the tuples. */
  readonly tuple: Uint32Array<ArrayBuffer>
  readonly weight: Uint32Array<ArrayBuffer>
}

const MOST_CELLS = 65_536
const WIDE = 8

/**
 * Reads cells, of one number each where there is an origin of their days; `placeOf` gives the place of a tuple among all of
 * them by its number, narrow or wide.
 */
export async function* readCells(
  pieces: AsyncIterable<Buffer>,
  origin: number | null,
  placeOf: (number: number | bigint) => number,
): AsyncIterable<CellBatch> {
  const full: CellBatch[] = []
  let batch = emptyBatch()
  let count = 0
  const decoder = createCopyDecoder((bytes, at) => {
    let key = at
    if (origin === null) {
      const number = fieldLength(bytes, at) === WIDE ? bytes.readBigInt64BE(at + 4) : bytes.readInt32BE(at + 4)
      key = fieldEnd(bytes, at)
      batch.tuple[count] = placeOf(number)
      batch.day[count] = bytes.readInt32BE(key + 4)
      batch.duration[count] = bytes.readUInt32BE(key + 8)
    } else {
      batch.tuple[count] = placeOf(bytes.readInt32BE(key + 4))
      batch.day[count] = origin + bytes.readUInt16BE(key + 8)
      batch.duration[count] = bytes.readUInt16BE(key + 10)
    }
    const weight = fieldEnd(bytes, key)
    batch.weight[count] = fieldLength(bytes, weight) < 0 ? 1 : bytes.readUInt32BE(weight + 4)
    count += 1
    if (count < MOST_CELLS) return
    full.push(batch)
    batch = emptyBatch()
    count = 0
  })
  for await (const piece of pieces) {
    decoder.take(piece)
    yield* full.splice(0)
  }
  if (count > 0) yield firstOf(batch, count)
}

function emptyBatch(): CellBatch {
  return {
    day: new Int32Array(MOST_CELLS),
    duration: new Uint32Array(MOST_CELLS),
    tuple: new Uint32Array(MOST_CELLS),
    weight: new Uint32Array(MOST_CELLS),
  }
}

function firstOf({ day, duration, tuple, weight }: CellBatch, count: number): CellBatch {
  return {
    day: day.slice(0, count),
    duration: duration.slice(0, count),
    tuple: tuple.slice(0, count),
    weight: weight.slice(0, count),
  }
}
