import { filterValues } from '../incidents/filter.ts'
import { isWithoutCleanliness } from '../incidents/without-cleanliness.ts'
import { DEFAULT_VIEW, type ViewState } from '../view/view-state.ts'

/**
 * What a report of a view prints. The Overview shows what was published, whole: the source, period and filters that other
 * pages keep in the view decide nothing there, but for the one filter that its table offers.
 */
export function printedView(view: ViewState): ViewState {
  if (view.page !== 'overview') return view
  const { asOf, report, filters } = view
  const isWithout = isWithoutCleanliness(filterValues(filters, 'category'))
  return {
    ...DEFAULT_VIEW,
    source: 'published',
    asOf,
    report,
    filters: isWithout ? filters.filter(({ kind }) => kind === 'category') : [],
  }
}
