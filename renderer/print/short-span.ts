import type { Span } from '../../shared/domain/calendar/period.ts'
import type { PaperWords } from './paper-words.tsx'

/** The days of a span where there is little room, one day once. */
export function shortSpan({ from, to }: Span, { t, format }: Pick<PaperWords, 't' | 'format'>): string {
  return from === to ? format.day(from) : t('report.meta-span', { from: format.day(from), to: format.day(to) })
}
