import type { KeyReader, RowKey } from '../queries/row-keys.ts'
import { dealIds, type OrderedIds, type Piles } from './ordered-ids.ts'
import type { Work } from './work.ts'

/** So many keys are read in one piece of work. */
const PIECE = 4096

/** About so many rows make a pile, unless there would be more piles than that. */
const PILE = 1024
const MOST_PILES = 4096

/** So many keys are looked at for each pile, lest one grow much larger than the others. */
const SAMPLED = 4

/** Reading the key of a row takes as long as so many steps of dealing it. */
const READING = 16

/**
 * Orders rows by keys that only the rows tell; those of equal keys keep their order, and what has no key comes last
 * either way. Some keys cut the order into piles, into which all rows are dealt; a pile is put in order when it is first
 * looked at. That takes 10 bytes a row while it goes on and 4 after it, and the keys of one pile.
 */
export function* orderByKey(ids: Uint32Array, read: KeyReader, isDescending: boolean): Work<OrderedIds> {
  const cuts = yield* cutsBetween(ids, read)
  const [noKey, piles] = [2 * cuts.length + 1, 2 * cuts.length + 2]
  const pileOf = new Uint16Array(ids.length)
  for (let from = 0; from < ids.length; from += PIECE) {
    if (from > 0) yield stepOf(ids.length, from)
    for (const [index, key] of read(ids.subarray(from, from + PIECE)).entries()) {
      const pile = key === null ? noKey : pileBetween(cuts, key)
      pileOf[from + index] = key !== null && isDescending ? noKey - 1 - pile : pile
    }
  }
  const dealt = yield* dealIds(ids, piles, (place) => pileOf[place] ?? 0, READING * ids.length)
  return sortedWhereLookedAt(dealt, read, isDescending)
}

function stepOf(rows: number, read: number) {
  return { stage: 'order', done: READING * read, of: (READING + 2) * rows } as const
}

/** Different keys in their order, about as many rows between any two of them. */
function* cutsBetween(ids: Uint32Array, read: KeyReader): Work<readonly RowKey[]> {
  const piles = Math.min(MOST_PILES, Math.floor(ids.length / PILE))
  const places = Uint32Array.from({ length: piles * SAMPLED }, (_, index) => spread(index) * ids.length)
  const keys: RowKey[] = []
  for (let from = 0; from < places.length; from += PIECE) {
    const sample = places.subarray(from, from + PIECE).map((place) => ids[place] ?? 0)
    for (const key of read(sample)) if (key !== null) keys.push(key)
    yield stepOf(ids.length, 0)
  }
  return [...new Set(keys.sort(compareKeys).filter((_, index) => index % SAMPLED === SAMPLED / 2))]
}

const GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2

/** Numbers from 0 to below 1 that lie evenly, however many there are, and follow no period of the rows. */
function spread(index: number): number {
  return (index * GOLDEN_RATIO) % 1
}

/** Even piles lie between two cuts; odd ones hold a single key, the last one none. */
function pileBetween(cuts: readonly RowKey[], key: RowKey): number {
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((cuts[middle] ?? key) < key) low = middle + 1
    else high = middle
  }
  return cuts[low] === key ? 2 * low + 1 : 2 * low
}

function sortedWhereLookedAt({ ids, starts }: Piles, read: KeyReader, isDescending: boolean): OrderedIds {
  const last = starts.length - 2
  const sizeOf = (pile: number): number => (starts[pile + 1] ?? 0) - (starts[pile] ?? 0)
  const isSorted = Uint8Array.from({ length: last + 1 }, (_, pile) => Number(pile % 2 === 1 || sizeOf(pile) < 2))
  const sort = (pile: number): void => {
    const inPile = ids.subarray(starts[pile], starts[pile + 1])
    inPile.set(sortedByKey(inPile, read, isDescending))
    isSorted[pile] = 1
  }
  return {
    length: ids.length,
    between(from, to) {
      for (let pile = pileAt(starts, from); pile <= last && (starts[pile] ?? 0) < to; pile += 1)
        if (isSorted[pile] === 0) sort(pile)
      return ids.subarray(from, to)
    },
  }
}

/** The pile that holds a place. */
function pileAt(starts: Uint32Array, place: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle + 1] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}

function sortedByKey(ids: Uint32Array, read: KeyReader, isDescending: boolean): Uint32Array {
  const keys = read(ids)
  const towards = isDescending ? -1 : 1
  const order = Uint32Array.from(ids, (_, index) => index)
  // In a pile between two cuts every row has a key.
  order.sort((a, b) => towards * compareKeys(keys[a] ?? 0, keys[b] ?? 0))
  return order.map((index) => ids[index] ?? 0)
}

function compareKeys(a: RowKey, b: RowKey): number {
  return a < b ? -1 : a > b ? 1 : 0
}
