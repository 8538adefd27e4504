import { contains, type Span } from '../../shared/domain/calendar/period.ts'
import { wholeMonths } from '../../shared/domain/incidents/choose-source.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import { spanSentence } from '../../shared/i18n/sentence.ts'
import type { Speech } from './finding.ts'

/** Records beside published figures: both counts, or the days of records that do not cover them all. */
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
