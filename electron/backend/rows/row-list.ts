import { DEFAULT_SORT, type RowProgress, type RowQuestion } from '../../../shared/contract/rows.ts'
import { isFoundWithin, readRowFind } from '../../../shared/domain/reading/row-find.ts'
import type { RecordState } from '../figures/record-state.ts'
import { createFinder, type Finder } from '../queries/find-incidents.ts'
import type { Database } from '../store/database.ts'
import { orderRows, orderSelected } from './order-rows.ts'
import { type OrderedIds, plainIds } from './ordered-ids.ts'
import { begin, finish, type Made, type Work } from './work.ts'

/** A list of rows, whole or still in the making. */
export interface HeldRowList {
  readonly dataVersion: number
  /** Identify the selection, and its order. */
  readonly selected: string
  readonly sorted: string
  readonly find: string | null
  /** The rows in their order among which those of the list are found: all that have a text, or all. */
  readonly ordered: Made<OrderedIds>
  readonly orderedOf: string | null
  readonly hits: Hits
  readonly rows: Made<OrderedIds>
}

/** The list of a question, from what other lists of the same data have come to where that helps. */
export function makeList(
  database: Database,
  state: RecordState,
  question: RowQuestion,
  dataVersion: number,
  others: readonly HeldRowList[],
): HeldRowList {
  const { find, sort, language, ...selection } = question
  const [selected, sorted] = [JSON.stringify(selection), orderName(question)]
  const alike = others.filter((list) => list.dataVersion === dataVersion && list.selected === selected)
  const inOrder = alike.filter((list) => list.sorted === sorted)
  const same = inOrder.find((list) => list.find === find)
  if (same !== undefined) return same
  const { ordered, orderedOf } = orderedFor(database, state, question, alike, inOrder)
  const hits = createHits()
  function* making() {
    const ids = yield* finish(ordered)
    return orderedOf === find || find === null ? ids : yield* searchRows(ids, createFinder(database, find), hits)
  }
  return { dataVersion, selected, sorted, find, ordered, orderedOf, hits, rows: begin(making()) }
}

function orderName({ sort, language }: Pick<RowQuestion, 'sort' | 'language'>): string {
  return JSON.stringify([sort.column, sort.descending, language])
}

type Source = Pick<HeldRowList, 'ordered' | 'orderedOf'>

/** Rows in the order of a question among which those that it looks for are: as few as are known. */
function orderedFor(
  database: Database,
  state: RecordState,
  question: RowQuestion,
  alike: readonly HeldRowList[],
  inOrder: readonly HeldRowList[],
): Source {
  const { find, language } = question
  const sources = inOrder.flatMap(({ ordered, orderedOf, rows, find }): readonly Source[] => [
    { ordered, orderedOf },
    ...(rows.result === null ? [] : [{ ordered: rows, orderedOf: find }]),
  ])
  const known = sources
    .filter(({ orderedOf }) => isWithin(orderedOf, find))
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))[0]
  if (known !== undefined) return known
  const inDefaultOrder = orderName({ sort: DEFAULT_SORT, language })
  const found = alike.find((list) => find !== null && list.find === find && list.sorted === inDefaultOrder)?.rows.result
  if (found !== null && found !== undefined)
    return { ordered: begin(orderSelected(database, found.between(0, found.length), question)), orderedOf: find }
  return { ordered: begin(orderRows(database, state, question)), orderedOf: null }
}

/** Whether all rows that have the second text have the first, too. */
function isWithin(text: string | null, wanted: string | null): boolean {
  return text === null || (wanted !== null && isFoundWithin(readRowFind(wanted), readRowFind(text)))
}

function lengthOf({ ordered }: Source): number {
  return ordered.result?.length ?? Number.POSITIVE_INFINITY
}

/** The rows that can be read by now. */
export function readableRows({ rows, hits }: HeldRowList): OrderedIds {
  return rows.result ?? plainIds(hits.found)
}

/** How far a list has come. */
export function progressOf(list: HeldRowList): RowProgress {
  const count = readableRows(list).length
  return list.rows.result === null ? { count, ...list.rows.step } : { count, stage: 'whole', done: 1, of: 1 }
}

/** So many rows are looked through in one piece of work. */
const PIECE = 4096

/** Rows that were found, in their order; more come at the end, and none moves. */
interface Hits {
  readonly found: Uint32Array
  add(found: readonly number[]): void
}

/** Room for rows that are to be found. */
function createHits(): Hits {
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
function* searchRows(ids: OrderedIds, find: Finder, hits: Hits): Work<OrderedIds> {
  for (let from = 0; from < ids.length; from += PIECE) {
    if (from > 0) yield { stage: 'find', done: from, of: ids.length }
    hits.add(find(ids.between(from, from + PIECE)))
  }
  const { found } = hits
  return { length: found.length, between: (from, to) => found.subarray(from, to) }
}
