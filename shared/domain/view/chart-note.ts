import { z } from 'zod'
import { daySchema } from '../calendar/period.ts'

/** The most notes of a folder. */
export const MOST_NOTES = 500

/** A note of a person on some days, "change of contractor"; no figure, and no import touches it. */
export const chartNoteSchema = z
  .object({ id: z.number().int().positive(), from: daySchema, to: daySchema, text: z.string() })
  .readonly()

export type ChartNote = z.infer<typeof chartNoteSchema>

/** A note to be added. */
export const newNoteSchema = z
  .object({ from: daySchema, to: daySchema, text: z.string().trim().min(1).max(400) })
  .strict()
  .refine((note) => note.from <= note.to, 'from after to')
