import { registerSchema } from '../../../shared/domain/vocabulary/register.ts'
import { type AddressReading, readServerAddress } from '../../../shared/domain/warehouse/server-address.ts'
import {
  MOST_SERVERS,
  relationSchema,
  WAREHOUSE_COLUMNS,
  type WarehouseField,
  type WarehouseMapping,
  type WarehouseServer,
  warehouseMappingSchema,
} from '../../../shared/domain/warehouse/warehouse.ts'
import type { Translator } from '../../../shared/i18n/translator.ts'

/** What was typed to connect a database. */
interface TypedDatabase {
  readonly name: string
  /** One address on each line. */
  readonly servers: string
  readonly table: string
  readonly certificate: string
  readonly password: string
  readonly columns: Readonly<Partial<Record<WarehouseField, string>>>
}

export const NOTHING_TYPED: TypedDatabase = {
  name: '',
  servers: '',
  table: '',
  certificate: '',
  password: '',
  columns: {},
}

export const FIELDS = Object.keys(WAREHOUSE_COLUMNS) as readonly WarehouseField[]

/** What is asked for with it, or what is wrong with each field, in words. */
type ReadDatabase =
  | {
      readonly ok: true
      readonly asked: {
        readonly name: string
        readonly servers: readonly WarehouseServer[]
        readonly mapping: WarehouseMapping
        readonly password?: string
      }
    }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

/** Reads what was typed. A line with a password is never said again. */
export function readDatabase(typed: TypedDatabase, t: Translator): ReadDatabase {
  const errors: Record<string, string> = {}
  const name = registerSchema.safeParse(typed.name)
  if (!name.success) errors.name = t('databases.wrong-name')
  const lines = typed.servers.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  const readings = lines.map(readServerAddress)
  const servers = readings.flatMap((reading) => (reading.ok ? [reading.server] : []))
  const wrong = readings.findIndex(({ ok }) => !ok)
  if (lines.length === 0) errors.servers = t('databases.wrong-none')
  else if (lines.length > MOST_SERVERS) errors.servers = t('databases.wrong-many', { count: MOST_SERVERS })
  else if (wrong !== -1) errors.servers = addressError(readings[wrong], lines[wrong] ?? '', t)
  const table = typed.table.trim()
  if (table !== '' && !relationSchema.safeParse(table).success) errors.table = t('databases.wrong-table')
  const named = FIELDS.flatMap((field) => {
    const column = typed.columns[field]?.trim() ?? ''
    return column === '' ? [] : [[field, column] as const]
  })
  for (const [field, column] of named)
    if (!warehouseMappingSchema.safeParse({ columns: { [field]: column } }).success)
      errors[field] = t('databases.wrong-column')
  if (!name.success || Object.keys(errors).length > 0) return { ok: false, errors }
  const certificate = typed.certificate.trim()
  return {
    ok: true,
    asked: {
      name: name.data,
      servers: servers.map((server) => ({ ...server, certificate: server.certificate ?? (certificate || null) })),
      mapping: {
        ...(table === '' ? {} : { table }),
        ...(named.length === 0 ? {} : { columns: Object.fromEntries(named) }),
      },
      ...(typed.password === '' ? {} : { password: typed.password }),
    },
  }
}

function addressError(reading: AddressReading | undefined, line: string, t: Translator): string {
  if (reading === undefined || reading.ok) return ''
  if (reading.rule === 'password') return t('databases.wrong-password')
  if (reading.rule === 'parameter') return t('databases.wrong-parameter', { value: reading.parameter })
  return t('databases.wrong-shape', { value: line })
}
