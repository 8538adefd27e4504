import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { brusselsDay } from '../../../shared/domain/calendar/day.ts'
import type { ReadingThread } from '../import/reading/reading-thread.ts'
import { mappedNames } from '../mappings/mapped-names.ts'
import { expectAllowed } from '../platform/policy.ts'
import type { Database } from '../store/database.ts'
import { forgetInterruptedStages, markingStage } from '../store/interrupted-stages.ts'
import { expectOwnSchema } from '../store/schema-match.ts'
import { expectListable, pullLists } from '../warehouse/lists/pull-lists.ts'
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
import { keepImport } from './keep-import.ts'
import type { PullOptions } from './pull-handlers.ts'

interface RecordsOptions extends PullOptions {
  /** Gives the thread that reads a large file. */
  readonly startThread: () => ReadingThread
}

/** The handlers of pulls of records: the newest one that was tried is held until it is kept. */
export function createRecordsHandlers(
  database: Database,
  { dataFolder, now, user, emit, inTurn, startThread }: RecordsOptions,
): Pick<Handlers, 'records.plan' | 'records.commit' | 'lists.pull'> {
  let prepared: PreparedRecords | null = null
  const contacts = createContacts((servers) => emit({ type: 'contact', by: 'job', servers }))
  const onProgress = (rows: number, bytes: number): void =>
    emit({ type: 'progress', task: 'pull', done: rows, total: null, bytes: { done: bytes, total: 0 } })
  const onCommitted = (done: number, total: number): void => emit({ type: 'progress', task: 'import', done, total })
  const contextNow = (): RecordsContext => ({
    database,
    dataFolder,
    today: brusselsDay(now()),
    options: serverOptions(new AbortController().signal, contacts),
    names: mappedNames(database),
    onProgress,
    startThread,
  })
  return {
    'records.plan': (asked) =>
      inTurn(async () => {
        expectAllowed('sources')
        expectOwnSchema(database)
        prepared = null
        const warehouse = warehouseNamed(database, asked.source)
        const question = { ...asked, source: warehouse.name }
        // Before anybody is asked anything.
        expectRecordable(database, question)
        prepared = await markingStage(dataFolder, { file: warehouse.name, stage: 'reading' }, () =>
          planRecords(warehouse, question, contextNow()),
        )
        return prepared.plan
      }),
    'records.commit': ({ plan }) =>
      inTurn(async () => {
        const chosen = prepared
        if (chosen === null || chosen.plan.plan !== plan) throw new AppError('plan-unknown')
        const { source: file, isKnown } = chosen.plan
        const receipt = await keepImport({ database, dataFolder, now, emit }, { file, isKnown }, () =>
          commitRecords(chosen, { database, origin: 'user', now: now(), user, onProgress: onCommitted }),
        )
        prepared = null
        return receipt
      }),
    'lists.pull': (asked) =>
      inTurn(async () => {
        expectAllowed('sources')
        expectOwnSchema(database)
        const warehouse = warehouseNamed(database, asked.source)
        expectListable(database)
        const receipt = await markingStage(dataFolder, { file: warehouse.name, stage: 'reading' }, () =>
          pullLists(warehouse, asked, { ...contextNow(), now: now(), user }),
        )
        forgetInterruptedStages(dataFolder, warehouse.name)
        return receipt
      }),
  }
}
