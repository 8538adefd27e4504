import type { OrderedSelection } from '../../../shared/contract/rows.ts'
import { isCodedColumn } from '../../../shared/domain/row/row-column.ts'
import { codePlaces } from '../../../shared/i18n/code-places.ts'
import { type Columns, closedTuples } from '../engine/incident-columns.ts'
import type { RecordState } from '../figures/record-state.ts'
import { createKeyReader } from '../queries/row-keys.ts'
import type { Database } from '../store/database.ts'
import { orderByKey } from './order-by-key.ts'
import { dealIds, type OrderedIds, plainIds } from './ordered-ids.ts'
import { selectFromColumns, selectFromRows } from './select-rows.ts'
import type { Work } from './work.ts'

/**
 * The rows of a selection, whatever is looked for among them, in the order that is asked; the newest come first among
 * equals, and what has no value last either way. The columns select them in thousandths of what reading the rows takes,
 * and put them in order by what they know; the rows are read for a past state, and for the keys of any other order.
 */
export function* orderRows(database: Database, state: RecordState, question: OrderedSelection): Work<OrderedIds> {
  const { column, descending } = question.sort
  const numbers = state.rowNumbers()
  if (numbers === null) {
    const ids = yield* selectFromRows(database, question, state.coverage.asOf)
    return column === 'created' && descending ? plainIds(ids) : yield* orderSelected(database, ids, question)
  }
  const { columns } = state.engine()
  const isNewestFirst = column !== 'created' || descending
  const { places, ids } = yield* selectFromColumns(columns, numbers, question, isNewestFirst)
  if (column === 'created') return plainIds(ids)
  const ranks = ranksIn(columns, question)
  if (ranks === null) return yield* orderSelected(database, ids, question)
  const { largest, rankOf } = ranks
  const pileOf = (place: number): number => {
    const rank = rankOf(places[place] ?? 0)
    return rank === null ? largest + 1 : descending ? largest - rank : rank
  }
  return plainIds((yield* dealIds(ids, largest + 2, pileOf)).ids)
}

/** Puts rows, the newest of which come first, in the order of a question. */
export function orderSelected(
  database: Database,
  ids: Uint32Array,
  { sort: { column, descending }, language }: Pick<OrderedSelection, 'sort' | 'language'>,
): Work<OrderedIds> {
  return orderByKey(ids, createKeyReader(database, column, language), descending)
}

/** What the columns order rows by: whole numbers from 0, none for what has no value. */
interface Ranks {
  readonly largest: number
  readonly rankOf: (place: number) => number | null
}

function ranksIn(columns: Columns, { sort: { column }, language }: OrderedSelection): Ranks | null {
  if (column === 'days') {
    const { duration, largestDelay, tuple } = columns
    const isClosed = closedTuples(columns)
    return {
      largest: largestDelay,
      rankOf: (place) => (isClosed[tuple[place] ?? 0] === 1 && duration[place]) || null,
    }
  }
  if (!isCodedColumn(column)) return null
  const { codes, ofTuple } = columns.dimensions[column]
  const places = codePlaces(column, codes, language)
  return { largest: codes.length, rankOf: (place) => places[ofTuple[columns.tuple[place] ?? 0] ?? 0] ?? null }
}
