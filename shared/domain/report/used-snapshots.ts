import type { Dataset } from '../dataset/dataset.ts'
import { FIXMYSTREET } from '../vocabulary/register.ts'
import type { ReportFigures, ReportSnapshot } from './report-figures.ts'
import { type ReportTables, sectionOf } from './report-sections.ts'
import { tableList } from './report-tables.ts'

const NAMED_AT = {
  incidents: 0,
  categories: 1,
  years: 2,
  indicators: 3,
  budgets: 4,
  programmes: 5,
  participants: 6,
  dates: 7,
} as const satisfies Record<Dataset, number>

const NAMING_PROGRAMMES: readonly Dataset[] = ['budgets', 'indicators', 'participants', 'dates']

/** The snapshots of the data in the tables. */
export function usedSnapshots(figures: ReportFigures, tables: ReportTables): ReportFigures['snapshots'] {
  const used = new Set<string | null>(tableList(tables).map((table) => sectionOf(table.name).data))
  const counted = [figures.categories, figures.years].flatMap(({ snapshots }) => snapshots ?? [])
  const isShown = ({ register = FIXMYSTREET }: ReportSnapshot): boolean =>
    figures.categories.register?.includes(register) ?? true
  const isUsed = (each: ReportSnapshot): boolean => {
    const { dataset, snapshot, register } = each
    switch (dataset) {
      case 'incidents':
        return (
          (used.has('reconciliation') && register === undefined) ||
          (used.has('incidents') && figures.categories.source === 'records' && isShown(each))
        )
      case 'categories':
      case 'years':
        return used.has('reconciliation') || (used.has('incidents') && counted.includes(snapshot))
      case 'programmes':
        return NAMING_PROGRAMMES.some((each) => used.has(each))
      case 'budgets':
      case 'indicators':
      case 'participants':
      case 'dates':
        return used.has(dataset)
    }
  }
  return figures.snapshots.filter(isUsed).toSorted((a, b) => NAMED_AT[a.dataset] - NAMED_AT[b.dataset])
}
