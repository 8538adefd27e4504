import type { Dataset } from '../../dataset/dataset.ts'
import { isOfCounts } from '../../import/pull.ts'
import type { Answer } from '../../incidents/question.ts'
import { FIXMYSTREET } from '../../vocabulary/register.ts'
import type { ReportFigures, ReportSnapshot } from '../tables/report-figures.ts'
import type { TableName } from '../tables/table.ts'
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
  targets: 8,
} as const satisfies Record<Dataset, number>

const NAMING_PROGRAMMES: readonly Dataset[] = ['budgets', 'indicators', 'participants', 'dates']

/** The snapshots of the data in the tables. */
export function usedSnapshots(figures: ReportFigures, tables: ReportTables): ReportFigures['snapshots'] {
  const names = tableList(tables).map(({ name }) => name)
  return snapshotsOf(figures, names, [figures.categories, figures.years])
}

/** What the incidents of an answer are: published figures, records, or the counts of a warehouse. */
export function incidentGround(
  { snapshots }: Pick<ReportFigures, 'snapshots'>,
  { source }: Pick<Answer, 'source'>,
): Answer['source'] | 'counts' {
  const isPulled = snapshots.some(({ dataset, pull }) => dataset === 'incidents' && isOfCounts(pull))
  return source === 'records' && isPulled ? 'counts' : source
}

/** The form in which messages of records are said in a report: of counts, where it has them instead. */
export function groundContext(figures: Pick<ReportFigures, 'snapshots'>): 'counts' | null {
  return incidentGround(figures, { source: 'records' }) === 'counts' ? 'counts' : null
}

/** The snapshots of the figures of one table, without those that only name programmes. */
export function tableSnapshots(figures: ReportFigures, name: TableName): ReportFigures['snapshots'] {
  return snapshotsOf(figures, [name], [incidentAnswer(figures, name)]).filter(({ dataset }) => dataset !== 'programmes')
}

/** The answer that says of which day and from which imports the incidents of a table are. */
export function incidentAnswer(figures: ReportFigures, name: TableName): Answer {
  return name === 'years' ? figures.years : figures.categories
}

function snapshotsOf(
  figures: ReportFigures,
  names: readonly TableName[],
  answers: readonly Answer[],
): ReportFigures['snapshots'] {
  const used = new Set<string | null>(names.map((name) => sectionOf(name).data))
  const counted = answers.flatMap(({ snapshots }) => snapshots ?? [])
  const isShown = ({ register = FIXMYSTREET }: ReportSnapshot): boolean =>
    figures.categories.register?.includes(register) ?? true
  const isOnTime = figures.cross?.measure === 'on-time'
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
      case 'targets':
        // They decide what is on time.
        return used.has(dataset) || names.includes('on-time') || (names.includes('cross-table') && isOnTime)
    }
  }
  return figures.snapshots.filter(isUsed).toSorted((a, b) => NAMED_AT[a.dataset] - NAMED_AT[b.dataset])
}
