import type { FolderState } from '../../shared/contract/methods.ts'
import { cutAt, isSameSpan, type Period, type Span, yearSpan, yearWithin } from '../../shared/domain/calendar/period.ts'
import type { Filter } from '../../shared/domain/incidents/filter.ts'
import { effectiveFilters, isOfFixMyStreet } from '../../shared/domain/incidents/shown-registers.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { FIXMYSTREET } from '../../shared/domain/vocabulary/register.ts'
import { useFolder } from '../host/folder.tsx'
import { coverageOf } from '../incidents/figures/questions.ts'
import { useView } from '../state/view.tsx'

interface FigureView {
  readonly view: ViewState
  /** What keeps records of another register out. */
  readonly filters: readonly Filter[]
  /** True where there are records of what the published figures count. */
  readonly hasRecords: boolean
  /** The period for the days of a figure: their year where it has the same days, else a range. */
  readonly periodOf: (days: Span) => Period
}

/** From where a published figure is opened on Incidents: records of another register than FixMyStreet are not what it counts. */
export function useFigureView(): FigureView {
  const view = useView()
  const folder = useFolder()
  const { registers, hasRecords } = folder
  const isOwn = isOfFixMyStreet(effectiveFilters([], registers))
  const filters: readonly Filter[] = isOwn ? [] : [{ kind: 'register', values: [FIXMYSTREET] }]
  const shown: ViewState = isOwn ? view : { ...view, filters, source: 'published' }
  const periodOf = (days: Span) => figurePeriod(days, shown, folder)
  return { view: shown, filters, hasRecords: hasRecords && isOwn, periodOf }
}

function figurePeriod(days: Span, view: ViewState, folder: FolderState): Period {
  const range: Period = { kind: 'range', ...days }
  const year = yearWithin(days)
  if (year === null) return range
  const fullYear: Period = { kind: 'year', year }
  const { asOf } = coverageOf({ ...view, period: fullYear }, folder)
  const counted = asOf === null ? null : cutAt(yearSpan(year), asOf)
  return counted !== null && isSameSpan(counted, days) ? fullYear : range
}
