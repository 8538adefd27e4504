import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type SeriesMonths, seriesMonths } from '../../../shared/domain/figures/month-series.ts'
import type { ServiceMeasure } from '../../../shared/domain/incidents/measure.ts'
import type { Question } from '../../../shared/domain/incidents/question.ts'
import type { ServiceValues } from '../../../shared/domain/service/service-values.ts'
import type { MultipliedDimension } from '../../../shared/domain/view/view-state.ts'
import { askServiceSeries, type ServiceSeries } from '../../../shared/report/ask-service-series.ts'
import { askServiceValues } from '../../../shared/report/ask-service-values.ts'
import { useFolder } from '../../host/folder.tsx'
import { useHost } from '../../host/host-context.tsx'
import { type Loaded, loadedOf } from '../../host/loaded.ts'
import type { CardFigures } from './selection-figures.ts'
import { useSettled } from './use-settled.ts'

/** What small trends of service are drawn from. */
export interface ServiceMultiples {
  readonly values: ServiceValues
  readonly series: ServiceSeries
  readonly months: SeriesMonths
}

/** Asks for the values of a dimension and their months, once the selection is looked at. */
export function useServiceMultiples(
  measure: ServiceMeasure,
  by: MultipliedDimension,
  { answer, isStale }: CardFigures,
  question: Question,
): Loaded<ServiceMultiples> {
  const { client } = useHost()
  const { dataVersion } = useFolder()
  const { period } = answer
  const input = useMemo(() => ({ measure, by, question, period }), [measure, by, question, period])
  const asked = useSettled(isStale ? null : input)
  const query = useQuery({
    queryKey: ['service-multiples', dataVersion, asked],
    queryFn: async (): Promise<ServiceMultiples | null> => {
      if (asked === null || asked.period === null) return null
      const { filters, from, to, asOf, source, comparison } = asked.question
      const selection = { filters, from, to, asOf, source, comparison, by: asked.by }
      const months = seriesMonths(asked.period, filters)
      const [values, series] = await Promise.all([
        askServiceValues(client, asked.measure, selection),
        askServiceSeries(client, asked.measure, selection, months, asked.period),
      ])
      return { values, series, months }
    },
    placeholderData: keepPreviousData,
    enabled: asked !== null,
  })
  const loaded = loadedOf(query)
  if (loaded.status !== 'ready') return loaded
  if (loaded.data === null) return { status: 'loading' }
  return { ...loaded, data: loaded.data, isStale: loaded.isStale || asked !== input }
}
