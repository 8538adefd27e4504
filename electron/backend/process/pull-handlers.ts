import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { brusselsDay } from '../../../shared/domain/calendar/day.ts'
import type { Warehouse } from '../../../shared/domain/warehouse/warehouse.ts'
import { mappedNames } from '../mappings/mapped-names.ts'
import { expectAllowed } from '../platform/policy.ts'
import { categoryMappings } from '../store/category-mappings.ts'
import type { Database } from '../store/database.ts'
import { forgetInterruptedStages, markingStage } from '../store/interrupted-stages.ts'
import { tidyLists } from '../store/lists-folder.ts'
import { expectOwnSchema } from '../store/schema-match.ts'
import { withPulledCells } from '../warehouse/cells/pull-cells.ts'
import { statusOfNames } from '../warehouse/cells/server-cells.ts'
import { expectListable, pullLists } from '../warehouse/lists/pull-lists.ts'
import { commitPull } from '../warehouse/pull/commit-pull.ts'
import { expectPullable, type PreparedPull, planPull } from '../warehouse/pull/plan-pull.ts'
import { commitRecords } from '../warehouse/records/commit-records.ts'
import {
  expectRecordable,
  type PreparedRecords,
  planRecords,
  type RecordsContext,
} from '../warehouse/records/plan-records.ts'
import { createContacts } from '../warehouse/server/contacts.ts'
import { serverOptions } from '../warehouse/server/server-options.ts'
import { warehouseNamed } from '../warehouse/sources/stored-warehouses.ts'
import type { JobOptions } from './job-options.ts'
import { keepImport } from './keep-import.ts'

interface PullOptions extends JobOptions {
  /** Starts each piece of work when the one before has ended. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>
}

type PullMethods = 'pull.plan' | 'pull.commit' | 'records.plan' | 'records.commit' | 'lists.pull'

/**
 * The handlers of pulls, of counts and of records: the newest of each that was tried is held until it is kept, also while
 * another one is refused for its source. A cancelled one ends with its process.
 */
export function createPullHandlers(
  database: Database,
  { dataFolder, now, user, emit, inTurn, startThread }: PullOptions,
): Pick<Handlers, PullMethods> {
  let preparedPull: PreparedPull | null = null
  let preparedRecords: PreparedRecords | null = null
  const contacts = createContacts((servers) => emit({ type: 'contact', by: 'job', servers }))
  const optionsNow = () => serverOptions(new AbortController().signal, contacts)
  const onProgress = (done: number, bytes: number): void =>
    emit({ type: 'progress', task: 'pull', done, total: null, bytes: { done: bytes, total: 0 } })
  const onCommitted = (done: number, total: number): void => emit({ type: 'progress', task: 'import', done, total })
  const recordsContext = (): RecordsContext => ({
    database,
    dataFolder,
    today: brusselsDay(now()),
    options: optionsNow(),
    names: mappedNames(database),
    onProgress,
    startThread,
  })
  const expectedWarehouse = (source: string): Warehouse => {
    expectAllowed('sources')
    expectOwnSchema(database)
    return warehouseNamed(database, source)
  }
  const whileReading = <Result>({ name }: Warehouse, work: () => Promise<Result>): Promise<Result> =>
    markingStage(dataFolder, { file: name, stage: 'reading' }, work)
  const keep = <Receipt>(
    { source: file, isKnown }: { readonly source: string; readonly isKnown: boolean },
    commit: () => Receipt,
  ) => keepImport(database, { dataFolder, now, emit }, { file, isKnown }, commit)
  return {
    'pull.plan': (asked) =>
      inTurn(async () => {
        const warehouse = expectedWarehouse(asked.source)
        preparedPull = null
        const question = { ...asked, source: warehouse.name }
        // Before anybody is asked anything.
        expectPullable(database, question)
        const keepsSubcategory = categoryMappings(database).length > 0
        const names = mappedNames(database)
        const context = { database, today: brusselsDay(now()), names, onProgress }
        const cells = { ...question, keepsSubcategory, statusOf: statusOfNames(names) }
        const prepared = await whileReading(warehouse, () =>
          withPulledCells(warehouse, cells, optionsNow(), (pulled) => planPull(warehouse, question, pulled, context)),
        )
        preparedPull = prepared
        return prepared.plan
      }),
    'pull.commit': ({ plan }) =>
      inTurn(async () => {
        const chosen = preparedPull
        if (chosen === null || chosen.plan.plan !== plan) throw new AppError('plan-unknown')
        const receipt = await keep(chosen.plan, () => commitPull(chosen, { database, now: now(), user }))
        preparedPull = null
        // Records beside the counts before are of other counts.
        tidyLists(database, dataFolder)
        return receipt
      }),
    'records.plan': (asked) =>
      inTurn(async () => {
        const warehouse = expectedWarehouse(asked.source)
        preparedRecords = null
        const question = { ...asked, source: warehouse.name }
        // Before anybody is asked anything.
        expectRecordable(database, question)
        const prepared = await whileReading(warehouse, () => planRecords(warehouse, question, recordsContext()))
        preparedRecords = prepared
        return prepared.plan
      }),
    'records.commit': ({ plan }) =>
      inTurn(async () => {
        const chosen = preparedRecords
        if (chosen === null || chosen.plan.plan !== plan) throw new AppError('plan-unknown')
        const receipt = await keep(chosen.plan, () =>
          commitRecords(chosen, { database, origin: 'user', now: now(), user, onProgress: onCommitted }),
        )
        preparedRecords = null
        return receipt
      }),
    'lists.pull': (asked) =>
      inTurn(async () => {
        const warehouse = expectedWarehouse(asked.source)
        expectListable(database)
        const receipt = await whileReading(warehouse, () =>
          pullLists(warehouse, asked, { ...recordsContext(), now: now(), user }),
        )
        forgetInterruptedStages(dataFolder, warehouse.name)
        return receipt
      }),
  }
}
