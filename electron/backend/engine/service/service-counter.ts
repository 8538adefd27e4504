import type { Columns } from '../incident-columns.ts'
import { createRecent } from '../recent.ts'
import { type AskedParts, type CountedParts, scanParts } from './part-scan.ts'
import { type PartTables, partTables } from './part-tables.ts'
import type { ServiceGround } from './service-ground.ts'
import { type AskedFlow, type AskedStock, type CountedStock, type Flow, scanFlow, scanStock } from './stock-scan.ts'

/** Counts how the incidents of a state are dealt with; what was asked lately is not counted again. */
export interface ServiceCounter {
  readonly hasTargets: boolean
  parts(asked: AskedParts): readonly CountedParts[]
  flow(asked: AskedFlow): Flow
  stock(asked: AskedStock): readonly CountedStock[]
}

/** As many as a page and its paper ask. */
const MOST = 32

export function createServiceCounter(columns: Columns, ground: ServiceGround): ServiceCounter {
  let tables: PartTables | null = null
  const recentParts = createRecent<readonly CountedParts[]>(MOST)
  const recentFlows = createRecent<Flow>(MOST)
  const recentStocks = createRecent<readonly CountedStock[]>(MOST)
  return {
    hasTargets: ground.targets.length > 0,
    parts: (asked) =>
      recentParts(JSON.stringify(asked), () => {
        tables ??= partTables(columns, ground)
        return scanParts(columns, tables, asked)
      }),
    flow: (asked) => recentFlows(JSON.stringify(asked), () => scanFlow(columns, ground, asked)),
    stock: (asked) => recentStocks(JSON.stringify(asked), () => scanStock(columns, ground, asked)),
  }
}
