import type { Client } from '../../../shared/contract/client.ts'
import type { ErrorCode, Failure } from '../../../shared/contract/error.ts'
import type { Snapshot } from '../../../shared/contract/snapshots.ts'
import type { ImportPlan, ImportReceipt } from '../../../shared/domain/import/import-plan.ts'
import { failureOf } from './import-failure.ts'

/** With these nobody says whether it was written. */
const CUT_OFF: ReadonlySet<ErrorCode> = new Set(['cancelled', 'backend-gone', 'program-closed'])

type NewestImport = Pick<Snapshot, 'snapshot' | 'sha256'>

const NOTHING_IMPORTED: NewestImport = { snapshot: 0, sha256: '' }

/**
 * Writes what a plan says. Who writes may be ended when all is written and only the receipt is missing: the data then say
 * what was done.
 */
export async function commitPlan(client: Client, plan: ImportPlan): Promise<ImportReceipt | Failure> {
  const before = await newestImport(client)
  try {
    return await client.call('import.commit', { plan: plan.plan ?? '' })
  } catch (error) {
    const failure = failureOf(error)
    if (before === null || !CUT_OFF.has(failure.code)) return failure
    const after = await newestImport(client)
    const isWritten = after !== null && after.snapshot > before.snapshot
    return isWritten && after.sha256 === plan.understanding.sha256 ? { snapshot: after.snapshot, plan } : failure
  }
}

/** The newest import of the folder; `null` where it cannot be asked for. */
async function newestImport(client: Client): Promise<NewestImport | null> {
  try {
    const { rows } = await client.call('snapshots.list', {})
    return rows.reduce((newest, each) => (each.snapshot > newest.snapshot ? each : newest), NOTHING_IMPORTED)
  } catch {
    return null
  }
}
