import { isCalendarDimension } from '../../../../shared/domain/incidents/dimension.ts'
import type { ServiceDimension } from '../../../../shared/domain/service/service-question.ts'
import type { Step } from '../../../../shared/domain/service/stock.ts'
import { groupTuples } from '../cube/group-table.ts'
import type { Columns } from '../incident-columns.ts'
import { createRecent } from '../recent.ts'
import { keyOf, partsOf } from '../scan.ts'
import { select } from '../selection.ts'
import {
  type AskedFlow,
  addDay,
  daysUntil,
  emptyFlows,
  type Flow,
  type FlowTable,
  flowOfMonths,
  monthlyFlows,
  scanFlow,
} from './flow-scan.ts'
import { type PartCube, partCube, tellsApart } from './part-cube.ts'
import { type AskedParts, type CountedParts, scanParts } from './part-scan.ts'
import { type PartTables, partTables } from './part-tables.ts'
import type { ServiceGround } from './service-ground.ts'
import { type AskedStock, type CountedStock, scanStock } from './stock-scan.ts'
import { stockTuples } from './stock-tuples.ts'

/** Counts how the incidents of a state are dealt with; what was asked lately is not counted again. */
export interface ServiceCounter {
  readonly hasTargets: boolean
  parts(asked: AskedParts): readonly CountedParts[]
  flow(asked: AskedFlow): Flow
  /** The flow by month: that of all days of a month on the first of them that the columns have. */
  monthlyFlow(asked: AskedFlow): Flow
  stepFlow(asked: AskedStepFlow): readonly StepFlow[]
  stock(asked: AskedStock): readonly CountedStock[]
}

/** As many as a page and its paper ask. */
const MOST = 32

/** Fewer rows are read for each question: that takes less than what is summed beforehand. */
const FEWEST_SUMMED = 500_000

/** Counts from the rows of some columns; from sums by month, made at the first question, where there are `fewest` rows or more. */
export function createServiceCounter(columns: Columns, ground: ServiceGround, fewest = FEWEST_SUMMED): ServiceCounter {
  const isSummed = columns.count >= fewest
  let tables: { readonly parts: PartTables; readonly cube: PartCube | null } | null = null
  let months: FlowTable | null = null
  const recentParts = createRecent<readonly CountedParts[]>(MOST)
  const recentFlows = createRecent<Flow>(MOST)
  const recentStepFlows = createRecent<readonly StepFlow[]>(MOST)
  const recentStocks = createRecent<readonly CountedStock[]>(MOST)
  const flow = (asked: AskedFlow): Flow => recentFlows(JSON.stringify(asked), () => scanFlow(columns, ground, asked))
  const tablesOfParts = () => {
    const parts = partTables(columns, ground)
    return { parts, cube: isSummed ? partCube(columns, parts) : null }
  }
  return {
    hasTargets: ground.targets.length > 0,
    parts: (asked) =>
      recentParts(JSON.stringify(asked), () => {
        tables ??= tablesOfParts()
        return scanParts(columns, tables.parts, asked, tables.cube)
      }),
    flow,
    monthlyFlow(asked) {
      if (!isSummed || asked.lastDay !== ground.dayOfData || !tellsApart([], asked.filters)) return flow(asked)
      months ??= monthlyFlows(columns, ground)
      return flowOfMonths(columns, months, asked.filters)
    },
    stepFlow: (asked) => recentStepFlows(JSON.stringify(asked), () => scanStepFlow(columns, ground, asked)),
    stock: (asked) => recentStocks(JSON.stringify(asked), () => scanStock(columns, ground, asked)),
  }
}

/** What came in and went out in each step, of the incidents of one value. */
interface StepFlow {
  readonly code: string
  readonly in: readonly number[]
  readonly out: readonly number[]
}

/** By a dimension, over steps from the first day of the columns to the last one that is asked. */
interface AskedStepFlow extends AskedFlow {
  readonly by: ServiceDimension
  readonly steps: readonly Step[]
}

/** The flow of each value of a dimension, step by step; values without any incident in a stock have none. */
function scanStepFlow(
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
