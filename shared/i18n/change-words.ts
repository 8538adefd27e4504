import type { Day } from '../domain/calendar/day.ts'
import { comparedSpan } from '../domain/incidents/comparison.ts'
import { FIRST_CROSS } from '../domain/view/cross-view.ts'
import type { ChangedMember, ViewChange } from '../domain/view/view-change.ts'
import type { ViewState } from '../domain/view/view-state.ts'
import { isCategory, UNCLASSIFIED } from '../domain/vocabulary/category.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import { briefFilter, periodSentence, spanSentence } from './sentence.ts'
import type { Translator } from './translator.ts'

/** So many changes of one step are named; of more than that the first ones, and how many others. */
const MOST_NAMED = 3

type MemberWords = (after: ViewState, t: Translator, format: Format, asOf: Day | null) => string

const MEMBERS = {
  source: ({ source }, t) => t(source === null ? 'views.step-source-chosen' : `views.part-source-${source}`),
  measure: ({ measure }, t) => t('views.part-measure', { measure: t(`vocabulary.measure-${measure}`) }),
  period: ({ period }, t, format, asOf) => t('views.step-period', { period: periodSentence(period, asOf, t, format) }),
  granularity: ({ granularity }, t) => t(`views.step-granularity-${granularity}`),
  trendRange: ({ trendRange }, t) => t(`views.step-trendRange-${trendRange}`),
  comparison: ({ comparison }, t, format) => {
    const span = comparedSpan(comparison)
    return span === null
      ? t(`views.step-comparison-${comparison === 'none' ? 'none' : 'previous-year'}`)
      : t('views.step-comparison-span', { period: spanSentence(span, t, format) })
  },
  rate: ({ rate }, t) => t(`views.step-rate-${rate}`),
  map: ({ map }, t) => t(`views.step-map-${map ?? 'setting'}`),
  asOf: ({ asOf }, t) => (asOf === null ? t('views.step-asOf-present') : t('views.part-state', { snapshot: asOf })),
  report: (_after, t) => t('views.step-report'),
  sort: ({ sort }, t) => t(`views.step-sort-${sort.by}`),
  drill: ({ drill }, t, format) => {
    if (drill === null) return t('views.step-drill-closed')
    return isCategory(drill) || drill === UNCLASSIFIED
      ? t('views.step-drill-category', { category: labelOf('category', drill, t, format) })
      : t('views.step-drill-programme')
  },
  delayBy: ({ delayBy }, t) => t(`views.step-delayBy-${delayBy}`),
  multiples: ({ multiples }, t) => t(`views.step-multiples-${multiples ?? 'whole'}`),
  multiplesScale: ({ multiplesScale }, t) => t(`views.step-multiplesScale-${multiplesScale}`),
  days: ({ days }, t) => t(`views.step-days-${days ?? 'calendar'}`),
  moneyBy: ({ moneyBy }, t) => t(`views.step-moneyBy-${moneyBy ?? 'first'}`),
  participants: ({ participants }, t) => t(`views.step-participants-${participants ?? 'all'}`),
  dateRange: ({ dateRange }, t) => t(`views.step-dateRange-${dateRange ?? 'first'}`),
  onTimeBy: ({ onTimeBy }, t) => t(`views.step-onTimeBy-${onTimeBy}`),
  cross: ({ cross }, t, format) => {
    const { rows, columns, figure, streetsOf, service } = cross ?? FIRST_CROSS
    const table = t('views.step-cross', {
      rows: t(`vocabulary.dimension-${rows}`),
      columns: t(`vocabulary.dimension-${columns}`),
    })
    const said = [
      ...(service === undefined ? [] : [t(`views.step-cross-${service}`)]),
      ...(figure === 'value' ? [] : [t(`cross.figure-${figure}`)]),
      ...(streetsOf === null
        ? []
        : [t('views.step-cross-streets', { municipality: labelOf('municipality', streetsOf, t, format) })]),
    ]
    return [table, ...said].join(', ')
  },
  pinned: ({ pinned }, t) => t(pinned === null ? 'views.step-pinned-none' : 'views.step-pinned-set'),
} satisfies Record<ChangedMember, MemberWords>

/** What a member of the view was set to, in words. */
export function memberWords(
  member: ChangedMember,
  after: ViewState,
  asOf: Day | null,
  t: Translator,
  format: Format,
): string {
  return MEMBERS[member](after, t, format, asOf)
}

/** A step of the history in words, "filter “in the category Roads” removed"; `after` is the view that it led to. */
export function changeWords(
  changes: readonly ViewChange[],
  after: ViewState,
  asOf: Day | null,
  t: Translator,
  format: Format,
): string {
  if (changes.length === 0) return t('views.step-nothing')
  const words = changes.map((change) => oneChange(change, after, asOf, t, format))
  if (words.length <= MOST_NAMED) return format.list(words)
  const others = words.length - MOST_NAMED + 1
  return format.list([...words.slice(0, MOST_NAMED - 1), t('views.step-others', { count: others })])
}

function oneChange(change: ViewChange, after: ViewState, asOf: Day | null, t: Translator, format: Format): string {
  switch (change.kind) {
    case 'filter-added':
    case 'filter-removed':
    case 'filter-changed':
      return t(`views.step-${change.kind}`, { filter: briefFilter(change.filter, t, format) })
    case 'filters-cleared':
      return t(`views.step-${change.kind}`)
    case 'member':
      return memberWords(change.member, after, asOf, t, format)
  }
}
