import type { Day } from '../../../shared/domain/calendar/day.ts'
import type { Filter } from '../../../shared/domain/incidents/filter.ts'
import { type Columns, ofEachDimension, type TupleDimension } from './incident-columns.ts'

/** What the linked charts show. Each chart ignores the filter on its own dimension; the trend ignores the period. */
export interface DashboardState {
  readonly filters: readonly Filter[]
  readonly from: Day | null
  readonly to: Day | null
}

/** Counts by the codes of each dimension, in the order of `columns.dimensions`. */
export type Bars = Readonly<Record<TupleDimension, Uint32Array>> & { readonly total: number }

/** All linked charts of one state, as whole numbers. */
export interface Dashboard {
  readonly bars: Bars
  /** Incidents by month, then category: `month * categories + category`. */
  readonly trend: Uint32Array
  /** Incidents by month of the year, then weekday: `month * 7 + weekday`, both from 0. */
  readonly heat: Uint32Array
  readonly delays: Delays
}

/** Days to closing by category, over the incidents with a closing day. The quantiles are -1 where there are none. */
export interface Delays {
  readonly closed: Uint32Array
  readonly median: Int32Array
  readonly p90: Int32Array
  /** All filters applied: how many took so many days, by delay mark (days plus one; entry 0 means nothing). */
  readonly all: Uint32Array
}

/** Counts of nothing yet, one for each code of each dimension. */
export function emptyBars({ dimensions }: Columns): Record<TupleDimension, Uint32Array> {
  return ofEachDimension((dimension) => new Uint32Array(dimensions[dimension].codes.length))
}
