import { z } from 'zod'

/** What an import does with rows: those of its file, and those that its file lacks. Each schema of an import has these. */
export const ROW_COUNTS = {
  read: z.number(),
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  removed: z.number(),
  rejected: z.number(),
}
