import { addDays, type Day } from '../../../../shared/domain/calendar/day.ts'
import { quoteName, quoteText } from './sql-text.ts'
import type { TableColumn, TableColumns } from './table-columns.ts'

/** Days of creation, both included; `null` for no bound. */
export interface RowPeriod {
  readonly from: Day | null
  readonly to: Day | null
}

export function conditions(all: readonly string[]): string {
  return all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`
}

/** Compares the column itself, so that an index serves. */
export function periodOf({
  columns: { created },
  from,
  to,
}: RowPeriod & { readonly columns: Pick<TableColumns, 'created'> }): readonly string[] {
  const column = quoteName(created.name)
  const startOf = (day: Day): string => {
    const start = created.type === 'date' ? 'date' : 'timestamp'
    return `${start} ${quoteText(day)}${created.type === 'timestamptz' ? " AT TIME ZONE 'Europe/Brussels'" : ''}`
  }
  return [
    ...(from === null ? [] : [`${column} >= ${startOf(from)}`]),
    ...(to === null ? [] : [`${column} < ${startOf(addDays(to, 1))}`]),
  ]
}

/** A text as its bytes stand: no collation of the table makes two of them one. */
export function textOf({ name }: TableColumn): string {
  return `coalesce(${quoteName(name)}::text, '') COLLATE "C"`
}
