import { comparedSpan } from '../../shared/domain/incidents/comparison.ts'
import { areNarrowing } from '../../shared/domain/incidents/shown-registers.ts'
import { DEFAULT_VIEW, type ViewState } from '../../shared/domain/view/view-state.ts'

/**
 * Whether a view chooses some of the incidents, or days to compare them with: then there is something to clear. A register
 * says of what, and is no choice among its incidents.
 */
export function isSelective({ filters, period, comparison }: ViewState): boolean {
  return areNarrowing(filters) || period.kind !== 'all' || comparedSpan(comparison) !== null
}

/** All incidents of the same registers again; "no comparison" is no choice of incidents, and stays. */
export function clearedView({ filters, comparison }: ViewState): Pick<ViewState, 'filters' | 'period' | 'comparison'> {
  return {
    filters: filters.filter(({ kind }) => kind === 'register'),
    period: { kind: 'all' },
    comparison: withoutDays(comparison),
  }
}

/** A change of a view: days that were chosen to compare a period with belong to it, and go when it goes. */
export function withPeriodDays(present: ViewState, patch: Partial<ViewState>): Partial<ViewState> {
  const isPeriodGone = present.period.kind !== 'all' && patch.period?.kind === 'all'
  return isPeriodGone ? { comparison: withoutDays(present.comparison), ...patch } : patch
}

function withoutDays(comparison: ViewState['comparison']): ViewState['comparison'] {
  return comparedSpan(comparison) === null ? comparison : DEFAULT_VIEW.comparison
}
