import { resolvePeriod } from '../../shared/domain/calendar/period.ts'
import type { YearRow } from '../../shared/domain/report/year-table.ts'
import type { Report } from '../../shared/report/compose-report.ts'

/** The year that was asked, where it is known as a whole though not by category. */
export function publishedYear({ figures: { view, categories }, tables }: Report): YearRow | undefined {
  if (categories.reason !== 'needs-records' || view.filters.length > 0) return undefined
  const asked = resolvePeriod(view.period, categories.asOf)
  const rows = tables.years?.rows ?? []
  return rows.find(
    ({ from, to, state, incidents }) =>
      incidents !== null && state === 'full' && from === asked?.from && to === asked.to,
  )
}
