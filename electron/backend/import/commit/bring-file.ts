import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../shared/domain/import/import-plan.ts'
import type { OfferedFile } from '../../platform/offered-file.ts'
import type { Database } from '../../store/database.ts'
import { planImport } from '../plan/plan-import.ts'
import { commitImport } from './commit-import.ts'

export interface BringContext {
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
export async function bringFile({ path, name, dataset, asOfDay }: OwnFile, context: BringContext): Promise<void> {
  const { database, now, today, origin } = context
  const onProgress = (): undefined => undefined
  const options = { ...DEFAULT_IMPORT_OPTIONS, dataset, asOfDay }
  const isShipped = origin === 'shipped'
  const prepared = await planImport({ path, name }, options, { database, today, onProgress, isShipped })
  if (prepared.plan.plan === null)
    throw new Error(`the program's own ${name} was refused: ${JSON.stringify(prepared.plan.problems.slice(0, 3))}`)
  commitImport(prepared, { database, origin, now, user: 'irisboard', onProgress })
}
