import { filterValues } from '../incidents/filter.ts'
import { isWithoutCleanliness } from '../incidents/without-cleanliness.ts'
import { DEFAULT_VIEW, type ViewState } from './view-state.ts'

/** The view that a report prints. The Overview shows all published figures, filtered by its own table at most. */
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
