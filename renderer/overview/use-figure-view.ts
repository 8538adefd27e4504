import type { Filter } from '../../shared/domain/incidents/filter.ts'
import { effectiveFilters, isOfFixMyStreet } from '../../shared/domain/incidents/shown-registers.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { FIXMYSTREET } from '../../shared/domain/vocabulary/register.ts'
import { useFolder } from '../host/folder.tsx'
import { useView } from '../state/view.tsx'

interface FigureView {
  readonly view: ViewState
  /** What keeps records of another register out. */
  readonly filters: readonly Filter[]
  /** True where there are records of what the published figures count. */
  readonly hasRecords: boolean
}

/** From where a published figure is opened on Incidents: records of another register than FixMyStreet are not what it counts. */
export function useFigureView(): FigureView {
  const view = useView()
  const { registers, hasRecords } = useFolder()
  const isOwn = isOfFixMyStreet(effectiveFilters([], registers))
  const filters: readonly Filter[] = isOwn ? [] : [{ kind: 'register', values: [FIXMYSTREET] }]
  return { view: isOwn ? view : { ...view, filters, source: 'published' }, filters, hasRecords: hasRecords && isOwn }
}
