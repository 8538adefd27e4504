import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import type { Day } from '../../../shared/domain/day.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../shared/domain/import-plan.ts'
import { commitImport } from '../import/commit-import.ts'
import { planImport } from '../import/plan-import.ts'
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
  try {
    const totals = readPublishedTotals(context.shippedFolder)
    const states = [EARLIER_DAY, null].map((asOfDay) => generateIncidents({ rows: null, seed: SEED, asOfDay, totals }))
    for (const [index, incidents] of states.entries()) {
      const name = `demonstration-${index + 1}.csv`
      await writeIncidents(join(folder, name), incidents)
      await bring(context, folder, name, 'incidents', null)
      context.onProgress(index + 1, STEPS)
    }
    const name = 'demonstration-budgets.csv'
    writeFileSync(join(folder, name), generateBudgetLines({ seed: SEED }))
    await bring(context, folder, name, 'budgets', states.at(-1)?.asOf ?? null)
    context.onProgress(STEPS, STEPS)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function bring(
  context: SeedContext,
  folder: string,
  name: string,
  dataset: Dataset,
  asOfDay: Day | null,
): Promise<void> {
  const options = { ...DEFAULT_IMPORT_OPTIONS, dataset, asOfDay }
  const onProgress = (): undefined => undefined
  const prepared = await planImport({ path: join(folder, name), name }, options, { ...context, onProgress })
  if (prepared.plan.plan === null)
    throw new Error(`the synthetic ${name} was refused: ${JSON.stringify(prepared.plan.problems.slice(0, 3))}`)
  const { database, now } = context
  commitImport(prepared, { database, origin: 'user', now, user: 'irisboard', onProgress })
}
