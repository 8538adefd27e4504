import { between, createRandom } from '../../electron/backend/demonstration/random.ts'

/** Chooses what a made-up table is like; one seed always chooses the same. */
export interface Draw {
  /** From `low` to `high`, both included. */
  int(low: number, high: number): number
  /** True so many times in a hundred. */
  chance(percent: number): boolean
  pick<Value>(values: readonly Value[]): Value
  /** The values in another order. */
  shuffled<Value>(values: readonly Value[]): readonly Value[]
}

export function createDraw(seed: number): Draw {
  const random = createRandom(seed, 7)
  const int = (low: number, high: number): number => between(random, low, high)
  return {
    int,
    chance: (percent) => int(1, 100) <= percent,
    pick: (values) => values[int(0, values.length - 1)]!,
    shuffled: (values) =>
      values
        .map((value) => ({ value, at: random() }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ value }) => value),
  }
}
