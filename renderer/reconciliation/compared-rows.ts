import type { Span } from '../../shared/domain/calendar/period.ts'
import { isComparable, type ReconciledRow } from '../../shared/domain/incidents/reconciliation.ts'
import { type Speech, startCapital } from '../findings/finding.ts'

/** Rows by what their comparison says; those that do not compare are `other`. */
export interface RowParts {
  readonly equal: readonly ReconciledRow[]
  readonly gap: readonly ReconciledRow[]
  readonly other: readonly ReconciledRow[]
}

/** Parts the rows; without records nothing compares. */
export function partRows(rows: readonly ReconciledRow[], records: Span | null): RowParts {
  const {
    equal = [],
    gap = [],
    other = [],
  } = Object.groupBy(rows, (row) => {
    if (records === null || !isComparable(row, records)) return 'other'
    return row.difference === 0 ? 'equal' : 'gap'
  })
  return { equal, gap, other }
}

/** "16 equal, 1 cannot be compared": how many rows there are of each part. */
export function partsSentence(parts: RowParts, { t, format }: Speech): string {
  const said = (['equal', 'gap', 'other'] as const).flatMap((part) =>
    parts[part].length === 0 ? [] : [t(`reconciliation.count-${part}`, { count: parts[part].length })],
  )
  return startCapital(said.length === 0 ? t('reconciliation.count-none') : format.list(said))
}
