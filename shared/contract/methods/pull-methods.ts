import { z } from 'zod'
import {
  listedRecordsSchema,
  listsOfferSchema,
  listsQuestionSchema,
  listsReceiptSchema,
} from '../../domain/import/listed-records.ts'
import { pullPlanSchema, pullQuestionSchema, pullReceiptSchema } from '../../domain/import/pull.ts'
import { recordsPlanSchema, recordsQuestionSchema, recordsReceiptSchema } from '../../domain/import/pulled-records.ts'
import { type MethodTable, method } from '../method.ts'
import { rowQuestionSchema } from '../rows.ts'

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
