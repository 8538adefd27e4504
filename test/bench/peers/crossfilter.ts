import crossfilter from 'crossfilter2'
import type { TupleDimension } from '../../../electron/backend/engine/incident-columns.ts'
import { dayNumber } from '../../../shared/domain/calendar/day.ts'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import type { Contender } from '../contender.ts'
import { createFigureList, type Figures } from '../figures.ts'
import { createCalendar, monthText, type Rows } from '../rows.ts'
import { type State, UNFILTERED } from '../states.ts'
import { chartsOf, SQL_CHARTS } from './sql.ts'

/** The dimensions that a person can filter by here. */
const FILTERED = ['category', 'municipality', 'status', 'organisation'] as const satisfies readonly TupleDimension[]
type Filtered = (typeof FILTERED)[number]

const WEEKDAYS = 7

/** crossfilter2 over the numbers of the rows: only filters that changed are set anew, and every group is read. */
export function createCrossfilter(rows: Rows): Contender {
  const calendarOf = createCalendar()
  const { category, subcategory } = rows.places
  const categories = rows.codes.category.length
  const longest = rows.duration.reduce((most, days) => Math.max(most, days), 0)
  const records = crossfilter(Array.from({ length: rows.count }, (_, row) => row))

  const byDay = records.dimension((row) => rows.day[row]!)
  const dimensions = FILTERED.map((kind) => [kind, records.dimension((row) => rows.places[kind][row]!)] as const)
  const bySubcategory = records.dimension((row) => subcategory[row]!)
  const byCalendar = records.dimension((row) => {
    const { monthOfYear, weekday } = calendarOf(rows.day[row]!)
    return monthOfYear * (WEEKDAYS + 1) + weekday
  })

  const counter = (keyOf: (row: number) => number, length: number) =>
    [
      (counts: Uint32Array, row: number) => {
        const key = keyOf(row)
        if (key >= 0) counts[key]! += 1
        return counts
      },
      (counts: Uint32Array, row: number) => {
        const key = keyOf(row)
        if (key >= 0) counts[key]! -= 1
        return counts
      },
      () => new Uint32Array(length),
    ] as const
  const trend = byDay
    .group<number, Uint32Array>((day) => calendarOf(Number(day)).month)
    .reduce(...counter((row) => category[row]!, categories))
  const counts = dimensions.map(([kind, dimension]) => [kind, dimension.group<number, number>().reduceCount()] as const)
  const delays = dimensions[0]![1]
    .group<number, Uint32Array>()
    .reduce(...counter((row) => rows.duration[row]!, longest + 1))
  const subcategories = bySubcategory.group<number, number>().reduceCount()
  const calendar = byCalendar.group<number, number>().reduceCount()

  let current = UNFILTERED
  const apply = (state: State): void => {
    if (state.from !== current.from || state.to !== current.to) {
      if (state.from === null && state.to === null) byDay.filterAll()
      else byDay.filterRange([boundary(state.from, 0, -Infinity), boundary(state.to, 1, Infinity)])
    }
    for (const [kind, dimension] of dimensions) {
      const values = filterValues(state.filters, kind)
      if (String(values) === String(filterValues(current.filters, kind))) continue
      if (values === null) dimension.filterAll()
      else {
        const places = values.map((value) => rows.codes[kind].indexOf(value))
        if (places.length === 1) dimension.filterExact(places[0]!)
        else dimension.filterFunction((place) => places.includes(Number(place)))
      }
    }
    current = state
  }

  // The groups change under the next filter: an answer is read as figures before it.
  const read = (): CrossfilterAnswer => ({
    trend: trend.all(),
    counts: counts.map(([kind, group]) => [kind, group.all()] as const),
    subcategories: subcategories.all(),
    calendar: calendar.all(),
    delays: delays.all(),
  })

  return {
    name: 'crossfilter2',
    charts: chartsOf(SQL_CHARTS),
    prepare(state) {
      return () => {
        apply(state)
        const answer = read()
        return () => figuresOf(rows, answer)
      }
    },
  }
}

function boundary(day: string | null, more: number, open: number): number {
  return day === null ? open : dayNumber(day) + more
}

interface Count<Value> {
  readonly key: number
  readonly value: Value
}

interface CrossfilterAnswer {
  readonly trend: readonly Count<Uint32Array>[]
  readonly counts: readonly (readonly [Filtered, readonly Count<number>[]])[]
  readonly subcategories: readonly Count<number>[]
  readonly calendar: readonly Count<number>[]
  readonly delays: readonly Count<Uint32Array>[]
}

function figuresOf({ codes }: Rows, answer: CrossfilterAnswer): Figures {
  const list = createFigureList()
  for (const { key, value } of answer.trend)
    for (const [place, count] of value.entries()) list.add('trend', [monthText(key), codes.category[place]!], count)
  for (const [kind, counts] of answer.counts)
    for (const { key, value } of counts) list.add(kind, [codes[kind][key]!], value)
  for (const { key, value } of answer.subcategories) list.add('subcategory', [codes.subcategory[key]!], value)
  list.add(
    'total',
    [],
    answer.calendar.reduce((sum, { value }) => sum + value, 0),
  )
  for (const { key, value } of answer.calendar)
    list.add('calendar', [key % (WEEKDAYS + 1), Math.floor(key / (WEEKDAYS + 1))], value)
  for (const { key, value } of answer.delays) list.addDelays(codes.category[key]!, value.entries())
  return list.figures
}
