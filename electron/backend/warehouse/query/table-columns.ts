import type { WarehouseField } from '../../../../shared/domain/warehouse/warehouse.ts'
import { quoteName } from './sql-text.ts'

/** How a column holds its days; `other` is a column of no days. */
export type ColumnType = 'date' | 'timestamp' | 'timestamptz' | 'other'

/** A column of the table as the server has it. */
export interface TableColumn {
  readonly name: string
  readonly type: ColumnType
}

/** The columns of a table that tell something of an incident. Without `created` no incident has a day. */
export type TableColumns = Readonly<Partial<Record<WarehouseField, TableColumn>>> & { readonly created: TableColumn }

/** The fields that hold days. */
export const DAY_FIELDS = ['created', 'closed', 'lastAction'] as const satisfies readonly WarehouseField[]

/** Asks for the columns of a table, `$1` as it is quoted, each with its type under whatever domain. */
export const COLUMNS_QUERY = `
  SELECT attname AS name, format_type(coalesce(nullif(typbasetype, 0), atttypid), NULL) AS type
  FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid
  WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`

/** The type of a column by the name that PostgreSQL gives it. */
export function columnTypeOf(type: string): ColumnType {
  switch (type) {
    case 'date':
      return 'date'
    case 'timestamp without time zone':
      return 'timestamp'
    case 'timestamp with time zone':
      return 'timestamptz'
    default:
      return 'other'
  }
}

/** The Brussels day of a column, whatever the zone of the server. */
export function dayOf({ name, type }: TableColumn): string {
  const column = quoteName(name)
  if (type === 'date') return column
  return type === 'timestamptz' ? `(${column} AT TIME ZONE 'Europe/Brussels')::date` : `${column}::date`
}

/** The same; nothing for a day that never comes. */
export function finiteDayOf(column: TableColumn): string {
  return `CASE WHEN isfinite(${quoteName(column.name)}) THEN ${dayOf(column)} END`
}
