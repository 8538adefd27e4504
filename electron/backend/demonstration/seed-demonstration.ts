import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import type { Day } from '../../../shared/domain/day.ts'
import { bringFile } from '../import/bring-file.ts'
import type { SeedContext } from '../import/seed.ts'
import { generateBudgetLines } from './generate-budget-lines.ts'
import { generateIncidents } from './generate-incidents.ts'
import { readPublishedTotals } from './published-totals.ts'
import { writeIncidents } from './write-incidents.ts'

const SEED = 1
/** The first of the two states that the demonstration knows, so that history and reopenings can be shown. */
const EARLIER_DAY = '2023-09-30'
const STEPS = 3

const SYNTHETIC = 'SELECT count(*) FROM snapshot WHERE is_synthetic = 1'

/** True when the demonstration's second state has been imported. */
export function isDemonstrationSeeded({ database }: Pick<SeedContext, 'database'>): boolean {
  return Number(database.prepare(SYNTHETIC).pluck().get()) >= 2
}

/** Fills a demonstration folder through the ordinary import: incidents at two days, and budget lines. */
export async function seedDemonstration(context: SeedContext): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'irisboard-demonstration-'))
  const bring = (name: string, dataset: Dataset, asOfDay: Day | null): Promise<void> =>
    bringFile({ path: join(folder, name), name, dataset, asOfDay }, { ...context, origin: 'user' })
  try {
    const totals = readPublishedTotals(context.shippedFolder)
    const states = [EARLIER_DAY, null].map((asOfDay) => generateIncidents({ rows: null, seed: SEED, asOfDay, totals }))
    for (const [index, incidents] of states.entries()) {
      const name = `demonstration-${index + 1}.csv`
      await writeIncidents(join(folder, name), incidents)
      await bring(name, 'incidents', null)
      context.onProgress(index + 1, STEPS)
    }
    const name = 'demonstration-budgets.csv'
    writeFileSync(join(folder, name), generateBudgetLines({ seed: SEED }))
    await bring(name, 'budgets', states.at(-1)?.asOf ?? null)
    context.onProgress(STEPS, STEPS)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
