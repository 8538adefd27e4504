import { AppError } from '../../../../shared/contract/error.ts'
import type { RecordsReceipt } from '../../../../shared/domain/import/pull.ts'
import { type CommitContext, commitImport } from '../../import/commit/commit-import.ts'
import { appendJournal } from '../../store/journal.ts'
import type { PreparedRecords } from './plan-records.ts'

/** Imports exactly the records of a dry run, as commitImport does a file. Where none came, the journal says that they are known. */
export function commitRecords({ plan, prepared, pulled }: PreparedRecords, context: CommitContext): RecordsReceipt {
  if (plan.plan === null) throw new AppError('plan-unknown')
  if (prepared !== null) return { snapshot: commitImport(prepared, { ...context, pull: pulled }).snapshot, plan }
  const { database, now } = context
  const detail = { file: plan.source, dataset: 'incidents' }
  database
    .transaction(() => void appendJournal(database, { at: now, kind: 'already-known', snapshot: null, detail }))
    .immediate()
  return { snapshot: null, plan }
}
