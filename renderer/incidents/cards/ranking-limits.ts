import type { BarDimension } from '../../../shared/domain/figures/dashboard-figures.ts'

/** So many values of a ranking are shown one by one, the others added up; statuses are fewer, but unknown ones are kept. */
export const RANKING_LIMITS = {
  category: 20,
  subcategory: 15,
  municipality: Number.POSITIVE_INFINITY,
  status: 20,
  channel: 10,
  organisation: 10,
} as const satisfies Record<BarDimension, number>
