import type { RowSelection } from '../../shared/contract/rows.ts'
import { type FilterKind, withFilter } from '../../shared/domain/filter.ts'
import { useShowRows } from '../components/rows-context.ts'
import type { RowsRequest } from '../query/rows-request.ts'

/** Opens the rows of one value among those of a chart; `null` where its figures have none. */
export function useShowRowsOf({ now, before }: RowsRequest, kind: FilterKind): ((code: string) => void) | null {
  const show = useShowRows()
  if (show === null || now.source === 'published') return null
  const only = (code: string, selection: RowSelection): RowSelection => ({
    ...selection,
    filters: withFilter(selection.filters, kind, [code]),
  })
  return (code) => show({ now: only(code, now), before: before === null ? null : only(code, before) })
}
