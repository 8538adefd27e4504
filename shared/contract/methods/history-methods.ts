import { z } from 'zod'
import { differencePageSchema, differenceQuestionSchema } from '../../domain/history/difference.ts'
import { LANGUAGES } from '../../domain/vocabulary/language.ts'
import { snapshotNumberSchema } from '../../domain/vocabulary/snapshot-number.ts'
import { journalEntrySchema } from '../journal.ts'
import { keptFile, listOf, type MethodTable, method, nothing } from '../method.ts'
import { snapshotSchema } from '../snapshots.ts'

/** What can be asked of the imports that were accepted, and of what they changed. */
export const HISTORY_METHODS = {
  'snapshots.list': method('answer', nothing, listOf(snapshotSchema)),
  /** Which rows differ between the states of two snapshots, a page at a time. */
  'snapshots.compare': method('answer', differenceQuestionSchema, differencePageSchema),
  /** Writes that whole difference as CSV and keeps it under a file token, to be saved by the host. */
  'snapshots.export': method(
    'host',
    z.object({ from: snapshotNumberSchema, to: snapshotNumberSchema, language: z.enum(LANGUAGES) }).strict(),
    keptFile({ rows: z.number() }),
  ),
  'journal.list': method('answer', nothing, listOf(journalEntrySchema)),
} as const satisfies MethodTable
