import { z } from 'zod'
import { keptFile, listOf, type MethodTable, method, state } from '../method.ts'
import {
  EXPORT_FORMATS,
  exportName,
  incidentRowSchema,
  incidentVersionSchema,
  MOST_ROWS_READ,
  rowListSchema,
  rowProgressSchema,
  rowQuestionSchema,
  selectionName,
} from '../rows.ts'

/** What can be asked of the rows behind a figure. */
export const ROW_METHODS = {
  /**
   * Lists the rows behind a figure, in their order; `rows.read` gives them by their place in that list. A list of many
   * rows is made a moment at a time, by `rows.continue`, until its stage is `whole`; while it is searched it grows at its
   * end.
   */
  'rows.open': method('answer', rowQuestionSchema, rowListSchema),
  /** Goes on with making a list for a moment. Fails as `rows.read` does. */
  'rows.continue': method('answer', z.object({ selection: selectionName }).strict(), rowProgressSchema),
  /** Fails with `selection-gone` when the data changed since, or the list is no longer kept: open it again. */
  'rows.read': method(
    'answer',
    z
      .object({
        selection: selectionName,
        from: z.number().int().nonnegative(),
        count: z.number().int().positive().max(MOST_ROWS_READ),
      })
      .strict(),
    listOf(incidentRowSchema),
  ),
  /** Every version of one incident, oldest first; of a past state those that were known then. */
  'rows.history': method(
    'answer',
    state.extend({ register: z.string().max(400), reference: z.string().max(2000) }),
    listOf(incidentVersionSchema),
  ),
  /**
   * Writes the rows behind a figure into a file and keeps it under a token, to be saved by the host. How far it is comes
   * as events under its name.
   */
  'rows.export': method(
    'host',
    z.object({ name: exportName, question: rowQuestionSchema, format: z.enum(EXPORT_FORMATS) }).strict(),
    keptFile({ rows: z.number().int() }),
  ),
  /** Ends an export, which then fails with `cancelled` and leaves no file. */
  'rows.cancel': method(
    'host',
    z.object({ name: exportName }).strict(),
    z.object({ cancelled: z.boolean() }).readonly(),
  ),
} as const satisfies MethodTable
