import { createCopyDecoder, fieldEnd, fieldText } from './copy-decoder.ts'

/** The words of a tuple, in the order of their columns; `null` where there are none. */
export type Words = readonly (string | null)[]

/** The tuples of one server, each with the number by which its cells name it. */
export interface TupleWords {
  readonly words: readonly Words[]
  readonly numbers: BigInt64Array<ArrayBuffer>
}

const NUMBER_LENGTH = 4 + 8

/** Reads the words of all tuples, with the numbers that the server gave them. */
export async function readTupleWords(pieces: AsyncIterable<Buffer>, columns: number): Promise<TupleWords> {
  const words: Words[] = []
  const numbers: bigint[] = []
  const decoder = createCopyDecoder((bytes, start) => {
    numbers.push(bytes.readBigInt64BE(start + 4))
    const own: (string | null)[] = []
    for (let at = start + NUMBER_LENGTH; own.length < columns; at = fieldEnd(bytes, at))
      own.push(fieldText(bytes, at) || null)
    words.push(own)
  })
  for await (const piece of pieces) decoder.take(piece)
  return { words, numbers: BigInt64Array.from(numbers) }
}

const BITS = 32
const LAST_BITS = 0xffffffffn
/** Cells hold a narrow number as a whole number with a sign. */
const OFFSET = 2 ** 31

/** True where no two tuples have one number. */
export function areDistinct({ numbers }: TupleWords): boolean {
  return new Set(numbers).size === numbers.length
}

/** A shift after which the last 32 bits still tell all tuples apart; `null` where none does. */
export function narrowShift({ numbers }: TupleWords): number | null {
  for (let shift = 0; shift <= BITS; shift += 1)
    if (new Set(narrowed(numbers, shift)).size === numbers.length) return shift
  return null
}

/** The numbers as cells hold them. */
export function narrowed(numbers: BigInt64Array, shift: number): readonly number[] {
  return Array.from(numbers, (number) => Number((number >> BigInt(shift)) & LAST_BITS) - OFFSET)
}
