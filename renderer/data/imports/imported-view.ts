import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import type { Page, ViewState } from '../../../shared/domain/view/view-state.ts'

/** Where the figures of an import are shown: in the present state, for an older one does not have them. */
export function importedView(dataset: Dataset | null): Pick<ViewState, 'page' | 'drill' | 'asOf'> {
  return { page: pageOf(dataset), drill: null, asOf: null }
}

function pageOf(dataset: Dataset | null): Page {
  switch (dataset) {
    case 'incidents':
    case 'targets':
    case null:
      return 'incidents'
    case 'categories':
    case 'years':
      return 'overview'
    case 'budgets':
      return 'budgets'
    case 'programmes':
    case 'indicators':
    case 'participants':
    case 'dates':
      return 'programmes'
  }
}
