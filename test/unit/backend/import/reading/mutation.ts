import fc from 'fast-check'

/** One change of a file; places and lengths are shares of it, so that they fit any file. */
export interface Mutation {
  readonly kind: 'flip' | 'delete' | 'insert' | 'duplicate' | 'truncate' | 'splice'
  readonly at: number
  readonly length: number
  readonly bytes: Uint8Array
  /** From which other file a splice comes. */
  readonly other: number
}

/** Bytes that mean something to a reader, and any others. */
const SIGNS = [...'";,\t|\r\n\0\'=-.()[]{}:0129 <>&/\\TZ'].map((sign) => sign.charCodeAt(0))
const byte = fc.oneof(
  fc.constantFrom(...SIGNS, 0x80, 0x9c, 0xa0, 0xc3, 0xe9, 0xef, 0xff),
  fc.integer({ min: 0, max: 255 }),
)
const share = fc.double({ min: 0, max: 1, noNaN: true })

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('flip', 'delete', 'insert', 'duplicate', 'truncate', 'splice'),
    at: share,
    // Most changes are small: a file that is torn to pieces tells little.
    length: fc.oneof({ weight: 3, arbitrary: share.map((length) => length / 100) }, share),
    bytes: fc.array(byte, { minLength: 1, maxLength: 8 }).map((bytes) => Uint8Array.from(bytes)),
    other: fc.nat({ max: 1000 }),
  }),
  { minLength: 0, maxLength: 4 },
)

/** A file after its mutations, with pieces of the others spliced in. */
export function mutate(file: Buffer, changes: readonly Mutation[], others: readonly Buffer[]): Buffer {
  return changes.reduce((bytes, change) => mutateOnce(bytes, change, others), file)
}

function mutateOnce(file: Buffer, { kind, at, length, bytes, other }: Mutation, others: readonly Buffer[]): Buffer {
  const from = Math.floor(at * file.length)
  const to = Math.min(file.length, from + 1 + Math.floor(length * file.length))
  const [before, middle, after] = [file.subarray(0, from), file.subarray(from, to), file.subarray(to)]
  switch (kind) {
    case 'flip': {
      const flipped = Buffer.from(file)
      for (const [index, value] of bytes.slice(0, 2).entries())
        if (from + index < flipped.length) flipped[from + index] = value
      return flipped
    }
    case 'delete':
      return Buffer.concat([before, after])
    case 'insert':
      return Buffer.concat([before, bytes, middle, after])
    case 'duplicate':
      return Buffer.concat([before, middle, middle, after])
    case 'truncate':
      return before
    case 'splice': {
      const donor = others[other % others.length] ?? Buffer.alloc(0)
      const start = Math.floor(length * donor.length)
      return Buffer.concat([before, donor.subarray(start, start + 1 + Math.floor(at * (donor.length - start))), after])
    }
  }
}
