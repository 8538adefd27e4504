import type { RowSelection } from '../../shared/contract/rows.ts'
import { type FilterKind, withFilter } from '../../shared/domain/filter.ts'
import { useShowRows } from '../components/rows-context.ts'
import type { RowsRequest } from '../query/rows-request.ts'

/** Opens the rows of some values among those of a chart; `null` where its figures have none. */
export function useShowRowsOf(
  { now, before }: RowsRequest,
  kind: FilterKind,
): ((codes: readonly string[]) => void) | null {
  const show = useShowRows()
  if (show === null || now.source === 'published') return null
  const only = (codes: readonly string[], selection: RowSelection): RowSelection => ({
    ...selection,
    filters: withFilter(selection.filters, kind, codes),
  })
  return (codes) => show({ now: only(codes, now), before: before === null ? null : only(codes, before) })
}
