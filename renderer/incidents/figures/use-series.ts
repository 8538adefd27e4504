import { createContext, useContext } from 'react'
import type { BarDimension } from '../../../shared/domain/figures/dashboard-figures.ts'
import { type MonthSeries, type SeriesMonths, YEAR_OF_MONTHS } from '../../../shared/domain/figures/month-series.ts'

/** Counts by month of the codes of a dimension, each chart without the filter on its own. */
export interface DimensionSeries {
  readonly months: SeriesMonths
  readonly isStale: boolean
  /** Of all codes together. */
  readonly sum: MonthSeries
  /** Of those with most incidents. */
  readonly of: ReadonlyMap<string, MonthSeries>
}

/** The months of a selection: the latest that are known. */
export interface SelectionSeries {
  readonly months: SeriesMonths
  /** True while they are those of the selection before. */
  readonly isStale: boolean
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

/** The years of some months and of those before, as a head: 2022–2023. */
export function monthsHead({ first, count }: SeriesMonths): string {
  const [from, to] = [first - YEAR_OF_MONTHS, first + count - 1].map((month) => Math.floor(month / 12))
  return `${from}–${to}`
}
