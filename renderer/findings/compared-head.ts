import type { Span } from '../../shared/domain/calendar/period.ts'
import { comparedFilters } from '../../shared/domain/incidents/compared-days.ts'
import { type Compared, type Comparison, comparedSpan } from '../../shared/domain/incidents/comparison.ts'
import { keptRuns } from '../../shared/domain/incidents/kept-days.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { keptDaysSentence } from '../../shared/i18n/sentence.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { startCapital } from './capital.ts'
import type { Speech } from './finding.ts'

/** What stands above figures that are compared with: the same days a year before, or the other days by name. */
export function comparedHead(compared: Compared, base: Comparison | undefined, { t, format }: Speech): string {
  if (comparedSpan(compared) === null || base === undefined) return t('columns.before')
  return startCapital(spanWords(base.from, base.to, t, format))
}

/** Against which days changes are told: those compared with, as far as the filters of the year before keep them. */
export function changeBase(
  base: Span,
  { comparison, filters }: Pick<ViewState, 'comparison' | 'filters'>,
  { t, format }: Speech,
): string {
  const kept = comparedFilters(filters, comparison)
  if (keptRuns(base, kept).length > 1)
    return t('charts.change-base-kept', { period: keptDaysSentence(base, kept, t, format) })
  const key = base.from === base.to ? 'charts.change-base-day' : 'charts.change-base'
  return t(key, { from: format.day(base.from), to: format.day(base.to) })
}
