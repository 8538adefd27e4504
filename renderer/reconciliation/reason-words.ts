import { SMALLEST_BASE } from '../../shared/domain/incidents/comparison.ts'
import type { DifferenceReason, ReconciledRow, Reconciliation } from '../../shared/domain/incidents/reconciliation.ts'
import type { Format } from '../../shared/i18n/format.ts'
import type { Missing } from '../charts/missing-figure.tsx'
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

/** Why a row has no difference, or one without a share. */
export function missingDifference(row: ReconciledRow, reconciliation: Reconciliation, words: Speech): Missing {
  const { published, difference, reasons } = row
  const isSmall = difference !== null && (published?.value ?? 0) < SMALLEST_BASE
  const said = published === null ? [words.t('reconciliation.not-published')] : []
  const explained = reasons.map((reason) => reasonWords(reason, row, reconciliation, words))
  const reason = isSmall ? words.t('vocabulary.reason-base-small') : [...said, ...explained].join(' ')
  return { word: 'not-comparable', reason }
}

/** What is below is written as less than a tenth of a percent. */
const LEAST_SHARE = 0.0005

/** A lack that rounds to all, though some are there. */
const NEARLY_ALL = 1 - LEAST_SHARE

/**
 * A difference as a share; one that is not nothing is never rounded to nothing, nor a lack of nearly all to one of all: both have
 * their sign beside them.
 */
export function shareWords(share: number, format: Pick<Format, 'share' | 'change'>): string {
  const size = Math.abs(share)
  const isRoundedAway = (size > 0 && size < LEAST_SHARE) || (share > -1 && share <= -NEARLY_ALL)
  return isRoundedAway ? format.share(size) : format.change(share)
}
