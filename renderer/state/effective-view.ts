import { printedView } from '../../shared/domain/view/printed-view.ts'
import { hasReport } from '../../shared/domain/view/reported-page.ts'
import { DEFAULT_VIEW, type Page, type ViewState } from '../../shared/domain/view/view-state.ts'
import { keysOf } from '../../shared/domain/vocabulary/record-keys.ts'

type Member = keyof ViewState

/** What is about incidents. */
const OF_INCIDENTS: readonly Member[] = [
  'source',
  'measure',
  'filters',
  'period',
  'granularity',
  'comparison',
  'rate',
  'map',
  'sort',
  'drill',
  'delayBy',
  'multiples',
  'multiplesScale',
  'cross',
  'pinned',
]

/** What of a view changes a page, or its report. */
const EFFECTIVE = {
  // Shows as it prints.
  overview: ['asOf', 'filters'],
  incidents: ['asOf', ...OF_INCIDENTS],
  'on-time': ['asOf', 'source', 'filters', 'period', 'granularity', 'comparison', 'onTimeBy'],
  cross: ['asOf', 'source', 'measure', 'filters', 'period', 'comparison', 'cross'],
  programmes: ['asOf', 'drill', 'participants', 'dateRange', 'moneyBy'],
  budgets: ['asOf', 'drill', 'moneyBy'],
  reconciliation: ['asOf'],
  reports: [],
  data: ['asOf'],
  help: [],
  about: [],
} satisfies Record<Page, readonly Member[]>

/** A view without what has no effect on its page: filters go along to every page, also to those that do not heed them. */
export function effectiveView(present: ViewState): ViewState {
  const view = printedView(present)
  const { page, report } = view
  const hasSections = hasReport(page) && page !== 'overview' && report.sections !== null
  const heeded: readonly Member[] = [
    'page',
    ...EFFECTIVE[page],
    ...(hasReport(page) ? (['report'] as const) : []),
    // Sections that were chosen may be about incidents, whatever page they are printed from.
    ...(hasSections ? OF_INCIDENTS : []),
  ]
  const ignored = keysOf(DEFAULT_VIEW).filter((member) => !heeded.includes(member))
  return { ...view, ...Object.fromEntries(ignored.map((member) => [member, DEFAULT_VIEW[member]])) }
}
