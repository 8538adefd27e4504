import type { Report } from '../../shared/contract/report.ts'
import type { Day } from '../../shared/domain/day.ts'
import { usedSnapshots } from '../../shared/domain/manifest.ts'
import { hasIncidents } from '../../shared/i18n/report-title.ts'

/** Up to which day the data of a report run: those of the incidents, else the latest of what it shows; `null` for none. */
export function dataDay({ figures, tables }: Pick<Report, 'figures' | 'tables'>): Day | null {
  if (hasIncidents(tables)) return figures.categories.asOf
  return usedSnapshots(figures, tables).reduce<Day | null>(
    (latest, { asOf }) => (latest === null || asOf > latest ? asOf : latest),
    null,
  )
}
