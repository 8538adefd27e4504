import { z } from 'zod'
import { PROBLEM_CODES } from './problem-code.ts'

/** Where in a file something stands; lines are physical lines from 1. */
const placeSchema = z
  .object({
    file: z.string(),
    sheet: z.string().optional(),
    line: z.number().int().positive().optional(),
    column: z.string().optional(),
    cell: z.string().optional(),
  })
  .readonly()

export type Place = z.infer<typeof placeSchema>

/** One finding about a file. `details` fill the words; `raw` is the value as it stands in the file. */
export const problemSchema = z
  .object({
    code: z.enum(PROBLEM_CODES),
    place: placeSchema,
    raw: z.string().nullable(),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .readonly()

export type Problem = z.infer<typeof problemSchema>
