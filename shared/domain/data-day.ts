import type { Day } from './day.ts'
import { usedSnapshots } from './manifest.ts'
import type { ReportFigures } from './report/figures.ts'
import { hasIncidents, type ReportTables } from './report-tables.ts'

/** Up to which day the data of a report run: those of the incidents, else the latest of what it shows; `null` for none. */
export function dataDay(figures: ReportFigures, tables: ReportTables): Day | null {
  if (hasIncidents(tables)) return figures.categories.asOf
  return usedSnapshots(figures, tables).reduce<Day | null>(
    (latest, { asOf }) => (latest === null || asOf > latest ? asOf : latest),
    null,
  )
}
