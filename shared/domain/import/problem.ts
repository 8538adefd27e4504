import { z } from 'zod'
import { PROBLEM_CODES, type ProblemCode } from './problem-code.ts'
import { DETAILS, type ProblemDetails } from './problem-details.ts'

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

/** A problem of one of these codes, with the details of that code. */
export type ProblemOf<Codes extends ProblemCode> = {
  readonly [Code in Codes]: {
    readonly code: Code
    readonly place: Place
    /** The value as it stands in the file. */
    readonly raw: string | null
    readonly details: ProblemDetails[Code]
  }
}[Codes]

/** One finding about a file. */
export type Problem = ProblemOf<ProblemCode>

/** Makes a problem, also where its code is one of several: the details are those of one of them. */
export function problemOf<Code extends ProblemCode>(
  code: Code,
  place: Place,
  raw: string | null,
  details: ProblemDetails[Code],
): Problem {
  // TypeScript cannot follow the pairing of code and details through a parameter.
  return { code, place, raw, details } as Problem
}

const placedSchema = z.object({ code: z.enum(PROBLEM_CODES), place: placeSchema, raw: z.string().nullable() })

/** A problem as it crosses the wire. */
export const problemSchema: z.ZodType<Problem> = placedSchema
  .extend({ details: z.unknown() })
  .transform(({ code, place, raw, details }) => problemOf(code, place, raw, DETAILS[code].parse(details)))
