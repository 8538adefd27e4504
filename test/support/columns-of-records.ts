import { sortByDay } from '../../electron/backend/engine/day-sort.ts'
import { allRows } from '../../electron/backend/engine/hot-rows.ts'
import { type Columns, TUPLE_DIMENSIONS } from '../../electron/backend/engine/incident-columns.ts'
import type { NumberedColumns } from '../../electron/backend/engine/marked-rows.ts'
import { sortTuples } from '../../electron/backend/engine/sort-tuples.ts'
import { codedDimensions, rankDimensions } from '../../electron/backend/engine/tuple-dimensions.ts'
import { createTupleTable } from '../../electron/backend/engine/tuple-table.ts'
import type { PlainIncident } from './naive-answer.ts'

const MILLISECONDS = 86_400_000

/** Plain incidents as the engine holds them. */
export function columnsOfRecords(incidents: readonly PlainIncident[]): Columns {
  return numberedRecords(incidents).columns
}

/** The same with the place of each among the incidents. */
export function numberedRecords(incidents: readonly PlainIncident[]): NumberedColumns {
  const codes = new Map<string, number>()
  const number = (dimension: string, code: string): number => {
    const name = `${dimension} ${code}`
    if (!codes.has(name)) codes.set(name, codes.size + 1)
    return codes.get(name)!
  }
  const tuples = createTupleTable(new Uint32Array(0))
  const numbers = incidents.map((each) =>
    tuples.numberOf(TUPLE_DIMENSIONS.map((dimension) => number(dimension, each[dimension]))),
  )
  const {
    rows,
    tuples: ids,
    largestDelay,
  } = sortTuples(
    allRows(
      sortByDay([
        {
          count: incidents.length,
          row: Uint32Array.from(incidents, (_each, index) => index),
          day: Int32Array.from(incidents, (each) => Date.parse(`${each.created}T00:00:00Z`) / MILLISECONDS),
          duration: Uint32Array.from(incidents, (each) => (each.days === null ? 0 : each.days + 1)),
          tuple: Uint32Array.from(numbers),
        },
      ]),
    ),
    tuples.ids(),
  )
  const names = new Map([...codes].map(([name, id]) => [id, name.slice(name.indexOf(' ') + 1)]))
  const { count, firstDay, dayStart, duration, tuple } = rows
  const dimensions = codedDimensions(rankDimensions(ids, names), names)
  const columns: Columns = {
    count,
    weight: null,
    grain: 'day',
    firstDay,
    dayStart,
    duration,
    largestDelay,
    tuple,
    tupleCount: tuples.size,
    dimensions,
  }
  return { columns, numbers: rows.row }
}
