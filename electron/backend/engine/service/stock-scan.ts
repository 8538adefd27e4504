import { AGE_BANDS, ageBandAt } from '../../../../shared/domain/incidents/age-band.ts'
import { isCalendarDimension } from '../../../../shared/domain/incidents/dimension.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import type { ServiceDimension } from '../../../../shared/domain/service/service-question.ts'
import type { DailyFlow } from '../../../../shared/domain/service/stock.ts'
import { groupTuples } from '../cube/group-table.ts'
import type { Columns } from '../incident-columns.ts'
import { keyOf, partsOf } from '../scan.ts'
import { type Selection, select } from '../selection.ts'
import { type ServiceGround, seenDays, standings } from './service-ground.ts'

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

/** How many incidents of a group are open at the end of a day. */
export interface CountedStock {
  readonly key: readonly string[]
  readonly count: number
}

export interface AskedStock extends AskedFlow {
  readonly by: readonly (ServiceDimension | 'age')[]
}

/** What a tuple is for a stock: of no group, or by its register one that has ended or not. */
interface StockTuples {
  /** For each tuple 0 where a filter leaves it out, 1 where its incidents are open, 2 where they ended. */
  readonly state: Uint8Array
  /** For each tuple the place of its register. */
  readonly register: Uint16Array | Uint32Array
  /** For each register and day 1 where what is open was looked at on its last day. */
  readonly seen: readonly Uint8Array[]
}

const OPEN = 1
const ENDED = 2

function stockTuples(columns: Columns, ground: ServiceGround, { failed }: Selection): StockTuples {
  const standing = standings(columns)
  const { codes, ofTuple } = columns.dimensions.register
  return {
    state: Uint8Array.from(standing, (each, tuple) => (failed[tuple] !== 0 ? 0 : each === 'open' ? OPEN : ENDED)),
    register: ofTuple,
    seen: codes.map((code) => seenDays(columns, ground, code)),
  }
}

/** What came in and went out on each day up to the last one. */
export function scanFlow(columns: Columns, ground: ServiceGround, { filters, lastDay }: AskedFlow): Flow {
  const selection = select(columns, { filters, from: null, to: null })
  const tuples = stockTuples(columns, ground, selection)
  const days = Math.max(0, lastDay - columns.firstDay + 1)
  // What ends after the last day goes out beyond it.
  const flow = { in: new Uint32Array(days + 1), out: new Uint32Array(days + 1), undated: 0, unseen: 0 }
  for (const { runs } of partsOf(columns, selection, []))
    for (const { fromDay, endDay } of runs)
      for (let day = fromDay; day < Math.min(endDay, days); day += 1) flowOfDay(flow, columns, tuples, day)
  return { ...flow, firstDay: columns.firstDay, in: flow.in.subarray(0, days), out: flow.out.subarray(0, days) }
}

interface Flowing {
  readonly in: Uint32Array
  readonly out: Uint32Array
  undated: number
  unseen: number
}

function flowOfDay(flow: Flowing, columns: Columns, { state, register, seen }: StockTuples, day: number): void {
  const { tuple, duration, weight, dayStart } = columns
  const beyond = flow.out.length - 1
  const { out } = flow
  let [came, undated, unseen] = [0, 0, 0]
  for (let row = dayStart[day] ?? 0; row < (dayStart[day + 1] ?? 0); row += 1) {
    const each = tuple[row] ?? 0
    const stands = state[each]
    if (stands === 0) continue
    const incidents = weight === null ? 1 : (weight[row] ?? 0)
    if (stands === OPEN) {
      if (seen[register[each] ?? 0]?.[day] === 1) came += incidents
      else unseen += incidents
      continue
    }
    const mark = duration[row] ?? 0
    if (mark === 0) undated += incidents
    else {
      came += incidents
      const end = Math.min(day + mark - 1, beyond)
      out[end] = (out[end] ?? 0) + incidents
    }
  }
  flow.in[day] = came
  flow.undated += undated
  flow.unseen += unseen
}

/** How many incidents are open at the end of the last day, by up to two dimensions or their age. */
export function scanStock(
  columns: Columns,
  ground: ServiceGround,
  { by, filters, lastDay }: AskedStock,
): readonly CountedStock[] {
  const selection = select(columns, { filters, from: null, to: null })
  const tuples = stockTuples(columns, ground, selection)
  const plain = by.filter((each) => each !== 'age')
  const { groupCount, ofTuple, tupleOf } = groupTuples(
    columns,
    plain.filter((dimension) => !isCalendarDimension(dimension)),
  )
  const bands = by.includes('age') ? AGE_BANDS.length : 1
  return partsOf(columns, selection, plain.filter(isCalendarDimension)).flatMap(({ codes, runs }) => {
    const counts = new Uint32Array(groupCount * bands)
    for (const { fromDay, endDay } of runs)
      for (let day = fromDay; day < endDay && columns.firstDay + day <= lastDay; day += 1) {
        const age = lastDay - columns.firstDay - day
        stockOfDay(counts, columns, tuples, ofTuple, { day, age, bands, band: bands === 1 ? 0 : ageBandAt(age) })
      }
    return Array.from(counts, (count, at) => ({ count, group: Math.floor(at / bands), band: at % bands }))
      .filter(({ count }) => count > 0)
      .map(({ count, group, band }) => {
        const key = keyOf(plain, columns, tupleOf[group] ?? 0, codes)
        let next = 0
        return { count, key: by.map((each) => (each === 'age' ? (AGE_BANDS[band] ?? '') : (key[next++] ?? ''))) }
      })
  })
}

interface StockDay {
  readonly day: number
  /** How long ago the last day of the stock is. */
  readonly age: number
  readonly bands: number
  readonly band: number
}

function stockOfDay(
  counts: Uint32Array,
  { tuple, duration, weight, dayStart }: Columns,
  { state, register, seen }: StockTuples,
  groupOf: ArrayLike<number>,
  { day, age, bands, band }: StockDay,
): void {
  for (let row = dayStart[day] ?? 0; row < (dayStart[day + 1] ?? 0); row += 1) {
    const each = tuple[row] ?? 0
    const stands = state[each]
    if (stands === 0) continue
    // A duration is one more than its days: what took longer than the age was open at the end of the last day.
    const isOpen = stands === OPEN ? seen[register[each] ?? 0]?.[day] === 1 : (duration[row] ?? 0) > age + 1
    if (!isOpen) continue
    const at = (groupOf[each] ?? 0) * bands + band
    counts[at] = (counts[at] ?? 0) + (weight === null ? 1 : (weight[row] ?? 0))
  }
}
