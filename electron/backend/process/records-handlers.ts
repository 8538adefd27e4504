import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { brusselsDay } from '../../../shared/domain/calendar/day.ts'
import { keepBackup } from '../backup/backup-folder.ts'
import type { ReadingThread } from '../import/reading/reading-thread.ts'
import { mappedNames } from '../mappings/mapped-names.ts'
import type { Database } from '../store/database.ts'
import { forgetInterruptedStages, markingStage } from '../store/interrupted-stages.ts'
import { expectOwnSchema } from '../store/schema-match.ts'
import { withWriterLockHeld } from '../store/writer-lock.ts'
import { commitRecords } from '../warehouse/records/commit-records.ts'
import { expectRecordable, type PreparedRecords, planRecords } from '../warehouse/records/plan-records.ts'
import { createContacts } from '../warehouse/server/contacts.ts'
import { serverOptions } from '../warehouse/server/server-options.ts'
import { expectSourcesAllowed, warehouseNamed } from '../warehouse/sources/stored-warehouses.ts'
import type { PullOptions } from './pull-handlers.ts'

interface RecordsOptions extends PullOptions {
  /** Gives the thread that reads a large file. */
  readonly startThread: () => ReadingThread
}

/** The handlers of pulls of records: the newest one that was tried is held until it is kept. */
export function createRecordsHandlers(
  database: Database,
  { dataFolder, now, user, emit, inTurn, startThread }: RecordsOptions,
): Pick<Handlers, 'records.plan' | 'records.commit'> {
  let prepared: PreparedRecords | null = null
  const contacts = createContacts((servers) => emit({ type: 'contact', by: 'job', servers }))
  const onProgress = (rows: number, bytes: number): void =>
    emit({ type: 'progress', task: 'pull', done: rows, total: null, bytes: { done: bytes, total: 0 } })
  const onCommitted = (done: number, total: number): void => emit({ type: 'progress', task: 'import', done, total })
  const onBackedUp = (done: number, total: number): void => emit({ type: 'progress', task: 'backup', done, total })
  return {
    'records.plan': (asked) =>
      inTurn(async () => {
        expectSourcesAllowed()
        expectOwnSchema(database)
        prepared = null
        const warehouse = warehouseNamed(database, asked.source)
        const question = { ...asked, source: warehouse.name }
        // Before anybody is asked anything.
        expectRecordable(database, question)
        const options = serverOptions(new AbortController().signal, contacts)
        const context = { database, dataFolder, today: brusselsDay(now()), options, onProgress, startThread }
        const names = mappedNames(database)
        prepared = await markingStage(dataFolder, { file: warehouse.name, stage: 'reading' }, () =>
          planRecords(warehouse, question, { ...context, names }),
        )
        return prepared.plan
      }),
    'records.commit': ({ plan }) =>
      inTurn(async () => {
        const chosen = prepared
        if (chosen === null || chosen.plan.plan !== plan) throw new AppError('plan-unknown')
        const { source: file, isKnown } = chosen.plan
        const receipt = await withWriterLockHeld(dataFolder, async () => {
          expectOwnSchema(database)
          if (!isKnown)
            await markingStage(dataFolder, { file, stage: 'writing' }, () =>
              keepBackup(database, { dataFolder, now: now(), onProgress: onBackedUp }),
            )
          return commitRecords(chosen, { database, origin: 'user', now: now(), user, onProgress: onCommitted })
        })
        prepared = null
        forgetInterruptedStages(dataFolder, file)
        return receipt
      }),
  }
}
