import { AppError } from '../../../shared/contract/error.ts'
import type { AppEvent } from '../../../shared/contract/event.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { brusselsDay } from '../../../shared/domain/calendar/day.ts'
import { mappedNames } from '../mappings/mapped-names.ts'
import { expectAllowed } from '../platform/policy.ts'
import { categoryMappings } from '../store/category-mappings.ts'
import type { Database } from '../store/database.ts'
import { markingStage } from '../store/interrupted-stages.ts'
import { tidyLists } from '../store/lists-folder.ts'
import { expectOwnSchema } from '../store/schema-match.ts'
import { withPulledCells } from '../warehouse/cells/pull-cells.ts'
import { statusOfNames } from '../warehouse/cells/server-cells.ts'
import { commitPull } from '../warehouse/pull/commit-pull.ts'
import { expectPullable, type PreparedPull, planPull } from '../warehouse/pull/plan-pull.ts'
import { createContacts } from '../warehouse/server/contacts.ts'
import { serverOptions } from '../warehouse/server/server-options.ts'
import { warehouseNamed } from '../warehouse/sources/stored-warehouses.ts'
import { keepImport } from './keep-import.ts'

export interface PullOptions {
  readonly dataFolder: string
  /** The present instant, ISO text. */
  readonly now: () => string
  readonly user: string
  readonly emit: (event: AppEvent) => void
  /** Starts each piece of work when the one before has ended. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>
}

/** The handlers of pulls: the newest one that was tried is held until it is kept. A cancelled one ends with its process. */
export function createPullHandlers(
  database: Database,
  { dataFolder, now, user, emit, inTurn }: PullOptions,
): Pick<Handlers, 'pull.plan' | 'pull.commit'> {
  let prepared: PreparedPull | null = null
  const contacts = createContacts((servers) => emit({ type: 'contact', by: 'job', servers }))
  const onProgress = (cells: number, bytes: number): void =>
    emit({ type: 'progress', task: 'pull', done: cells, total: null, bytes: { done: bytes, total: 0 } })
  return {
    'pull.plan': (asked) =>
      inTurn(async () => {
        expectAllowed('sources')
        expectOwnSchema(database)
        prepared = null
        const warehouse = warehouseNamed(database, asked.source)
        const question = { ...asked, source: warehouse.name }
        // Before anybody is asked anything.
        expectPullable(database, question)
        const keepsSubcategory = categoryMappings(database).length > 0
        const names = mappedNames(database)
        const context = { database, today: brusselsDay(now()), names, onProgress }
        const statusOf = statusOfNames(names)
        const options = serverOptions(new AbortController().signal, contacts)
        prepared = await markingStage(dataFolder, { file: warehouse.name, stage: 'reading' }, () =>
          withPulledCells(warehouse, { ...question, keepsSubcategory, statusOf }, options, (pulled) =>
            planPull(warehouse, question, pulled, context),
          ),
        )
        return prepared.plan
      }),
    'pull.commit': ({ plan }) =>
      inTurn(async () => {
        const chosen = prepared
        if (chosen === null || chosen.plan.plan !== plan) throw new AppError('plan-unknown')
        const { source: file, isKnown } = chosen.plan
        const receipt = await keepImport({ database, dataFolder, now, emit }, { file, isKnown }, () =>
          commitPull(chosen, { database, now: now(), user }),
        )
        prepared = null
        // Records beside the counts before are of other counts.
        tidyLists(database, dataFolder)
        return receipt
      }),
  }
}
