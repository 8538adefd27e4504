import { contains, type Span } from '../../shared/domain/calendar/period.ts'
import { wholeMonths } from '../../shared/domain/incidents/choose-source.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import { spanSentence } from '../../shared/i18n/sentence.ts'
import type { Speech } from './finding.ts'

/**
 * What the records hold beside the published figures: both counts where the records cover all their days, else only
 * which days the records have. `counted` is what they count of those days, `null` until it is known.
 */
export function recordsSentence(
  { period, total }: Pick<Answer, 'period' | 'total'>,
  counted: number | null,
  covers: Span,
  { t, format }: Speech,
): string {
  const isCovered = period !== null && contains(wholeMonths(covers), period)
  if (isCovered && total !== null && counted !== null)
    return t('overview.reconciled', {
      period: spanSentence(period, t, format),
      published: format.count(total),
      records: format.count(counted),
    })
  const key = period === null || isCovered ? 'overview.records-cover' : 'overview.records-other-days'
  return t(key, { period: spanSentence(covers, t, format) })
}
