import { apportion } from './apportion.ts'

/** Draws whole numbers from 0 to 2^32 - 1. */
export type Random = () => number

const WARM_UP_ROUNDS = 20

/**
 * A seeded stream of numbers (sfc32), in integer arithmetic only: the same on every machine.
 * `seed` is a whole number from 0; streams of one seed are independent of each other.
 */
export function createRandom(seed: number, stream: number): Random {
  let a = seed | 0
  let b = Math.floor(seed / 2 ** 32) | 0
  let c = stream | 0
  let counter = 1
  const draw = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) draw()
  return draw
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor((random() / 2 ** 32) * (high - low + 1))
}

/** How many bits of a draw one pick uses. */
export const PICK_BITS = 10
const SLOTS = 1 << PICK_BITS

/** Turns the low bits of a draw into one of the values. */
export type Picker<Value> = (bits: number) => Value

/** Picks a value as often as its weight says, to a 1024th, with one look-up. */
export function createPicker<Value>(choices: readonly (readonly [Value, number])[]): Picker<Value> {
  const slots = apportion(
    SLOTS,
    choices.map(([, weight]) => weight),
  ).flatMap((count, index) => Array<number>(count).fill(index))
  const values = slots.flatMap((index) => choices.slice(index, index + 1).map(([value]) => value))
  // The mask keeps the index inside the table, which `noUncheckedIndexedAccess` cannot see.
  return (bits) => values[bits & (SLOTS - 1)] as Value
}
