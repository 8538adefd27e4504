import { AppError } from '../../../../shared/contract/error.ts'
import {
  serverName,
  WAREHOUSE_COLUMNS,
  type WarehouseColumns,
  type WarehouseField,
  type WarehouseMapping,
} from '../../../../shared/domain/warehouse/warehouse.ts'
import { quoteRelation } from '../query/sql-text.ts'
import {
  COLUMNS_QUERY,
  type ColumnType,
  columnTypeOf,
  DAY_FIELDS,
  type TableColumn,
  type TableColumns,
} from '../query/table-columns.ts'
import type { OpenServer } from './open-server.ts'

/** The columns that a table has on a server, each with its type. Fails with `source-schema` where there is no table. */
export async function readTable(open: OpenServer): Promise<ReadonlyMap<string, ColumnType>> {
  const rows = await open.rows<{ name: string; type: string }>(COLUMNS_QUERY, [quoteRelation(open.relation)])
  if (rows.length === 0) throw missing(open, open.relation)
  return new Map(rows.map(({ name, type }) => [name, columnTypeOf(type)]))
}

/** The columns that a person named, and those of the reference schema that the table has. */
export function columnsOf(
  table: ReadonlyMap<string, ColumnType>,
  { columns = {} }: Pick<WarehouseMapping, 'columns'>,
): WarehouseColumns {
  const fields = Object.entries(WAREHOUSE_COLUMNS) as [WarehouseField, string][]
  return Object.fromEntries(
    fields.flatMap(([field, usual]) => {
      const name = columns[field] === undefined && table.has(usual) ? usual : columns[field]
      return name === undefined || name === null ? [] : [[field, name]]
    }),
  )
}

/** The same with their types. Fails with `source-schema` where one is missing, or holds no days where it should. */
export async function tableColumns(open: OpenServer, columns: WarehouseColumns): Promise<TableColumns> {
  const { relation } = open
  const table = await readTable(open)
  const found = new Map<string, TableColumn>()
  for (const [field, name] of Object.entries(columns)) {
    const type = table.get(name)
    const isOfDays = DAY_FIELDS.some((each) => each === field)
    if (type === undefined || (isOfDays && type === 'other')) throw missing(open, `${relation}.${name}`)
    found.set(field, { name, type })
  }
  const created = found.get('created')
  if (created === undefined) throw missing(open, `${relation}.${WAREHOUSE_COLUMNS.created}`)
  return { ...Object.fromEntries(found), created }
}

function missing({ server }: OpenServer, what: string): AppError {
  return new AppError('source-schema', { server: serverName(server), what })
}
