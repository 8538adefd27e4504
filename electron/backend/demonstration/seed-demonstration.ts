import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day } from '../../../shared/domain/calendar/day.ts'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { importOwnFile, type SeedContext } from '../import/commit/seed.ts'
import { openTemporaryFolder } from '../platform/temporary-folder.ts'
import type { Database } from '../store/database.ts'
import { generateBudgetLines } from './generate-budget-lines.ts'
import { generateIncidents } from './generate-incidents.ts'
import { generateTargets } from './generate-targets.ts'
import { type PublishedTotals, readPublishedTotals } from './published-totals.ts'
import { writeIncidents } from './write-incidents.ts'

const SEED = 1
/** The first of the two states that the demonstration knows, so that history and reopenings can be shown. */
const EARLIER_DAY = '2023-09-30'
const PARTS = 4

/** A file of the demonstration. */
interface Part {
  readonly name: string
  readonly dataset: Dataset
  readonly asOfDay: Day | null
  write(path: string): Promise<void>
}

/** How many parts were ever brought: an undo of one is the person's wish; a purge leaves no more than that it was there. */
const BROUGHT = `
  SELECT count(*) FROM journal WHERE kind = 'import'
  AND (detail ->> 'origin' = 'user' AND detail ->> 'imported_by' = 'irisboard' OR detail ->> 'purged')`

/** True when every part of the demonstration has been imported. */
export function isDemonstrationSeeded({ database }: Pick<SeedContext, 'database'>): boolean {
  return broughtParts(database) >= PARTS
}

function broughtParts(database: Database): number {
  return Number(database.prepare(BROUGHT).pluck().get())
}

/**
 * Fills a demonstration folder through the ordinary import: incidents at two days, budget lines and targets. Goes on where an
 * earlier start was cut off.
 */
export async function seedDemonstration(context: SeedContext): Promise<void> {
  const folder = openTemporaryFolder()
  try {
    const parts = partsOf(readPublishedTotals(context.shippedFolder))
    const brought = broughtParts(context.database)
    for (const [index, { name, dataset, asOfDay, write }] of parts.slice(brought).entries()) {
      const path = join(folder.path, name)
      await write(path)
      await importOwnFile({ path, name, dataset, asOfDay }, { ...context, origin: 'user' })
      context.onProgress(brought + index + 1, PARTS)
    }
  } finally {
    folder.close()
  }
}

/** In the order in which they are imported. */
function partsOf(totals: PublishedTotals): readonly Part[] {
  const stateOn = (asOfDay: Day | null, name: string): Part => ({
    name,
    dataset: 'incidents',
    asOfDay: null,
    write: (path) => writeIncidents(path, generateIncidents({ rows: null, seed: SEED, asOfDay, totals })),
  })
  const budgetLines: Part = {
    name: 'demonstration-budgets.csv',
    dataset: 'budgets',
    asOfDay: totals.to,
    write: (path) => writeFile(path, generateBudgetLines({ seed: SEED })),
  }
  const targets: Part = {
    name: 'demonstration-targets.csv',
    dataset: 'targets',
    asOfDay: totals.to,
    write: (path) => writeFile(path, generateTargets()),
  }
  return [stateOn(EARLIER_DAY, 'demonstration-1.csv'), stateOn(null, 'demonstration-2.csv'), budgetLines, targets]
}
