import fc, { type Arbitrary, type ArrayConstraints } from 'fast-check'

/** Half of a pair stands for no character by itself. */
const HALVES = { first: 0xd800, count: 0x800 }

const character = fc
  .integer({ min: 0, max: 0x10ffff - HALVES.count })
  .map((number) => String.fromCodePoint(number < HALVES.first ? number : number + HALVES.count))

/** Any text of any characters; the lengths are in characters. The ready-made one of fast-check takes seconds to prepare. */
export function anyText(lengths: Pick<ArrayConstraints, 'minLength' | 'maxLength'> = {}): Arbitrary<string> {
  return fc.array(character, lengths).map((characters) => characters.join(''))
}
