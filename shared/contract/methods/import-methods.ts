import { z } from 'zod'
import { DATASETS } from '../../domain/dataset/dataset.ts'
import { importOptionsSchema, importPlanSchema, importReceiptSchema } from '../../domain/import/import-plan.ts'
import { problemSchema } from '../../domain/import/problem.ts'
import { LANGUAGES } from '../../domain/vocabulary/language.ts'
import { snapshotNumberSchema } from '../../domain/vocabulary/snapshot-number.ts'
import { purgedSchema, purgeInputSchema } from '../backups.ts'
import { fileTokenSchema } from '../file-token.ts'
import { listOf, type MethodTable, method, nothing } from '../method.ts'

/** So many problems of a file cross the wire at once. */
export const MOST_PROBLEMS = 1000

/** What can be asked of a file that is to be imported, and of imports. */
export const IMPORT_METHODS = {
  /** A file is about to be offered: what reads it starts now, so that the file does not wait for it. */
  'import.prepare': method('host', nothing, nothing),
  'import.plan': method(
    'job',
    z.object({ file: fileTokenSchema, options: importOptionsSchema }).strict(),
    importPlanSchema,
    { importStep: 'trial' },
  ),
  /** Everything that is wrong with the file of the newest trial, a page at a time; notes are not among it. */
  'import.problems': method(
    'job',
    z
      .object({
        file: fileTokenSchema,
        from: z.number().int().nonnegative(),
        count: z.number().int().positive().max(MOST_PROBLEMS),
      })
      .strict(),
    listOf(problemSchema),
  ),
  /** Writes all of that as CSV and keeps it under a file token, to be saved by the host. */
  'problems.export': method(
    'host',
    z.object({ file: fileTokenSchema, language: z.enum(LANGUAGES) }).strict(),
    z.object({ file: fileTokenSchema, name: z.string(), problems: z.number() }).readonly(),
  ),
  'import.commit': method('job', z.object({ plan: z.string() }).strict(), importReceiptSchema, {
    importStep: 'commit',
    endsTrials: 'tried',
  }),
  'import.cancel': method('host', nothing, z.object({ cancelled: z.boolean() }).readonly(), { endsTrials: 'all' }),
  /** Withdraws the newest import; a given snapshot must be that one, else what follows it is named. */
  'import.undo': method(
    'job',
    z.object({ snapshot: snapshotNumberSchema.optional() }).strict(),
    z.object({ withdrawn: z.number(), rows: z.number() }).readonly(),
  ),
  /** Takes an import out of the data for good: out of the database, its backups and its free pages. */
  'import.purge': method('job', purgeInputSchema, purgedSchema, { endsTrials: 'tried', erases: true }),
  /** Keeps a copy of the form of a dataset under a token, to be saved by the host. */
  'templates.open': method(
    'host',
    z.object({ dataset: z.enum(DATASETS), language: z.enum(LANGUAGES), format: z.enum(['csv', 'xlsx']) }).strict(),
    z.object({ file: fileTokenSchema, name: z.string() }).readonly(),
  ),
} as const satisfies MethodTable
