import type { Dataset } from './dataset/dataset.ts'
import type { Day } from './day.ts'
import { usedSnapshots } from './manifest.ts'
import type { ReportFigures, ReportSnapshot } from './report/figures.ts'
import { hasIncidents, type ReportTables } from './report-tables.ts'

/** The datasets of which the day of the incidents speaks. */
const ABOUT_INCIDENTS: readonly Dataset[] = ['incidents', 'categories', 'years']

/**
 * Up to which day the data of a report run: those of the incidents of its period, else the latest of what it shows;
 * `null` for none.
 */
export function dataDay(figures: ReportFigures, tables: ReportTables): Day | null {
  if (!hasIncidents(tables)) return latestDay(usedSnapshots(figures, tables))
  return isOfWhole(figures) ? (figures.whole?.asOf ?? null) : figures.categories.asOf
}

/**
 * Up to which other day run what a report shows beside the incidents of its period, be it other years; `null` where one
 * day says it all.
 */
export function otherDataDay(figures: ReportFigures, tables: ReportTables): Day | null {
  if (!hasIncidents(tables)) return null
  const hasOtherYears = isOfWhole(figures) && tables.years !== null
  const others = usedSnapshots(figures, tables).filter(
    ({ dataset }) => hasOtherYears || !ABOUT_INCIDENTS.includes(dataset),
  )
  const day = latestDay(others)
  return day === dataDay(figures, tables) ? null : day
}

/** True where the one figure of the period is that of all categories together. */
function isOfWhole({ whole }: ReportFigures): boolean {
  return whole !== null && whole.total !== null
}

function latestDay(snapshots: readonly ReportSnapshot[]): Day | null {
  return snapshots.reduce<Day | null>((latest, { asOf }) => (latest === null || asOf > latest ? asOf : latest), null)
}
