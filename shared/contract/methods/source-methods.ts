import { z } from 'zod'
import {
  listedRecordsSchema,
  listsOfferSchema,
  listsQuestionSchema,
  listsReceiptSchema,
} from '../../domain/import/listed-records.ts'
import {
  pullPlanSchema,
  pullQuestionSchema,
  pullReceiptSchema,
  recordsPlanSchema,
  recordsQuestionSchema,
  recordsReceiptSchema,
} from '../../domain/import/pull.ts'
import { registerSchema } from '../../domain/vocabulary/register.ts'
import {
  MOST_SERVERS,
  warehouseMappingSchema,
  warehouseSchema,
  warehouseServerSchema,
} from '../../domain/warehouse/warehouse.ts'
import { listOf, type MethodTable, method, nothing } from '../method.ts'
import { rowQuestionSchema } from '../rows.ts'

/** A password as it was typed. It is in no answer, and kept outside the data folder. */
const passwordSchema = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^\P{Cc}+$/u)
  .optional()

const addSourceSchema = z
  .object({
    name: registerSchema,
    servers: z.array(warehouseServerSchema).min(1).max(MOST_SERVERS).readonly(),
    mapping: warehouseMappingSchema,
    password: passwordSchema,
  })
  .strict()

const sourceNameSchema = z.object({ name: registerSchema }).strict()

const testSourceSchema = sourceNameSchema.extend({ password: passwordSchema })

/** What the servers of a source said of themselves and of its table. */
const testedSourceSchema = z
  .object({
    source: z.string(),
    servers: z.array(z.object({ host: z.string(), port: z.number(), version: z.string() }).readonly()).readonly(),
    table: z.string(),
    incidents: z.number(),
    /** The first and the last day of creation, `null` where there is none. */
    from: z.string().nullable(),
    to: z.string().nullable(),
    /** What was asked of the servers. */
    query: z.string(),
    /** Where the password that was typed is kept; `null` where none was. */
    passwordFile: z.string().nullable(),
  })
  .readonly()

export type TestedSource = z.infer<typeof testedSourceSchema>

const keptWarehouseSchema = warehouseSchema
  .unwrap()
  .extend({
    /** The records that a pull left that was cut off, from which the next one goes on. */
    keptRows: z.number().int(),
  })
  .readonly()

export type KeptWarehouse = z.infer<typeof keptWarehouseSchema>

/** What can be asked of the servers that a person added as sources. All but the list and the removal ask them. */
export const SOURCE_METHODS = {
  'sources.list': method('answer', nothing, listOf(keptWarehouseSchema)),
  'sources.add': method('answer', addSourceSchema, testedSourceSchema),
  'sources.test': method('answer', testSourceSchema, testedSourceSchema),
  'sources.remove': method('answer', sourceNameSchema, z.object({ removed: z.string() }).readonly()),
} as const satisfies MethodTable

/** What can be fetched from a warehouse: nothing else connects to one but what asks for it. */
export const PULL_METHODS = {
  /** Receives the cells of a warehouse and says what keeping them would do; cancelled as imports are. */
  'pull.plan': method('job', pullQuestionSchema, pullPlanSchema, { importStep: 'trial' }),
  'pull.commit': method('job', z.object({ plan: z.string() }).strict(), pullReceiptSchema, { importStep: 'commit' }),
  /** The same of its records, which are imported as those of a file. */
  'records.plan': method('job', recordsQuestionSchema, recordsPlanSchema, { importStep: 'trial' }),
  'records.commit': method('job', z.object({ plan: z.string() }).strict(), recordsReceiptSchema, {
    importStep: 'commit',
  }),
  /** What fetching the records of a list would bring beside the counts of the folder, and which are there. Asks no server. */
  'lists.offer': method(
    'answer',
    rowQuestionSchema.unwrap().pick({ filters: true, from: true, to: true }).strict(),
    z
      .object({
        offer: listsOfferSchema.nullable(),
        listed: listedRecordsSchema.nullable(),
        /** All rows of the list are among them. */
        isListed: z.boolean(),
      })
      .readonly(),
  ),
  /** Fetches them, in the place of those that are there; cancelled as imports are. */
  'lists.pull': method('job', listsQuestionSchema, listsReceiptSchema, { importStep: 'trial' }),
} as const satisfies MethodTable
