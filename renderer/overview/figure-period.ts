import type { FolderState } from '../../shared/contract/methods.ts'
import { cutAt, isSameSpan, type Period, type Span, yearSpan, yearWithin } from '../../shared/domain/calendar/period.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { coverageOf } from '../incidents/figures/questions.ts'

/** The period for the days of a figure on Incidents: their year where it has the same days, else a range. */
export function figurePeriod(days: Span, view: ViewState, folder: FolderState): Period {
  const range: Period = { kind: 'range', ...days }
  const year = yearWithin(days)
  if (year === null) return range
  const fullYear: Period = { kind: 'year', year }
  const { asOf } = coverageOf({ ...view, period: fullYear }, folder)
  const counted = asOf === null ? null : cutAt(yearSpan(year), asOf)
  return counted !== null && isSameSpan(counted, days) ? fullYear : range
}
