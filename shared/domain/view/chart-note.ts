import { z } from 'zod'
import { daySchema } from '../calendar/period.ts'

/** How many notes a folder keeps at most. */
export const MOST_NOTES = 500

/** What a person wrote about some days: "change of contractor". It is no figure, and no import touches it. */
export const chartNoteSchema = z
  .object({ id: z.number().int().positive(), from: daySchema, to: daySchema, text: z.string() })
  .readonly()

export type ChartNote = z.infer<typeof chartNoteSchema>

/** A note to be kept. */
export const newNoteSchema = z
  .object({ from: daySchema, to: daySchema, text: z.string().trim().min(1).max(400) })
  .strict()
  .refine((note) => note.from <= note.to, 'from after to')
