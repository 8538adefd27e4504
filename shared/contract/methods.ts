import { z } from 'zod'
import { importOptionsSchema, importPlanSchema, importReceiptSchema } from '../domain/import-plan.ts'
import { LANGUAGES } from '../domain/language.ts'
import { daySchema } from '../domain/period.ts'
import { answerSchema, questionSchema } from '../domain/question.ts'
import { viewStateSchema } from '../domain/view-state.ts'
import {
  budgetLineSchema,
  indicatorSchema,
  journalEntrySchema,
  keyDateSchema,
  participantSchema,
  programmeSchema,
  snapshotSchema,
  yearFigureSchema,
} from './figures.ts'

/**
 * Who answers a method: the backend that keeps the dashboard live (`answer`), the child that runs long writing work
 * (`job`), or the host itself, which alone has windows and a browser (`host`).
 */
export type Runner = 'answer' | 'job' | 'host'

interface Method<Input extends z.ZodType, Output extends z.ZodType> {
  readonly runs: Runner
  readonly input: Input
  readonly output: Output
}

function method<Input extends z.ZodType, Output extends z.ZodType>(
  runs: Runner,
  input: Input,
  output: Output,
): Method<Input, Output> {
  return { runs, input, output }
}

const nothing = z.object({}).strict()
const programme = z.object({ programme: z.string().nullable() }).strict()
const listOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row).readonly() }).readonly()
/** A file that the host knows by this token; paths never cross. */
const fileToken = z.string().regex(/^[0-9a-f]{32}$/)

export const folderStateSchema = z
  .object({
    /** Grows with every commit; results are cached under it. */
    dataVersion: z.number(),
    isDemonstration: z.boolean(),
    hasRecords: z.boolean(),
    /** The latest as-of day of incident figures, of records and of published tables. */
    asOf: z.object({ published: daySchema.nullable(), records: daySchema.nullable() }).readonly(),
    recordsCover: z.object({ from: daySchema, to: daySchema }).readonly().nullable(),
    recordCount: z.number(),
    snapshotCount: z.number(),
  })
  .readonly()

/** Everything a client can ask. The typed client, the handlers and the run-time checks derive from this table. */
export const METHODS = {
  'app.version': method(
    'answer',
    nothing,
    z
      .object({
        version: z.string(),
        build: z.string(),
        node: z.string(),
        sqlite: z.string(),
        platform: z.string(),
        dataFolder: z.string(),
      })
      .readonly(),
  ),
  'folder.state': method('answer', nothing, folderStateSchema),
  'figures.query': method('answer', questionSchema, answerSchema),
  /** Several questions answered from one state of the data, in the order asked. */
  'figures.refresh': method(
    'answer',
    z.object({ questions: z.array(questionSchema).min(1).max(20).readonly() }).strict(),
    z.object({ dataVersion: z.number(), answers: z.array(answerSchema).readonly() }).readonly(),
  ),
  'years.list': method('answer', nothing, listOf(yearFigureSchema)),
  'indicators.list': method('answer', programme, listOf(indicatorSchema)),
  'budgets.list': method('answer', programme, listOf(budgetLineSchema)),
  'programmes.list': method('answer', nothing, listOf(programmeSchema)),
  'participants.list': method('answer', programme, listOf(participantSchema)),
  'dates.list': method('answer', programme, listOf(keyDateSchema)),
  'snapshots.list': method('answer', nothing, listOf(snapshotSchema)),
  'journal.list': method('answer', nothing, listOf(journalEntrySchema)),
  'import.plan': method('job', z.object({ file: fileToken, options: importOptionsSchema }).strict(), importPlanSchema),
  'import.commit': method('job', z.object({ plan: z.string() }).strict(), importReceiptSchema),
  'import.cancel': method('host', nothing, z.object({ cancelled: z.boolean() }).readonly()),
  'import.undo': method('job', nothing, z.object({ withdrawn: z.number(), rows: z.number() }).readonly()),
  /** Prints a view and keeps the PDF under a file token, to be saved by the host. */
  'report.create': method(
    'host',
    z.object({ view: viewStateSchema, language: z.enum(LANGUAGES) }).strict(),
    z
      .object({
        file: fileToken,
        name: z.string(),
        contentHash: z.string(),
        pages: z.number(),
        tables: z.number(),
      })
      .readonly(),
  ),
} as const satisfies Record<string, Method<z.ZodType, z.ZodType>>

export type MethodName = keyof typeof METHODS
export type MethodInput<Name extends MethodName> = z.infer<(typeof METHODS)[Name]['input']>
export type MethodOutput<Name extends MethodName> = z.infer<(typeof METHODS)[Name]['output']>

/** One function per method, as a backend or a host implements them. */
export type Handlers<Names extends MethodName = MethodName> = {
  readonly [Name in Names]: (input: MethodInput<Name>) => MethodOutput<Name> | Promise<MethodOutput<Name>>
}

export type FolderState = MethodOutput<'folder.state'>

/** True for an own name of the table: `constructor` and `__proto__` are no methods. */
export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(METHODS, name)
}
