import type { Dataset } from './dataset/dataset.ts'
import type { Day } from './day.ts'
import { usedSnapshots } from './manifest.ts'
import type { ReportFigures, ReportSnapshot } from './report/figures.ts'
import { hasIncidents, type ReportTables } from './report-tables.ts'

/** The datasets of which the day of the incidents speaks. */
const ABOUT_INCIDENTS: readonly Dataset[] = ['incidents', 'categories', 'years']

/** Up to which day the data of a report run: those of the incidents, else the latest of what it shows; `null` for none. */
export function dataDay(figures: ReportFigures, tables: ReportTables): Day | null {
  return hasIncidents(tables) ? figures.categories.asOf : latestDay(usedSnapshots(figures, tables))
}

/** Up to which other day run what a report shows beside the incidents; `null` where one day says it all. */
export function otherDataDay(figures: ReportFigures, tables: ReportTables): Day | null {
  if (!hasIncidents(tables)) return null
  const day = latestDay(usedSnapshots(figures, tables).filter(({ dataset }) => !ABOUT_INCIDENTS.includes(dataset)))
  return day === figures.categories.asOf ? null : day
}

function latestDay(snapshots: readonly ReportSnapshot[]): Day | null {
  return snapshots.reduce<Day | null>((latest, { asOf }) => (latest === null || asOf > latest ? asOf : latest), null)
}
