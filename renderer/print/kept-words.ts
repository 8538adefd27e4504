import type { Span } from '../../shared/domain/calendar/period.ts'
import type { Filter } from '../../shared/domain/incidents/filter.ts'
import { keptSpan } from '../../shared/domain/incidents/kept-days.ts'
import { keptDaysSentence } from '../../shared/i18n/sentence.ts'
import type { PaperWords } from './paper-words.tsx'

/** The days of a span that filters keep, in words; those that lie between them are not said to count. */
export function keptWords(
  span: Span,
  filters: readonly Filter[],
  { t, format }: Pick<PaperWords, 't' | 'format'>,
): string {
  return keptDaysSentence(keptSpan(span, filters) ?? span, filters, t, format)
}
