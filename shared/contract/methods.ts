import { z } from 'zod'
import { newNoteSchema } from '../domain/chart-note.ts'
import { differencePageSchema, differenceQuestionSchema } from '../domain/history/difference.ts'
import { importOptionsSchema, importPlanSchema, importReceiptSchema } from '../domain/import-plan.ts'
import { LANGUAGES } from '../domain/language.ts'
import { daySchema } from '../domain/period.ts'
import { problemSchema } from '../domain/problem.ts'
import { answerSchema, questionSchema } from '../domain/question.ts'
import { reconciliationSchema } from '../domain/reconciliation.ts'
import { viewStateSchema } from '../domain/view-state.ts'
import { backupSchema, purgedSchema, purgeInputSchema, restoreBackupSchema, restoredSchema } from './backups.ts'
import { dashboardCodesSchema, dashboardInputSchema, dashboardOutputSchema } from './dashboard.ts'
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
import { fileTokenSchema } from './file-token.ts'
import { folderChoicesSchema, openedFolderSchema, openFolderSchema } from './folders.ts'
import {
  breakRowsSchema,
  importMappingSchema,
  mappingNameInputSchema,
  mappingRowsSchema,
  removeBreakSchema,
  saveBreakSchema,
  saveMappingSchema,
} from './mappings.ts'
import { noteRowsSchema, removeNoteSchema } from './notes.ts'
import {
  EXPORT_FORMATS,
  incidentRowSchema,
  incidentVersionSchema,
  MOST_ROWS_READ,
  rowQuestionSchema,
  selectionName,
} from './rows.ts'
import {
  importedViewsSchema,
  importViewsSchema,
  moveViewSchema,
  removeViewSchema,
  renameViewSchema,
  saveViewSchema,
  viewRowsSchema,
} from './views.ts'

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

/** So many problems of a file cross the wire at once. */
export const MOST_PROBLEMS = 1000

const nothing = z.object({}).strict()
const snapshotNumber = z.number().int().positive()
/** The snapshot whose state is asked; the present state without. */
const state = z.object({ asOf: snapshotNumber.nullable().optional() }).strict()
const programme = state.extend({ programme: z.string().nullable() })
const listOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row).readonly() }).readonly()

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
  'folder.state': method('answer', state, folderStateSchema),
  /** The data folder that is open, and those that can be opened instead. */
  'folder.choices': method('host', nothing, folderChoicesSchema),
  /** Starts the backend anew on another folder; the present one stays open when that fails. */
  'folder.open': method('host', openFolderSchema, openedFolderSchema),
  'figures.query': method('answer', questionSchema, answerSchema),
  /** Several questions answered from one state of the data, in the order asked. */
  'figures.refresh': method(
    'answer',
    z.object({ questions: z.array(questionSchema).min(1).max(20).readonly() }).strict(),
    z.object({ dataVersion: z.number(), answers: z.array(answerSchema).readonly() }).readonly(),
  ),
  /** All linked charts over the records of one view, as flat integers. */
  'figures.dashboard': method('answer', dashboardInputSchema, dashboardOutputSchema),
  'figures.codes': method(
    'answer',
    z.object({ asOf: z.number().int().positive().nullable() }).strict(),
    dashboardCodesSchema,
  ),
  'years.list': method('answer', state, listOf(yearFigureSchema)),
  'indicators.list': method('answer', programme, listOf(indicatorSchema)),
  'budgets.list': method('answer', programme, listOf(budgetLineSchema)),
  'programmes.list': method('answer', state, listOf(programmeSchema)),
  'participants.list': method('answer', programme, listOf(participantSchema)),
  'dates.list': method('answer', programme, listOf(keyDateSchema)),
  /** Records beside the published figures of the same days, never added. */
  'reconciliation.query': method('answer', state, reconciliationSchema),
  'snapshots.list': method('answer', nothing, listOf(snapshotSchema)),
  /** Which rows differ between the states of two snapshots, a page at a time. */
  'snapshots.compare': method('answer', differenceQuestionSchema, differencePageSchema),
  /** Writes that whole difference as CSV and keeps it under a file token, to be saved by the host. */
  'snapshots.export': method(
    'host',
    z.object({ from: snapshotNumber, to: snapshotNumber, language: z.enum(LANGUAGES) }).strict(),
    z.object({ file: fileTokenSchema, name: z.string(), rows: z.number() }).readonly(),
  ),
  'journal.list': method('answer', nothing, listOf(journalEntrySchema)),
  /** Lists the rows behind a figure, in their order; `rows.read` gives them by their place in that list. */
  'rows.open': method(
    'answer',
    rowQuestionSchema,
    z
      .object({
        selection: selectionName,
        count: z.number().int(),
        dataVersion: z.number(),
        /** The as-of day of the records, after which nothing is counted. */
        asOf: daySchema,
      })
      .readonly(),
  ),
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
  /** Every version of one incident, oldest first. */
  'rows.history': method(
    'answer',
    z.object({ system: z.string().max(400), reference: z.string().max(2000) }).strict(),
    listOf(incidentVersionSchema),
  ),
  /** Writes the rows behind a figure into a file and keeps it under a token, to be saved by the host. */
  'rows.export': method(
    'host',
    z.object({ question: rowQuestionSchema, format: z.enum(EXPORT_FORMATS) }).strict(),
    z.object({ file: fileTokenSchema, name: z.string(), rows: z.number().int() }).readonly(),
  ),
  /** The views that were given a name, in their order; those that change them answer the list as it is then. */
  'views.list': method('answer', nothing, viewRowsSchema),
  'views.save': method('answer', saveViewSchema, viewRowsSchema),
  'views.rename': method('answer', renameViewSchema, viewRowsSchema),
  'views.move': method('answer', moveViewSchema, viewRowsSchema),
  'views.remove': method('answer', removeViewSchema, viewRowsSchema),
  'views.import': method('answer', importViewsSchema, importedViewsSchema),
  /** Writes all of them into a file and keeps it under a token, to be saved by the host. */
  'views.export': method(
    'host',
    nothing,
    z.object({ file: fileTokenSchema, name: z.string(), views: z.number().int() }).readonly(),
  ),
  /** What persons wrote about some days; those that change them answer the list as it is then. */
  'notes.list': method('answer', nothing, noteRowsSchema),
  'notes.add': method('answer', newNoteSchema, noteRowsSchema),
  'notes.remove': method('answer', removeNoteSchema, noteRowsSchema),
  'import.plan': method(
    'job',
    z.object({ file: fileTokenSchema, options: importOptionsSchema }).strict(),
    importPlanSchema,
  ),
  /** Everything that is wrong with the file of the newest trial, a page at a time; notes are not among it. */
  'import.problems': method(
    'job',
    z
      .object({
        file: fileTokenSchema,
        from: z.number().int().nonnegative(),
        count: z.number().int().positive().max(MOST_PROBLEMS),
      })
      .strict(),
    listOf(problemSchema),
  ),
  /** Writes all of that as CSV and keeps it under a file token, to be saved by the host. */
  'problems.export': method(
    'host',
    z.object({ file: fileTokenSchema, language: z.enum(LANGUAGES) }).strict(),
    z.object({ file: fileTokenSchema, name: z.string(), problems: z.number() }).readonly(),
  ),
  'import.commit': method('job', z.object({ plan: z.string() }).strict(), importReceiptSchema),
  'import.cancel': method('host', nothing, z.object({ cancelled: z.boolean() }).readonly()),
  /** Withdraws the newest import; a given snapshot must be that one, else what follows it is named. */
  'import.undo': method(
    'job',
    z.object({ snapshot: snapshotNumber.optional() }).strict(),
    z.object({ withdrawn: z.number(), rows: z.number() }).readonly(),
  ),
  /** Takes an import out of the data for good: out of the database, its backups and its free pages. */
  'import.purge': method('job', purgeInputSchema, purgedSchema),
  /** What is remembered about files with certain headers. */
  'mappings.list': method('answer', nothing, mappingRowsSchema),
  'mappings.save': method('answer', saveMappingSchema, mappingRowsSchema),
  'mappings.remove': method('answer', mappingNameInputSchema, mappingRowsSchema),
  'mappings.import': method('answer', importMappingSchema, mappingRowsSchema),
  /** Writes the newest version into a file and keeps it under a token, to be saved by the host. */
  'mappings.export': method(
    'host',
    mappingNameInputSchema,
    z.object({ file: fileTokenSchema, name: z.string() }).readonly(),
  ),
  /** From which days on names of categories mean another one: the breaks in their series. */
  'breaks.list': method('answer', nothing, breakRowsSchema),
  'breaks.save': method('answer', saveBreakSchema, breakRowsSchema),
  'breaks.remove': method('answer', removeBreakSchema, breakRowsSchema),
  /** The backups beside the database, the newest first. */
  'backups.list': method('answer', nothing, listOf(backupSchema)),
  /** Puts one of them in the place of the data, after a backup of those. */
  'backups.restore': method('job', restoreBackupSchema, restoredSchema),
  /** Prints a view and keeps the PDF under a file token, to be saved by the host. */
  'report.create': method(
    'host',
    z.object({ view: viewStateSchema, language: z.enum(LANGUAGES) }).strict(),
    z
      .object({
        file: fileTokenSchema,
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

/** True for a method that can be asked of a past state. */
export function hasPast(name: MethodName): boolean {
  const { input } = METHODS[name]
  return input instanceof z.ZodObject && Object.hasOwn(input.shape, 'asOf')
}

/** True for an own name of the table: `constructor` and `__proto__` are no methods. */
export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(METHODS, name)
}
