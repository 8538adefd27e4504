import { AGE_BANDS, ageBandAt } from '../../../../shared/domain/incidents/age-band.ts'
import { isCalendarDimension } from '../../../../shared/domain/incidents/dimension.ts'
import type { ServiceDimension } from '../../../../shared/domain/service/service-question.ts'
import { groupTuples } from '../cube/group-table.ts'
import type { Columns } from '../incident-columns.ts'
import { keyOf, partsOf } from '../scan.ts'
import { select } from '../selection.ts'
import type { AskedFlow } from './flow-scan.ts'
import type { ServiceGround } from './service-ground.ts'
import { OPEN, type StockTuples, stockTuples } from './stock-tuples.ts'

/** How many incidents of a group are open at the end of a day. */
export interface CountedStock {
  readonly key: readonly string[]
  readonly count: number
}

export interface AskedStock extends AskedFlow {
  readonly by: readonly (ServiceDimension | 'age')[]
}

/** How many incidents are open at the end of the last day, by up to two dimensions or their age. */
export function scanStock(
  columns: Columns,
  ground: ServiceGround,
  { by, filters, lastDay }: AskedStock,
): readonly CountedStock[] {
  const selection = select(columns, { filters, from: null, to: null })
  const tuples = stockTuples(columns, ground, selection.failed)
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
