import type { Day } from '../domain/day.ts'
import type { ChangedMember, ViewChange } from '../domain/view-change.ts'
import type { ViewState } from '../domain/view-state.ts'
import type { Format } from './format.ts'
import { periodSentence } from './sentence.ts'
import type { MessageKey, Translator } from './translator.ts'
import { briefFilter } from './view-sentence.ts'

const MEMBERS = {
  source: 'views.step-source',
  measure: 'views.step-measure',
  period: 'views.step-period',
  granularity: 'views.step-granularity',
  comparison: 'views.step-comparison',
  rate: 'views.step-rate',
  asOf: 'views.step-asOf',
  report: 'views.step-report',
  sort: 'views.step-sort',
  drill: 'views.step-drill',
  delayBy: 'views.step-delayBy',
  pinned: 'views.step-pinned',
} satisfies Record<ChangedMember, MessageKey>

/** A step of the history in words, "filter “in the category Roads” removed"; `after` is the view that it led to. */
export function changeWords(
  change: ViewChange,
  after: ViewState,
  asOf: Day | null,
  t: Translator,
  format: Format,
): string {
  switch (change.kind) {
    case 'filter-added':
    case 'filter-removed':
    case 'filter-changed':
      return t(`views.step-${change.kind}`, { filter: briefFilter(change.filter, t, format) })
    case 'filters-cleared':
    case 'several':
      return t(`views.step-${change.kind}`)
    case 'member':
      return t(MEMBERS[change.member], { period: periodSentence(after.period, asOf, t, format) })
  }
}
