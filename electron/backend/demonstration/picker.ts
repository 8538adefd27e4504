import { apportion } from './apportion.ts'

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
