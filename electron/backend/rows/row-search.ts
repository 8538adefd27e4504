import type { Finder } from '../queries/find-incidents.ts'
import type { OrderedIds } from './ordered-ids.ts'
import type { Work } from './work.ts'

/** So many rows are looked through in one piece of work. */
const PIECE = 4096

/** Rows that were found, in their order; more come at the end, and none moves. */
export interface Hits {
  readonly found: Uint32Array
  add(found: readonly number[]): void
}

/** Room for rows that are to be found. */
export function createHits(): Hits {
  let room = new Uint32Array(PIECE)
  let count = 0
  return {
    get found() {
      return room.subarray(0, count)
    },
    add(found) {
      if (count + found.length > room.length) {
        const wider = new Uint32Array(2 * (count + found.length))
        wider.set(room.subarray(0, count))
        room = wider
      }
      room.set(found, count)
      count += found.length
    },
  }
}

/** Looks for rows among `ids`, from the first on. */
export function* searchRows(ids: OrderedIds, find: Finder, hits: Hits): Work<OrderedIds> {
  for (let from = 0; from < ids.length; from += PIECE) {
    if (from > 0) yield { stage: 'find', done: from, of: ids.length }
    hits.add(find(ids.between(from, from + PIECE)))
  }
  const { found } = hits
  return { length: found.length, between: (from, to) => found.subarray(from, to) }
}
