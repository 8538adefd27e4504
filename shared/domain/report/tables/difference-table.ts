import type { ReconciledRow } from '../../incidents/reconciliation.ts'
import type { ReportFigures } from './report-figures.ts'
import { listOf, type ReportTable } from './table.ts'

export type DifferenceTableRow = {
  /** One of the two; the other is `null`, and no column. */
  readonly year: string | null
  readonly category: string | null
  readonly from: string
  readonly to: string
  readonly published: number | null
  readonly qualifier: string | null
  /** Computed from a printed growth. */
  readonly state: 'derived' | null
  readonly records: number | null
  readonly difference: number | null
  readonly differenceShare: number | null
  /** Codes of the likely reasons, likeliest first, space-separated. */
  readonly reasons: string | null
  readonly source: string | null
  readonly asOf: string | null
}

const COLUMNS = [
  'from',
  'to',
  'published',
  'qualifier',
  'state',
  'records',
  'difference',
  'differenceShare',
  'reasons',
  'source',
  'asOf',
] as const

/** Records beside published figures of the same days, by year or by category. */
export function differenceTable(
  { reconciliation }: ReportFigures,
  by: ReconciledRow['by'],
): ReportTable<DifferenceTableRow> {
  const rows = (reconciliation?.rows ?? []).filter((row) => row.by === by).map(differenceRow)
  const reason = reconciliation?.records === null ? 'needs-records' : null
  return { ...listOf(`${by}-differences`, rows, [by, ...COLUMNS]), reason }
}

function differenceRow({ by, key, published, share, reasons, ...row }: ReconciledRow): DifferenceTableRow {
  return {
    year: by === 'year' ? key : null,
    category: by === 'category' ? key : null,
    from: row.from,
    to: row.to,
    published: published?.value ?? null,
    qualifier: published?.qualifier ?? null,
    state: published?.isDerived === true ? 'derived' : null,
    records: row.records,
    difference: row.difference,
    differenceShare: share,
    reasons: reasons.length === 0 ? null : reasons.join(' '),
    source: published?.source ?? null,
    asOf: published?.asOf ?? null,
  }
}
