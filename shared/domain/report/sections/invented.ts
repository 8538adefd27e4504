import { isInventedLine } from '../../money/budget-lines.ts'
import type { ReportFigures } from '../tables/report-figures.ts'
import type { ReportTables } from './report-sections.ts'
import { usedSnapshots } from './used-snapshots.ts'

/** What a report of a demonstration folder invents; empty where all its figures are published. */
export function inventedIn(figures: ReportFigures, tables: ReportTables): readonly ('records' | 'money')[] {
  if (!figures.isDemonstration) return []
  const hasRecords = usedSnapshots(figures, tables).some(({ dataset }) => dataset === 'incidents')
  const hasMoney = tables.money?.rows.some(isInventedLine) === true
  return [...(hasRecords ? (['records'] as const) : []), ...(hasMoney ? (['money'] as const) : [])]
}
