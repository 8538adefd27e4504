import type { DifferenceReason, ReconciledRow, Reconciliation } from '../../shared/domain/incidents/reconciliation.ts'
import type { Speech } from '../findings/finding.ts'

/** A reason in a sentence, with the days and the counts that it speaks of. */
export function reasonWords(
  reason: DifferenceReason,
  row: ReconciledRow,
  { records, rows }: Reconciliation,
  { t, format }: Speech,
): string {
  const day = (value: string | undefined): string => (value === undefined ? '' : format.day(value))
  switch (reason) {
    case 'partial-coverage':
      return t('reconciliation.reason-partial-coverage', { from: day(records?.from), to: day(records?.to) })
    case 'known-later':
    case 'known-earlier':
      return t(`reconciliation.reason-${reason}`, {
        records: day(records?.asOf),
        published: day(row.published?.asOf),
      })
    case 'categories-differ': {
      const count = rows.reduce((sum, each) => sum + (each.published === null ? (each.records ?? 0) : 0), 0)
      return t('reconciliation.reason-categories-differ', { count, n: format.count(count) })
    }
    default:
      return t(`reconciliation.reason-${reason}`)
  }
}
