import { isCalendarDimension } from '../../../../shared/domain/incidents/dimension.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import type { ServiceDimension } from '../../../../shared/domain/service/service-question.ts'
import type { CalendarStep, DailyFlow } from '../../../../shared/domain/service/stock.ts'
import { calendarOf } from '../calendar.ts'
import { FINEST } from '../cube/cube.ts'
import { type Grouping, groupTuples } from '../cube/group-table.ts'
import { type Columns, dayCountOf } from '../incident-columns.ts'
import { keyOf, partsOf } from '../scan.ts'
import { select } from '../selection.ts'
import type { ServiceGround } from './service-ground.ts'
import { OPEN, type StockTuples, stockTuples } from './stock-tuples.ts'

/** Incidents by the days on which they came in and went out, and those that are in no stock. */
export interface Flow extends DailyFlow {
  readonly undated: number
  readonly unseen: number
}

export interface AskedFlow {
  readonly filters: readonly Filter[]
  /** The last day, in days since 1970-01-01. */
  readonly lastDay: number
}

/** What came in and went out, by period and group (`period * groups + group`), and what is in no stock, by group. */
export interface FlowTable {
  readonly grouping: Grouping
  /** For each day the period that it lies in; one entry more, for what ends after the last day. */
  readonly periodOf: ArrayLike<number>
  readonly in: Uint32Array
  readonly out: Uint32Array
  readonly undated: Uint32Array
  readonly unseen: Uint32Array
}

/** What came in and went out on each day up to the last one. */
export function scanFlow(columns: Columns, ground: ServiceGround, { filters, lastDay }: AskedFlow): Flow {
  const selection = select(columns, { filters, from: null, to: null })
  const days = daysUntil(columns, lastDay)
  const tuples = stockTuples(columns, ground, selection.failed)
  const table = emptyFlows(
    groupTuples(columns, []),
    Uint32Array.from({ length: days + 1 }, (_, day) => day),
  )
  for (const { runs } of partsOf(columns, selection, []))
    for (const { fromDay, endDay } of runs)
      for (let day = fromDay; day < Math.min(endDay, days); day += 1) addDay(table, columns, tuples, day)
  return {
    firstDay: columns.firstDay,
    in: table.in.subarray(0, days),
    out: table.out.subarray(0, days),
    undated: table.undated[0] ?? 0,
    unseen: table.unseen[0] ?? 0,
  }
}

/** The flows of each group by month, up to the day of the data, from one reading of the rows. */
export function monthlyFlows(columns: Columns, ground: ServiceGround): FlowTable {
  const days = daysUntil(columns, ground.dayOfData)
  const { monthOfDay, monthCount } = calendarOf({ firstDay: columns.firstDay, dayStart: new Uint32Array(days + 1) })
  const table = emptyFlows(groupTuples(columns, FINEST), Uint32Array.from([...monthOfDay, monthCount]))
  const tuples = stockTuples(columns, ground, new Uint8Array(columns.tupleCount))
  for (let day = 0; day < Math.min(dayCountOf(columns), days); day += 1) addDay(table, columns, tuples, day)
  return table
}

/** The flows of the groups that filters keep, those of a month on its first day. */
export function flowOfMonths(columns: Columns, table: FlowTable, filters: readonly Filter[]): Flow {
  const { grouping, periodOf } = table
  const { failed } = select(columns, { filters, from: null, to: null })
  const kept = Array.from({ length: grouping.groupCount }, (_, group) => group).filter(
    (group) => failed[grouping.tupleOf[group] ?? 0] === 0,
  )
  const sumAt = (counts: Uint32Array, period: number): number =>
    kept.reduce((sum, group) => sum + (counts[period * grouping.groupCount + group] ?? 0), 0)
  const days = periodOf.length - 1
  const flow = { in: new Uint32Array(days), out: new Uint32Array(days) }
  for (let day = 0; day < days; day += 1) {
    const period = periodOf[day] ?? 0
    if (day > 0 && periodOf[day - 1] === period) continue
    flow.in[day] = sumAt(table.in, period)
    flow.out[day] = sumAt(table.out, period)
  }
  return { ...flow, firstDay: columns.firstDay, undated: sumAt(table.undated, 0), unseen: sumAt(table.unseen, 0) }
}

/** How many days of the columns there are up to a last one, or would be. */
function daysUntil({ firstDay }: Columns, lastDay: number): number {
  return Math.max(0, lastDay - firstDay + 1)
}

/** Counters of nothing yet. */
function emptyFlows(grouping: Grouping, periodOf: Uint32Array): FlowTable {
  const { groupCount } = grouping
  const size = ((periodOf.at(-1) ?? 0) + 1) * groupCount
  return {
    grouping,
    periodOf,
    in: new Uint32Array(size),
    out: new Uint32Array(size),
    undated: new Uint32Array(groupCount),
    unseen: new Uint32Array(groupCount),
  }
}

// The loop over the rows of a day stands alone, and keeps what it reaches for in constants.
/** Adds the rows of a day. */
function addDay(table: FlowTable, columns: Columns, { state, register, seen }: StockTuples, day: number): void {
  const { tuple, duration, weight, dayStart } = columns
  const { periodOf, in: came, out: went, undated, unseen } = table
  const { groupCount, ofTuple } = table.grouping
  const beyond = periodOf.length - 1
  const own = (periodOf[day] ?? 0) * groupCount
  for (let row = dayStart[day] ?? 0; row < (dayStart[day + 1] ?? 0); row += 1) {
    const each = tuple[row] ?? 0
    const stands = state[each]
    if (stands === 0) continue
    const group = ofTuple[each] ?? 0
    const incidents = weight === null ? 1 : (weight[row] ?? 0)
    const mark = duration[row] ?? 0
    if (stands === OPEN) {
      if (seen[register[each] ?? 0]?.[day] === 1) came[own + group] = (came[own + group] ?? 0) + incidents
      else unseen[group] = (unseen[group] ?? 0) + incidents
    } else if (mark === 0) undated[group] = (undated[group] ?? 0) + incidents
    else {
      came[own + group] = (came[own + group] ?? 0) + incidents
      const end = (periodOf[Math.min(day + mark - 1, beyond)] ?? 0) * groupCount + group
      went[end] = (went[end] ?? 0) + incidents
    }
  }
}

/** What came in and went out in each step, of the incidents of one value. */
export interface StepFlow {
  readonly code: string
  readonly in: readonly number[]
  readonly out: readonly number[]
}

/** By a dimension, over steps from the first day of the columns to the last one that is asked. */
export interface AskedStepFlow extends AskedFlow {
  readonly by: ServiceDimension
  readonly steps: readonly CalendarStep[]
}

/** The flow of each value of a dimension, step by step; values without any incident in a stock have none. */
export function scanStepFlow(
  columns: Columns,
  ground: ServiceGround,
  { by, filters, lastDay, steps }: AskedStepFlow,
): readonly StepFlow[] {
  const selection = select(columns, { filters, from: null, to: null })
  const days = daysUntil(columns, lastDay)
  const tuples = stockTuples(columns, ground, selection.failed)
  const grouping = groupTuples(columns, isCalendarDimension(by) ? [] : [by])
  const stepOf = Uint32Array.from({ length: days + 1 }, () => steps.length)
  for (const [at, { from, to }] of steps.entries()) stepOf.fill(at, from - columns.firstDay, to - columns.firstDay + 1)
  return partsOf(columns, selection, isCalendarDimension(by) ? [by] : []).flatMap(({ codes, runs }) => {
    const table = emptyFlows(grouping, stepOf)
    for (const { fromDay, endDay } of runs)
      for (let day = fromDay; day < Math.min(endDay, days); day += 1) addDay(table, columns, tuples, day)
    return flowsOf(table, steps.length, (group) => {
      const [code = ''] = keyOf([by], columns, grouping.tupleOf[group] ?? 0, codes)
      return code
    })
  })
}

function flowsOf(table: FlowTable, steps: number, codeOf: (group: number) => string): readonly StepFlow[] {
  const { groupCount } = table.grouping
  return Array.from({ length: groupCount }, (_, group) => {
    const along = (counts: Uint32Array) =>
      Array.from({ length: steps }, (_, at) => counts[at * groupCount + group] ?? 0)
    return { code: codeOf(group), in: along(table.in), out: along(table.out) }
  }).filter((flow) => flow.in.some((count) => count > 0))
}
