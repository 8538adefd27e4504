import { openDatabase } from '../../../electron/backend/store/database.ts'
import { withPulledCells } from '../../../electron/backend/warehouse/cells/pull-cells.ts'
import { commitPull } from '../../../electron/backend/warehouse/pull/commit-pull.ts'
import { planPull } from '../../../electron/backend/warehouse/pull/plan-pull.ts'
import { brusselsDay } from '../../../shared/domain/calendar/day.ts'
import type { Warehouse } from '../../../shared/domain/warehouse/warehouse.ts'
import { askedWith } from '../../support/warehouse-rows.ts'
import { peakMemory } from '../peak-memory.ts'
import { showCells } from '../product.ts'

interface PullInput {
  readonly folder: string
  readonly warehouse: Warehouse
  readonly grain: 'day' | 'month'
}

export interface ProductPull {
  /** Milliseconds from the connection to the commit, and on to the figures. */
  readonly pulled: number
  readonly visible: number
  /** As received. */
  readonly bytes: number
  readonly cells: number
  readonly incidents: number
  /** In MB, until the commit. */
  readonly peak: number
}

/** Pulls the cells of a warehouse into a folder as the program does, to the first dashboard. */
export async function pullProduct({ folder, warehouse, grain }: PullInput): Promise<ProductPull> {
  const database = openDatabase(folder)
  const question = { source: warehouse.name, grain, from: null, to: null }
  const now = new Date().toISOString()
  const context = { database, today: brusselsDay(now), onProgress: () => undefined }
  try {
    const start = performance.now()
    const prepared = await withPulledCells(warehouse, question, askedWith(), (pulled) =>
      planPull(warehouse, question, pulled, context),
    )
    commitPull(prepared, { database, now, user: 'bench' })
    const pulled = performance.now() - start
    const peak = peakMemory()
    const { bytes, cells } = prepared.plan
    const { total } = showCells(database)
    return { pulled, visible: performance.now() - start, bytes, cells, incidents: total, peak }
  } finally {
    database.close()
  }
}
