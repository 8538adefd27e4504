import { z } from 'zod'

/** Why a line holds no row of the table that is read; `cell-break`: it is the rest of a cell that has line breaks. */
export const SKIP_REASONS = [
  'above-header',
  'header',
  'cell-break',
  'empty',
  'hidden',
  'no-figure',
  'total',
  'heading',
  'remark',
  'other-table',
] as const

export type SkipReason = (typeof SKIP_REASONS)[number]

/**
 * What became of each line of a table from which rows are read, from the first of its file or sheet to the last: `last` is
 * the number of its rows and of all lines that were skipped. Records of a list, and columns that were turned, stand for
 * lines.
 */
export const lineAccountSchema = z
  .object({
    sheet: z.string().optional(),
    last: z.number(),
    rows: z.number(),
    skipped: z.array(z.object({ reason: z.enum(SKIP_REASONS), lines: z.number() }).readonly()).readonly(),
  })
  .readonly()

export type LineAccount = z.infer<typeof lineAccountSchema>
