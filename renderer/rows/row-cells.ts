import type { IncidentRow } from '../../shared/contract/rows.ts'
import { isCodedColumn, type RowColumn } from '../../shared/domain/row/row-column.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import type { Words } from '../state/words.tsx'

/** Columns of days and numbers, as wide as their longest cell. */
export const FIGURE_COLUMNS: ReadonlySet<RowColumn> = new Set(['days', 'line'])

/** A cell in words; empty where the source says nothing. */
export function cellWords(row: IncidentRow, column: RowColumn, { t, format }: Words): string {
  if (isCodedColumn(column)) return row[column] === '' ? '' : labelOf(column, row[column], t, format)
  switch (column) {
    case 'reference':
      return row.reference
    case 'address':
      return row.address ?? ''
    case 'created':
    case 'lastAction':
    case 'closedOn': {
      const day = row[column]
      return day === null ? '' : format.day(day)
    }
    case 'days':
      return row.days === null ? '' : format.count(row.days)
    case 'import':
      return row.import.file
    case 'line':
      return format.count(row.line)
  }
}
