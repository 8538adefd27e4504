import { contains, type Span } from '../../shared/domain/calendar/period.ts'
import { wholeMonths } from '../../shared/domain/incidents/choose-source.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import { spanSentence } from '../../shared/i18n/sentence.ts'
import type { Speech } from './finding.ts'

/** Records, or counts, beside published figures: both counts, or the days of those that do not cover them all. */
export function recordsSentence(
  { period, total }: Pick<Answer, 'period' | 'total'>,
  counted: number | null,
  covers: Span,
  { t, format }: Speech,
  of: 'records' | 'counts' = 'records',
): string {
  const context = of === 'counts' ? { context: of } : {}
  const isCovered = period !== null && contains(wholeMonths(covers), period)
  if (isCovered && total !== null && counted !== null)
    return t('overview.reconciled', {
      ...context,
      period: spanSentence(period, t, format),
      published: format.count(total),
      records: format.count(counted),
    })
  const key = period === null || isCovered ? 'overview.records-cover' : 'overview.records-other-days'
  return t(key, { ...context, period: spanSentence(covers, t, format) })
}
