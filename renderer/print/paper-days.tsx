import { yearOf } from '../../shared/domain/calendar/day.ts'
import type { Span } from '../../shared/domain/calendar/period.ts'
import type { Filter } from '../../shared/domain/incidents/filter.ts'
import { keptSpan } from '../../shared/domain/incidents/kept-days.ts'
import { proseFormat } from '../../shared/i18n/format.ts'
import { keptDaysSentence } from '../../shared/i18n/sentence.ts'
import { isNamedSpan, spanWords } from '../../shared/i18n/span-words.ts'
import { type PaperWords, usePaperWords } from './paper-words.tsx'

type DayWords = Pick<PaperWords, 't' | 'format'>

/** The days of a span that filters keep, in words; gaps between them are left out. */
export function countedDays(span: Span, filters: readonly Filter[], { t, format }: DayWords): string {
  return keptDaysSentence(keptSpan(span, filters) ?? span, filters, t, proseFormat(format))
}

/** The days of a span, short; a single day once. */
export function shortSpan({ from, to }: Span, { t, format }: DayWords): string {
  return from === to ? format.day(from) : t('common.span', { from: format.day(from), to: format.day(to) })
}

/** The period of a printed figure, or that it has none. */
export function FigurePeriod({ from, to }: { from: string | null; to: string | null }) {
  const { t, format } = usePaperWords()
  if (to === null) return <>{spanWords(from, to, t, format)}</>
  // A fact without a day is kept under the last day of its year.
  if (from === null && to.endsWith('-12-31')) return <>{t('report.period-undated', { year: yearOf(to) })}</>
  if (from === null || from === to) return <>{t('programmes.span-at', { to: format.day(to) })}</>
  return <>{isNamedSpan(from, to) ? spanWords(from, to, t, format) : shortSpan({ from, to }, { t, format })}</>
}
