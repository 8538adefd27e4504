import { z } from 'zod'
import { asOfSchema } from '../domain/vocabulary/snapshot-number.ts'

/**
 * Who answers a method: the backend that keeps the dashboard live (`answer`), the child that runs long writing work
 * (`job`), or the host itself, which alone has windows and a browser (`host`).
 */
type Runner = 'answer' | 'job' | 'host'

/** What those who pass a call on must know of its method, so that none of them knows it by its name. */
export interface Traits {
  /** A step of an import, which ends with `cancelled` when imports are: it tries the `file` of its input, or the warehouse called `source`, or writes what was tried. */
  readonly importStep?: 'trial' | 'commit'
  /** Once it is done, no file that was tried is asked for again; `all` takes those with them that are being tried. */
  readonly endsTrials?: 'tried' | 'all'
  /** Reads the `file` of its input, which nobody needs afterwards. */
  readonly readsOnce?: true
  /** Takes data out for good: the files that were made before may still hold them. */
  readonly erases?: true
  /** Puts another file in the place of the database, so that the one that was opened is gone afterwards. */
  readonly replacesDatabase?: true
}

interface Method<Input extends z.ZodType, Output extends z.ZodType> {
  readonly runs: Runner
  readonly traits: Traits
  readonly input: Input
  readonly output: Output
}

/** The methods of an area by their names, `area.verb`. */
export type MethodTable = Readonly<Record<string, Method<z.ZodType, z.ZodType>>>

/** A method with the shapes of what it is given and what it answers. This is its one declaration. */
export function method<Input extends z.ZodType, Output extends z.ZodType>(
  runs: Runner,
  input: Input,
  output: Output,
  traits: Traits = {},
): Method<Input, Output> {
  return { runs, traits, input, output }
}

/** The input of a method that needs none. */
export const nothing = z.object({}).strict()
/** The snapshot whose state is asked; the present state without. */
export const state = z.object({ asOf: asOfSchema.optional() }).strict()
export const programme = state.extend({ programme: z.string().nullable() })
/** An answer that is a list. */
export const listOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row).readonly() }).readonly()

/** A file that the host knows by this token; paths never cross. */
export const fileTokenSchema = z.string().regex(/^[0-9a-f]{32}$/)

/** What is answered with a file that the host holds under a token: what it is called, and what is said of it. */
export const keptFile = <Shape extends z.ZodRawShape>(said: Shape) =>
  z.object({ file: fileTokenSchema, name: z.string(), ...said }).readonly()
