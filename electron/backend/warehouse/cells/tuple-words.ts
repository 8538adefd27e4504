import { createCopyDecoder, fieldEnd, fieldNumber, fieldText } from './copy-decoder.ts'
import { addedUp, type PulledControl } from './pulled-control.ts'

/** The words of a tuple, in the order of their columns; `null` where there are none. */
export type WordTuple = readonly (string | null)[]

/** The tuples of one server, each with the number by which its cells name it and how many incidents have it. */
export interface NumberedTuples {
  readonly words: readonly WordTuple[]
  readonly numbers: BigInt64Array<ArrayBuffer>
  readonly incidents: readonly number[]
  /** What is counted of all rows, those too that no tuple with an incident has. */
  readonly control: PulledControl
}

const NUMBER_LENGTH = 4 + 8

/** Reads the words of all tuples, with the numbers and the counts that the server gave them. */
export async function readTupleWords(pieces: AsyncIterable<Buffer>, columns: number): Promise<NumberedTuples> {
  const words: WordTuple[] = []
  const numbers: bigint[] = []
  const incidents: number[] = []
  let control = addedUp([])
  const once = createTextKeeper()
  const decoder = createCopyDecoder((bytes, start) => {
    let at = start + NUMBER_LENGTH
    const nextNumber = (): number | null => {
      const field = at
      at = fieldEnd(bytes, field)
      return fieldNumber(bytes, field)
    }
    const own: PulledControl = {
      incidents: nextNumber() ?? 1,
      undated: nextNumber() ?? 0,
      invented: nextNumber() ?? 0,
      from: nextNumber(),
      to: nextNumber(),
      latest: nextNumber(),
    }
    control = addedUp([control, own])
    if (own.incidents === 0) return
    incidents.push(own.incidents)
    numbers.push(bytes.readBigInt64BE(start + 4))
    const texts: (string | null)[] = []
    for (; texts.length < columns; at = fieldEnd(bytes, at)) texts.push(once(fieldText(bytes, at) || null))
    words.push(texts)
  })
  for await (const piece of pieces) decoder.take(piece)
  return { words, numbers: BigInt64Array.from(numbers), incidents, control }
}

/** Gives the same text for equal ones: the same few words stand in all tuples. */
function createTextKeeper(): (text: string | null) => string | null {
  const known = new Map<string | null, string | null>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    known.set(text, text)
    return text
  }
}

const BITS = 32
const LAST_BITS = 0xffffffffn
/** Cells hold a narrow number as a whole number with a sign. */
const OFFSET = 2 ** 31

/** True where no two tuples have one number. */
export function areDistinct({ numbers }: Pick<NumberedTuples, 'numbers'>): boolean {
  return new Set(numbers).size === numbers.length
}

/** A shift after which the last 32 bits still tell all tuples apart; `null` where none does. */
export function narrowShift({ numbers }: Pick<NumberedTuples, 'numbers'>): number | null {
  for (let shift = 0; shift <= BITS; shift += 1)
    if (new Set(narrowed(numbers, shift)).size === numbers.length) return shift
  return null
}

/** The numbers as cells hold them. */
export function narrowed(numbers: BigInt64Array, shift: number): readonly number[] {
  return Array.from(numbers, (number) => Number((number >> BigInt(shift)) & LAST_BITS) - OFFSET)
}
