import { type Day, latestOf } from '../../calendar/day.ts'
import type { Span } from '../../calendar/period.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { ReportFigures, ReportSnapshot } from '../tables/report-figures.ts'
import type { ReportTables } from './report-sections.ts'
import { hasIncidents } from './report-tables.ts'
import { usedSnapshots } from './used-snapshots.ts'

const ABOUT_INCIDENTS: readonly Dataset[] = ['incidents', 'categories', 'years']

/** The as-of day: of the incidents of the period, else of reconciled records, else the latest shown. */
export function dataDay(figures: ReportFigures, tables: ReportTables): Day | null {
  if (!hasIncidents(tables)) {
    const used = usedSnapshots(figures, tables)
    return latestDay(used.filter(isOfRecords)) ?? latestDay(used)
  }
  return isOfWhole(figures) ? (figures.whole?.asOf ?? null) : figures.categories.asOf
}

/** The other as-of days of a report, earliest to latest; `null` where one day holds for all. */
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

/** Snapshots beside records; none without records. */
function besideRecords(used: readonly ReportSnapshot[]): readonly ReportSnapshot[] {
  return used.some(isOfRecords) ? used.filter((snapshot) => !isOfRecords(snapshot)) : []
}

function isOfRecords({ dataset }: ReportSnapshot): boolean {
  return dataset === 'incidents'
}

/** True where the period has only a figure for all categories together. */
function isOfWhole({ whole }: ReportFigures): boolean {
  return whole !== null && whole.total !== null
}

function latestDay(snapshots: readonly ReportSnapshot[]): Day | null {
  return latestOf(snapshots.map(({ asOf }) => asOf))
}
