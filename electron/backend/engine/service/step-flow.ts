import { isCalendarDimension } from '../../../../shared/domain/incidents/dimension.ts'
import type { ServiceDimension } from '../../../../shared/domain/service/service-question.ts'
import type { Step } from '../../../../shared/domain/service/stock.ts'
import { groupTuples } from '../cube/group-table.ts'
import type { Columns } from '../incident-columns.ts'
import { keyOf, partsOf } from '../scan.ts'
import { select } from '../selection.ts'
import { type AskedFlow, addDay, daysUntil, emptyFlows, type FlowTable } from './flow-scan.ts'
import type { ServiceGround } from './service-ground.ts'
import { stockTuples } from './stock-tuples.ts'

/** What came in and went out in each step, of the incidents of one value. */
export interface StepFlow {
  readonly code: string
  readonly in: readonly number[]
  readonly out: readonly number[]
}

/** By a dimension, over steps from the first day of the columns to the last one that is asked. */
export interface AskedStepFlow extends AskedFlow {
  readonly by: ServiceDimension
  readonly steps: readonly Step[]
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
