import type { RowSelection } from '../../../shared/contract/rows.ts'
import { type Filter, type FilterKind, withFilter } from '../../../shared/domain/incidents/filter.ts'
import { withCells } from '../../../shared/domain/incidents/heat-cells.ts'
import type { MarkHandlers } from '../../charts/list-box.tsx'
import { useShowRows } from '../../components/show-rows.tsx'
import type { RowsRequest } from '../../host/rows-request.ts'
import { useViewActions } from '../../state/view.tsx'

type ShowRowsOf = (codes: readonly string[]) => void

/** Opens the rows of some values among those of a chart; nothing where its figures have none. */
export function useShowRowsOf(request: RowsRequest, kind: FilterKind): ShowRowsOf | undefined {
  return useNarrowedRows(request, (filters, codes) => withFilter(filters, kind, codes))
}

/** What a click or a key on the values of a chart does: filters by them, gives them back, or opens their rows. */
export function useFiltering(request: RowsRequest, kind: FilterKind): MarkHandlers {
  const { toggle, filter } = useViewActions()
  const onList = useShowRowsOf(request, kind)
  return { onToggle: (code, isAdding) => toggle(kind, code, isAdding), onClear: () => filter(kind, null), onList }
}

/** Opens the rows of some cells of the heat map, likewise. */
export function useShowRowsOfCells(request: RowsRequest): ShowRowsOf | undefined {
  return useNarrowedRows(request, (filters, cells) => withCells(filters, new Set(cells)))
}

function useNarrowedRows(
  { now, before }: RowsRequest,
  narrow: (filters: readonly Filter[], codes: readonly string[]) => readonly Filter[],
): ShowRowsOf | undefined {
  const show = useShowRows()
  if (show === null || now.source === 'published') return undefined
  const only = (codes: readonly string[], selection: RowSelection): RowSelection => ({
    ...selection,
    filters: narrow(selection.filters, codes),
  })
  return (codes) => show({ now: only(codes, now), before: before === null ? null : only(codes, before) })
}
