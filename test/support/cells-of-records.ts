import { type Columns, ofEachDimension, TUPLE_DIMENSIONS } from '../../electron/backend/engine/incident-columns.ts'
import type { Grain } from '../../shared/domain/vocabulary/grain.ts'
import type { PlainIncident } from './naive-answer.ts'

const MILLISECONDS = 86_400_000

/** The dimensions that cells of months do not tell apart. */
const FINE = ['subcategory', 'channel'] as const

/** One incident as cells of a grain know it: of months only the month, without sub-category and channel. */
function inGrain(incident: PlainIncident, grain: Grain): PlainIncident {
  if (grain === 'day') return incident
  const unsaid = Object.fromEntries(FINE.map((dimension) => [dimension, '']))
  return { ...incident, ...unsaid, created: `${incident.created.slice(0, 7)}-01` }
}

/** Plain incidents as cells: those of one day, of the same codes and duration are one row that weighs as many. */
export function cellsOfRecords(incidents: readonly PlainIncident[], grain: Grain = 'day'): Columns {
  const cells = Map.groupBy(
    incidents.map((each) => inGrain(each, grain)),
    (each) => JSON.stringify([each.created, each.days, ...TUPLE_DIMENSIONS.map((dimension) => each[dimension])]),
  )
  const rows = [...cells.values()].toSorted(([a], [b]) => (a!.created < b!.created ? -1 : 1))
  const of = rows.map(([first]) => first!)
  const tupleName = (each: PlainIncident): string => JSON.stringify(TUPLE_DIMENSIONS.map((name) => each[name]))
  const tuples = [...new Map(of.map((each) => [tupleName(each), each])).values()]
  const places = new Map(tuples.map((each, place) => [tupleName(each), place]))
  const dayOf = (each: PlainIncident): number => Date.parse(`${each.created}T00:00:00Z`) / MILLISECONDS
  const days = of.map(dayOf)
  const [firstDay, lastDay] = [days[0]!, days.at(-1)!]
  let start = 0
  const durations = of.map(({ days }) => (days === null ? 0 : days + 1))
  return {
    count: rows.length,
    weight: Uint32Array.from(rows, ({ length }) => length),
    grain,
    firstDay,
    dayStart: Uint32Array.from({ length: lastDay - firstDay + 2 }, (_, day) => {
      while (start < days.length && days[start]! < firstDay + day) start += 1
      return start
    }),
    duration: Uint32Array.from(durations),
    largestDelay: durations.reduce((most, mark) => Math.max(most, mark), 0),
    tuple: Uint32Array.from(of, (each) => places.get(tupleName(each))!),
    tupleCount: tuples.length,
    dimensions: ofEachDimension((dimension) => {
      const codes = [...new Set(tuples.map((each) => each[dimension]))].toSorted((a, b) => (a < b ? -1 : 1))
      return { codes, ofTuple: Uint16Array.from(tuples, (each) => codes.indexOf(each[dimension])) }
    }),
  }
}
