import { type Finding, usualDifferences } from '../../figures/findings.ts'
import type { ReportFigures } from './report-figures.ts'
import { listOf, type ReportTable } from './table.ts'

/** What deserves to be said first, with its figures. */
export type FindingRow = {
  readonly rule: string
  /** The month that it is about; `null` where it is about the day of the data. */
  readonly month: string | null
  readonly incidents: number
  /** A year before. */
  readonly before: number | null
  /** The usual difference to the year before: from, to. */
  readonly least: number | null
  readonly most: number | null
  /** Of so many months it is the highest or the lowest. */
  readonly months: number | null
}

const NOTHING = { month: null, before: null, least: null, most: null, months: null } as const

/** The findings by the rule that the method prints. */
export function findingTable({ findings }: ReportFigures): ReportTable<FindingRow> {
  return listOf('findings', findings.map(rowOf), ['rule', 'month', 'incidents', 'before', 'least', 'most', 'months'])
}

function rowOf(finding: Finding): FindingRow {
  switch (finding.rule) {
    case 'swing': {
      const { month, before } = finding.swing
      return { ...NOTHING, rule: 'swing', month, incidents: finding.count, before, ...usualDifferences(finding.swing) }
    }
    case 'extreme':
      return { ...NOTHING, rule: finding.kind, month: finding.month, incidents: finding.count, months: finding.months }
    case 'overdue':
      return { ...NOTHING, rule: 'overdue', incidents: finding.count }
  }
}
