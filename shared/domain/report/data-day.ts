import { type Day, latestOf } from '../calendar/day.ts'
import type { Span } from '../calendar/period.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { ReportFigures, ReportSnapshot } from './figures.ts'
import type { ReportTables } from './report-sections.ts'
import { hasIncidents } from './report-tables.ts'
import { usedSnapshots } from './used-snapshots.ts'

/** The datasets of which the day of the incidents speaks. */
const ABOUT_INCIDENTS: readonly Dataset[] = ['incidents', 'categories', 'years']

/**
 * Up to which day the data of a report run: those of the incidents of its period, else of the records that it sets
 * beside published figures, else the latest of what it shows; `null` for none.
 */
export function dataDay(figures: ReportFigures, tables: ReportTables): Day | null {
  if (!hasIncidents(tables)) {
    const used = usedSnapshots(figures, tables)
    return latestDay(used.filter(isOfRecords)) ?? latestDay(used)
  }
  return isOfWhole(figures) ? (figures.whole?.asOf ?? null) : figures.categories.asOf
}

/**
 * Up to which other days run what a report shows beside the incidents of its period, be it other years: from the earliest
 * of them to the latest, which are mostly one; `null` where one day says it all.
 */
export function otherDataDays(figures: ReportFigures, tables: ReportTables): Span | null {
  const used = usedSnapshots(figures, tables)
  const beside = hasIncidents(tables) ? besideIncidents(used, figures, tables) : besideRecords(used)
  const day = dataDay(figures, tables)
  const others = beside.map(({ asOf }) => asOf).filter((asOf) => asOf !== day)
  const [from] = others.toSorted()
  const to = latestOf(others)
  return from === undefined || to === null ? null : { from, to }
}

function besideIncidents(used: readonly ReportSnapshot[], figures: ReportFigures, { years }: ReportTables) {
  const hasOtherYears = isOfWhole(figures) && years !== null
  return used.filter(({ dataset }) => hasOtherYears || !ABOUT_INCIDENTS.includes(dataset))
}

/** What records are set beside; nothing where there are no records. */
function besideRecords(used: readonly ReportSnapshot[]): readonly ReportSnapshot[] {
  return used.some(isOfRecords) ? used.filter((snapshot) => !isOfRecords(snapshot)) : []
}

function isOfRecords({ dataset }: ReportSnapshot): boolean {
  return dataset === 'incidents'
}

/** True where the one figure of the period is that of all categories together. */
function isOfWhole({ whole }: ReportFigures): boolean {
  return whole !== null && whole.total !== null
}

function latestDay(snapshots: readonly ReportSnapshot[]): Day | null {
  return latestOf(snapshots.map(({ asOf }) => asOf))
}
