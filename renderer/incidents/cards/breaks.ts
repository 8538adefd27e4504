import type { Span } from '../../../shared/domain/calendar/period.ts'
import type { CategoryMapping } from '../../../shared/domain/import/category-mapping.ts'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import { useList } from '../../host/list.ts'
import { useView } from '../../state/view.tsx'

/** A break in a series, and the letter that marks it; notes have numbers. */
export interface MarkedBreak extends CategoryMapping {
  readonly mark: string
}

const FIRST_LETTER = 65
const LETTERS = 26

/** The breaks within the days that are drawn, of the categories that are. */
export function useBreaks(span: Span | null): readonly MarkedBreak[] {
  const list = useList('breaks.list', {})
  const { filters } = useView()
  if (list.status !== 'ready' || span === null) return []
  const shown = filterValues(filters, 'category')
  return list.data
    .filter(({ from, category }) => from >= span.from && from <= span.to && (shown?.includes(category) ?? true))
    .map((each, index) => ({ ...each, mark: String.fromCharCode(FIRST_LETTER + (index % LETTERS)) }))
}
