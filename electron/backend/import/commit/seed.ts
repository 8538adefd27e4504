import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../../../../shared/domain/calendar/day.ts'
import { DATASETS, type Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../shared/domain/import/import-plan.ts'
import type { OfferedFile } from '../../platform/offered-file.ts'
import type { Database } from '../../store/database.ts'
import { planImport } from '../plan/plan-import.ts'
import { commitImport } from './commit-import.ts'

/** The annual report speaks of the end of 2022; its tables without days of their own are as of that day. */
const REPORT_DAY = '2022-12-31'

const AS_OF_DAYS: Partial<Record<Dataset, Day>> = {
  programmes: REPORT_DAY,
  budgets: REPORT_DAY,
  participants: REPORT_DAY,
  dates: REPORT_DAY,
}

const SHIPPED = "SELECT count(*) FROM snapshot WHERE origin = 'shipped' AND dataset = ?"

export interface SeedContext {
  readonly database: Database
  readonly shippedFolder: string
  readonly now: string
  readonly today: Day
  readonly onProgress: (done: number, total: number) => void
}

/** The shipped datasets that a folder does not hold yet. */
export function missingDatasets(database: Database, shippedFolder: string): readonly Dataset[] {
  const shipped = database.prepare<[string], number>(SHIPPED).pluck()
  return DATASETS.filter((dataset) => existsSync(join(shippedFolder, `${dataset}.csv`)) && shipped.get(dataset) === 0)
}

/** Brings the shipped datasets into a folder through the ordinary import. */
export async function seedFolder(datasets: readonly Dataset[], context: SeedContext): Promise<void> {
  for (const [index, dataset] of datasets.entries()) {
    const name = `${dataset}.csv`
    const file = { path: join(context.shippedFolder, name), name, dataset, asOfDay: AS_OF_DAYS[dataset] ?? null }
    await importOwnFile(file, { ...context, origin: 'shipped' })
    context.onProgress(index + 1, datasets.length)
  }
}

interface OwnFileContext {
  readonly database: Database
  readonly now: string
  readonly today: Day
  readonly origin: 'shipped' | 'user'
}

interface OwnFile extends OfferedFile {
  readonly dataset: Dataset
  readonly asOfDay: Day | null
}

/** Imports a file of the program's own through the ordinary import; one that is refused is a bug. */
export async function importOwnFile({ path, name, dataset, asOfDay }: OwnFile, context: OwnFileContext): Promise<void> {
  const { database, now, today, origin } = context
  const onProgress = (): undefined => undefined
  const options = { ...DEFAULT_IMPORT_OPTIONS, dataset, asOfDay }
  const isShipped = origin === 'shipped'
  const prepared = await planImport({ path, name }, options, { database, today, onProgress, isShipped })
  if (prepared.plan.plan === null)
    throw new Error(`the program's own ${name} was refused: ${JSON.stringify(prepared.plan.problems.slice(0, 3))}`)
  commitImport(prepared, { database, origin, now, user: 'irisboard', onProgress })
}
