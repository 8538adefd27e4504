import { z } from 'zod'
import { registerSchema } from '../vocabulary/register.ts'

/** What a table of a warehouse may tell of an incident, each with the column of the reference schema. */
export const WAREHOUSE_COLUMNS = {
  reference: 'reference',
  created: 'created',
  closed: 'closed',
  lastAction: 'last_action',
  category: 'category',
  subcategory: 'subcategory',
  municipality: 'municipality',
  status: 'status',
  organisation: 'organisation',
  channel: 'channel',
  address: 'address',
  register: 'register',
  changed: 'changed',
} as const

export type WarehouseField = keyof typeof WAREHOUSE_COLUMNS

/** The table of the reference schema. */
export const WAREHOUSE_TABLE = 'incident'

export const MOST_SERVERS = 64

/** PostgreSQL cuts longer names off. */
const LONGEST_NAME = 63

const nameSchema = z
  .string()
  .min(1)
  .max(LONGEST_NAME)
  .regex(/^\P{Cc}+$/u)

/** A table, with its schema where it has one: `incident`, `region.incident`. */
export const relationSchema = z
  .string()
  .max(2 * LONGEST_NAME + 1)
  .regex(/^[^.\p{Cc}]+(?:\.[^.\p{Cc}]+)?$/u)

/** A server as a person added it; its password is never among what is kept. */
export const warehouseServerSchema = z
  .object({
    host: z.string().min(1).max(255),
    port: z.number().int().min(1).max(65_535),
    database: nameSchema,
    user: nameSchema,
    /** The file of the authority that signed the certificate of the server, where the system does not know it. */
    certificate: z.string().min(1).max(1000).nullable(),
  })
  .strict()
  .readonly()

export type WarehouseServer = z.infer<typeof warehouseServerSchema>

const FIELDS = Object.keys(WAREHOUSE_COLUMNS) as WarehouseField[]

/** The column of each field; a field without one says nothing. */
const warehouseColumnsSchema = z.partialRecord(z.enum(FIELDS), nameSchema).readonly()

export type WarehouseColumns = z.infer<typeof warehouseColumnsSchema>

/** A PostgreSQL that a person added: one server, several whose cells add up, or the coordinator of a Citus. */
export const warehouseSchema = z
  .object({
    name: registerSchema,
    servers: z.array(warehouseServerSchema).min(1).max(MOST_SERVERS).readonly(),
    relation: relationSchema,
    columns: warehouseColumnsSchema,
    /** Of incidents whose own column names none. */
    register: registerSchema,
  })
  .strict()
  .readonly()

export type Warehouse = z.infer<typeof warehouseSchema>

/** What a person says of a table: the columns that are called otherwise, `null` for one that says nothing. */
export const warehouseMappingSchema = z
  .object({
    table: relationSchema.optional(),
    columns: z.partialRecord(z.enum(FIELDS), nameSchema.nullable()).optional(),
    register: registerSchema.optional(),
  })
  .strict()
  .readonly()

export type WarehouseMapping = z.infer<typeof warehouseMappingSchema>

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i

/** True for this very computer, which nothing leaves. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host)
}

/** True where one password opens both. */
export function isSameLogin(a: WarehouseServer, b: WarehouseServer): boolean {
  return a.host === b.host && a.port === b.port && a.database === b.database && a.user === b.user
}

/** How a server is called towards a person. */
export function serverName({ host, port }: Pick<WarehouseServer, 'host' | 'port'>): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`
}
