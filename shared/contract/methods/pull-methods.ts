import { z } from 'zod'
import { pullPlanSchema, pullQuestionSchema, pullReceiptSchema } from '../../domain/import/pull.ts'
import { recordsPlanSchema, recordsQuestionSchema, recordsReceiptSchema } from '../../domain/import/pulled-records.ts'
import { type MethodTable, method } from '../method.ts'

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
} as const satisfies MethodTable
