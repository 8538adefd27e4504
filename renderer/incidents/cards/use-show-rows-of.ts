import type { RowSelection } from '../../../shared/contract/rows.ts'
import { type Filter, type FilterKind, withFilter } from '../../../shared/domain/incidents/filter.ts'
import { withCells } from '../../../shared/domain/incidents/heat-cells.ts'
import { useShowRows } from '../../components/show-rows.tsx'
import type { RowsRequest } from '../../host/rows-request.ts'

/** Opens the rows of some values among those of a chart; `null` where its figures have none. */
export function useShowRowsOf(request: RowsRequest, kind: FilterKind): ((codes: readonly string[]) => void) | null {
  return useNarrowedRows(request, (filters, codes) => withFilter(filters, kind, codes))
}

/** Opens the rows of some cells of the heat map, likewise. */
export function useShowRowsOfCells(request: RowsRequest): ((cells: readonly string[]) => void) | null {
  return useNarrowedRows(request, (filters, cells) => withCells(filters, new Set(cells)))
}

function useNarrowedRows(
  { now, before }: RowsRequest,
  narrow: (filters: readonly Filter[], codes: readonly string[]) => readonly Filter[],
): ((codes: readonly string[]) => void) | null {
  const show = useShowRows()
  if (show === null || now.source === 'published') return null
  const only = (codes: readonly string[], selection: RowSelection): RowSelection => ({
    ...selection,
    filters: narrow(selection.filters, codes),
  })
  return (codes) => show({ now: only(codes, now), before: before === null ? null : only(codes, before) })
}
