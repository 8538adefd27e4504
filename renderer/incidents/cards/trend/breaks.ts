import { useMemo } from 'react'
import type { Span } from '../../../../shared/domain/calendar/period.ts'
import { type SeriesBreak, seriesBreaks } from '../../../../shared/domain/figures/series-break.ts'
import type { Answer } from '../../../../shared/domain/incidents/question.ts'
import { useList } from '../../../host/list.ts'
import { readyRows } from '../../../host/loaded.ts'
import { useView } from '../../../state/view.tsx'

/** The breaks within the days of an answer over time; those of the categories once they are known. */
export function useBreaks({ register }: Pick<Answer, 'register'>, span: Span | null): readonly SeriesBreak[] {
  const kept = readyRows(useList('breaks.list', {}))
  const { filters } = useView()
  return useMemo(() => seriesBreaks(kept, { filters, register, span }), [kept, filters, register, span])
}
