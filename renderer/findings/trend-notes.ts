import type { Span } from '../../shared/domain/calendar/period.ts'
import { type Compared, comparedSpan } from '../../shared/domain/incidents/comparison.ts'
import type { Granularity } from '../../shared/domain/view/view-state.ts'
import { spanSentence } from '../../shared/i18n/sentence.ts'
import type { Speech } from './finding.ts'

interface DrawnTrend {
  readonly step: Granularity
  readonly drawn: Span | null
  /** The days asked, by default all covered ones. */
  readonly period: Span | null
  readonly comparison: Compared
}

/** Notes on what a trend leaves out: the beginning of a period too long for its steps, and a comparison. */
export function trendNotes({ step, drawn, period, comparison }: DrawnTrend, { t, format }: Speech): readonly string[] {
  const isPart = drawn !== null && period !== null && drawn.from > period.from
  return [
    ...(isPart && (step === 'day' || step === 'week')
      ? [t(`incidents.trend-last-part-${step}`, { period: spanSentence(drawn, t, format) })]
      : []),
    ...(comparedSpan(comparison) === null ? [] : [t('incidents.trend-other-days')]),
  ]
}
