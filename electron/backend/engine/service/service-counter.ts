import type { Columns } from '../incident-columns.ts'
import { createRecent } from '../recent.ts'
import {
  type AskedFlow,
  type AskedStepFlow,
  type Flow,
  type FlowTable,
  flowOfMonths,
  monthlyFlows,
  type StepFlow,
  scanFlow,
  scanStepFlow,
} from './flow-scan.ts'
import { type PartCube, partCube, tellsApart } from './part-cube.ts'
import { type AskedParts, type CountedParts, scanParts } from './part-scan.ts'
import { type PartTables, partTables } from './part-tables.ts'
import type { ServiceGround } from './service-ground.ts'
import { type AskedStock, type CountedStock, scanStock } from './stock-scan.ts'

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
