import { z } from 'zod'
import { asOfSchema } from '../domain/vocabulary/snapshot-number.ts'

/**
 * Who answers a method: the backend that keeps the dashboard live (`answer`), the child that runs long writing work
 * (`job`), or the host itself, which alone has windows and a browser (`host`).
 */
type Runner = 'answer' | 'job' | 'host'

interface Method<Input extends z.ZodType, Output extends z.ZodType> {
  readonly runs: Runner
  readonly input: Input
  readonly output: Output
}

/** The methods of an area by their names, `area.verb`. */
export type MethodTable = Readonly<Record<string, Method<z.ZodType, z.ZodType>>>

/** A method with the shapes of what it is given and what it answers. */
export function method<Input extends z.ZodType, Output extends z.ZodType>(
  runs: Runner,
  input: Input,
  output: Output,
): Method<Input, Output> {
  return { runs, input, output }
}

/** The input of a method that needs none. */
export const nothing = z.object({}).strict()
/** The snapshot whose state is asked; the present state without. */
export const state = z.object({ asOf: asOfSchema.optional() }).strict()
export const programme = state.extend({ programme: z.string().nullable() })
/** An answer that is a list. */
export const listOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row).readonly() }).readonly()
