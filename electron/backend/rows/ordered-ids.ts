import type { Work } from './work.ts'

/** The ids of rows in their order, which may be made only where they are looked at. */
export interface OrderedIds {
  readonly length: number
  /** The ids from one place to another, the end excluded; fewer where the list ends before. */
  between(from: number, to: number): Uint32Array
}

/** Ids that stand in their order already. */
export function plainIds(ids: Uint32Array): OrderedIds {
  return { length: ids.length, between: (from, to) => ids.subarray(from, to) }
}

/** So many rows are dealt between two pieces of work. */
const PIECE = 1 << 16

/** Ids in piles, one after the other; `starts` has one entry more than there are piles. */
export interface Piles {
  readonly ids: Uint32Array
  readonly starts: Uint32Array
}

/**
 * Deals ids into numbered piles, in which they keep the order in which they come. `pileOf` gives the pile of the id at a
 * place; `before` is how much of the stage was done before.
 */
export function* dealIds(ids: Uint32Array, piles: number, pileOf: (place: number) => number, before = 0): Work<Piles> {
  const count = ids.length
  const next = new Uint32Array(piles + 1)
  const step = (done: number) => ({ stage: 'order', done: before + done, of: before + 2 * count }) as const
  for (let place = 0; place < count; place += 1) {
    const after = pileOf(place) + 1
    next[after] = (next[after] ?? 0) + 1
    if (place % PIECE === PIECE - 1) yield step(place)
  }
  for (let pile = 1; pile <= piles; pile += 1) next[pile] = (next[pile] ?? 0) + (next[pile - 1] ?? 0)
  const starts = next.slice()
  const dealt = new Uint32Array(count)
  for (let place = 0; place < count; place += 1) {
    const pile = pileOf(place)
    const target = next[pile] ?? 0
    next[pile] = target + 1
    dealt[target] = ids[place] ?? 0
    if (place % PIECE === PIECE - 1) yield step(count + place)
  }
  return { ids: dealt, starts }
}
