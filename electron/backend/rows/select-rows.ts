import type { RowSelection } from '../../../shared/contract/rows.ts'
import type { Day } from '../../../shared/domain/calendar/day.ts'
import { type Columns, closedTuples } from '../engine/incident-columns.ts'
import { select } from '../engine/selection.ts'
import { createIdReader } from '../queries/incident-ids.ts'
import type { Database } from '../store/database.ts'
import { lastIncidentId } from '../store/imported-rows.ts'
import { dealIds } from './ordered-ids.ts'
import type { Work } from './work.ts'

/** So many rows of the columns, or of the database, are gone through in one piece of work. */
const COLUMNS_PIECE = 1 << 17
const ROWS_PIECE = 1 << 14

/** Rows by their places in the columns, and by their ids in the database. */
export interface SelectedRows {
  readonly places: Uint32Array
  readonly ids: Uint32Array
}

/** The rows of a selection, day by day, those of one day in the order of their ids; `numbers` has the ids of all rows. */
export function* selectFromColumns(
  columns: Columns,
  numbers: Uint32Array,
  selection: RowSelection,
  isNewestFirst: boolean,
): Work<SelectedRows> {
  const { failed, fromDay, endDay, days } = select(columns, selection)
  const { dayStart, tuple, duration } = columns
  const { least, most } = durationsOf(selection.delay)
  const isLeftOut = tuplesLeftOut(columns, failed, selection.delay)
  const of = (dayStart[endDay] ?? 0) - (dayStart[fromDay] ?? 0)
  const [places, ids] = [new Uint32Array(of), new Uint32Array(of)]
  let count = 0
  let [done, reported] = [0, 0]
  for (let step = 0; step < endDay - fromDay; step += 1) {
    const day = isNewestFirst ? endDay - 1 - step : fromDay + step
    const [begin, end] = [dayStart[day] ?? 0, dayStart[day + 1] ?? 0]
    done += end - begin
    if (days === null || days[day] === 0)
      for (let row = begin; row < end; row += 1) {
        if (isLeftOut[tuple[row] ?? 0] !== 0) continue
        const took = duration[row] ?? 0
        if (took < least || took > most) continue
        places[count] = row
        ids[count] = numbers[row] ?? 0
        count += 1
      }
    if (done - reported < COLUMNS_PIECE) continue
    reported = done
    yield { stage: 'select', done, of }
  }
  // The ids stay with the list, which may be a small part of all.
  return { places: places.subarray(0, count), ids: ids.slice(0, count) }
}

/** The tuples that fail a filter, and where a delay is asked those of incidents that are not closed. */
function tuplesLeftOut(columns: Columns, failed: Uint8Array, delay: RowSelection['delay']): Uint8Array {
  if (delay === undefined) return failed
  const isClosed = closedTuples(columns)
  return failed.map((bits, tuple) => (isClosed[tuple] === 1 ? bits : 1))
}

/** Between which entries of `Columns.duration` a row is kept: of a closed one they are 0 without its day, else the delay plus one. */
function durationsOf(delay: RowSelection['delay']): { readonly least: number; readonly most: number } {
  const most = Number.POSITIVE_INFINITY
  return delay === undefined
    ? { least: 0, most }
    : { least: delay.from + 1, most: delay.to === null ? most : delay.to + 1 }
}

/** The ids of the rows of a selection, the newest first, read from the rows themselves: 8 bytes for each that there is. */
export function* selectFromRows(database: Database, selection: RowSelection, lastDay: Day): Work<Uint32Array> {
  const read = createIdReader(database, selection, lastDay)
  const of = lastIncidentId(database)
  const [ids, created] = [new Uint32Array(of), new Int32Array(of)]
  let count = 0
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let after = 0; after < of; after += ROWS_PIECE) {
    for (const [id, day] of read(after, after + ROWS_PIECE)) {
      ids[count] = id
      created[count] = day
      count += 1
      if (day < first) first = day
      if (day > last) last = day
    }
    yield { stage: 'select', done: Math.min(after + ROWS_PIECE, of), of }
  }
  const days = count === 0 ? 0 : last - first + 1
  return (yield* dealIds(ids.subarray(0, count), days, (place) => last - (created[place] ?? 0))).ids
}
