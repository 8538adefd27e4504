import { createContext, useContext } from 'react'
import type { BarDimension } from '../../../shared/domain/figures/dashboard-figures.ts'
import type { MonthSeries, SeriesMonths } from '../../../shared/domain/figures/month-series.ts'

/** Counts by month of the codes of a dimension, each chart without the filter on its own. */
export interface DimensionSeries {
  readonly months: SeriesMonths
  /** Of all codes together. */
  readonly sum: MonthSeries
  readonly of: ReadonlyMap<string, MonthSeries>
}

/** The months of a selection: the latest that are known, which may be those of the selection before. */
export interface SelectionSeries {
  readonly months: SeriesMonths
  /** Of the selection, under all filters. */
  readonly whole: MonthSeries
  readonly by: Readonly<Partial<Record<BarDimension, DimensionSeries>>>
}

/** The series of the selection whose charts are below; `null` until they are known, and of published figures. */
export const SeriesContext = createContext<SelectionSeries | null>(null)

/** Counts by month of the codes of a dimension, now and a year before; `null` while they are not known. */
export function useSeries(dimension: BarDimension): DimensionSeries | null {
  return useContext(SeriesContext)?.by[dimension] ?? null
}

/** Counts by month of the whole selection. */
export function useWholeSeries(): Pick<SelectionSeries, 'months' | 'whole'> | null {
  return useContext(SeriesContext)
}
