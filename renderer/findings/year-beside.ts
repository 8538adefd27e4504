import { fullYearOf } from '../../shared/domain/calendar/period.ts'
import type { Comparison } from '../../shared/domain/incidents/comparison.ts'

/** The whole year that stands beside the days compared with; `null` where these are that year, which is said already. */
export function yearBeside({ from, to, value, fullYear }: Comparison): number | null {
  return value !== null && fullYearOf({ from, to }) !== null ? null : fullYear
}
