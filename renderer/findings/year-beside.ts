import type { Comparison } from '../../shared/domain/comparison.ts'
import { fullYearOf } from '../../shared/domain/period.ts'

/** The whole year that stands beside the days compared with; `null` where these are that year, which is said already. */
export function yearBeside({ from, to, value, fullYear }: Comparison): number | null {
  return value !== null && fullYearOf({ from, to }) !== null ? null : fullYear
}
