import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type PropsWithChildren, useDeferredValue, useMemo } from 'react'
import type { SeriesInput } from '../../../shared/contract/dashboard.ts'
import { BAR_DIMENSIONS, type DashboardCodes } from '../../../shared/domain/figures/dashboard-figures.ts'
import { decodeSeries, type SeriesFigures } from '../../../shared/domain/figures/month-series.ts'
import { openCategory } from '../../../shared/domain/report/sections/open-category.ts'
import { useFolder } from '../../host/folder.tsx'
import { useHost } from '../../host/host-context.tsx'
import { useView } from '../../state/view.tsx'
import type { SelectionFigures } from './selection-figures.ts'
import { type SelectionSeries, SeriesContext } from './use-series.ts'
import { useSettled } from './use-settled.ts'

interface SeriesProviderProps {
  readonly figures: SelectionFigures
  /** The selection is still being moved. */
  readonly isHeld?: boolean
}

/** Asks for the months of a selection once its charts are drawn: they wait for nothing, and no click waits for them. */
export function SeriesProvider({ figures, isHeld = false, children }: PropsWithChildren<SeriesProviderProps>) {
  const { client } = useHost()
  const { dataVersion } = useFolder()
  const view = useView()
  const { charts, questions, answers } = figures
  const isOpen = openCategory({ view, categories: answers.categories }) !== null
  const input = useMemo((): SeriesInput => {
    const { filters, from, to, asOf } = questions.total
    const by = ['category', 'municipality', 'organisation'] as const
    return { filters, from, to, asOf, by: isOpen ? [...by, 'subcategory'] : by }
  }, [questions, isOpen])
  const asked = useSettled(figures.isStale || isHeld ? null : input)
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['figures.series', dataVersion, asked],
    queryFn: async () => {
      const { integers } = await client.call('figures.series', asked ?? input)
      return integers === null ? null : decodeSeries(integers)
    },
    placeholderData: keepPreviousData,
    enabled: asked !== null && charts !== null,
  })
  // Figures as published have no months to wait for.
  const isStale = asked !== input || (charts !== null && isPlaceholderData)
  const codes = charts?.codes ?? null
  // Counts of another state of the data would be put onto codes that are not theirs.
  const isOneState = data != null && data.dataVersion === charts?.figures.dataVersion
  const latest = useMemo(
    () => (isOneState && codes !== null ? selectionSeries(data, codes, isStale) : null),
    [isOneState, data, codes, isStale],
  )
  // A click that comes meanwhile is answered first.
  const series = useDeferredValue(latest)
  const isOld = isStale || series !== latest
  return (
    <SeriesContext value={series}>
      {/* It only says of which selection the months are that are drawn below. */}
      <div style={{ display: 'contents' }} data-series={isOld ? (isHeld ? 'held' : 'old') : 'own'}>
        {children}
      </div>
    </SeriesContext>
  )
}

/** Series with the codes that they are of. */
function selectionSeries(
  { months, whole, of }: SeriesFigures,
  codes: DashboardCodes,
  isStale: boolean,
): SelectionSeries {
  const by = BAR_DIMENSIONS.flatMap((dimension) => {
    const all = of[dimension]
    if (all === undefined) return []
    const named = all.codes.map(([place, each]) => [codes[dimension][place] ?? '', each] as const)
    return [[dimension, { months, isStale, sum: all.sum, of: new Map(named) }] as const]
  })
  return { months, isStale, whole, by: Object.fromEntries(by) }
}
