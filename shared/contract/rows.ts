import { z } from 'zod'
import { daySchema } from '../domain/calendar/period.ts'
import { listedRecordsSchema } from '../domain/import/listed-records.ts'
import { delaySpanSchema } from '../domain/incidents/delay.ts'
import { LONGEST_TEXT } from '../domain/incidents/filter.ts'
import { type Question, questionSchema } from '../domain/incidents/question.ts'
import { ROW_COLUMNS } from '../domain/row/row-column.ts'
import { LANGUAGES } from '../domain/vocabulary/language.ts'

/** So many rows are read at once at most. */
export const MOST_ROWS_READ = 200

/** Which incidents stand behind a figure, and in which order they are shown. */
export const rowQuestionSchema = questionSchema
  .unwrap()
  // Published figures have no rows: where they are asked, or all there is, the answer is `needs-records`.
  .pick({ filters: true, from: true, to: true, asOf: true, source: true })
  .extend({
    /** Only incidents that were closed after so many days. */
    delay: delaySpanSchema.optional(),
    /**
     * Looked for in reference, address, file name and the words of all codes in every language, whatever case and accents;
     * a day or a month among the dates, a whole number as delay or line.
     */
    find: z.string().trim().min(1).max(LONGEST_TEXT).nullable(),
    sort: z.object({ column: z.enum(ROW_COLUMNS), descending: z.boolean() }).readonly(),
    /** The language by whose words codes are sorted. */
    language: z.enum(LANGUAGES),
  })
  .readonly()

export type RowQuestion = z.infer<typeof rowQuestionSchema>
export type RowSort = RowQuestion['sort']

/** What a question asks about, whatever the order. */
export type RowSelection = Pick<RowQuestion, 'filters' | 'from' | 'to' | 'asOf' | 'source' | 'delay'>

/** The rows behind the figures of a question. */
export function selectionOf({ filters, from, to, asOf, source }: Question): RowSelection {
  return { filters, from, to, asOf, source }
}

/** The newest incidents first. */
export const DEFAULT_SORT: RowSort = { column: 'created', descending: true }

/** Which rows, in which order, whatever is looked for among them. */
export type OrderedSelection = Omit<RowQuestion, 'find'>

/** A list of rows that the backend keeps under this name. */
export const selectionName = z.string().regex(/^[0-9a-f]{32}$/)

/** What makes a list: its rows are selected, put in order, and looked through for a text, as far as each is asked. */
const ROW_STAGES = ['select', 'order', 'find', 'whole'] as const

const progress = {
  /** How many rows can be read by now: all of a whole list, while it is searched those that were found. */
  count: z.number().int(),
  stage: z.enum(ROW_STAGES),
  /** How much of its stage is done, of how much; while it is searched in rows. */
  done: z.number().int(),
  of: z.number().int(),
}

export const rowProgressSchema = z.object(progress).readonly()

export const rowListSchema = z
  .object({
    selection: selectionName,
    ...progress,
    dataVersion: z.number(),
    /** The as-of day of the records, after which nothing is counted. */
    asOf: daySchema,
    /** The registers of the rows, where the folder has others than FixMyStreet. */
    register: z.array(z.string()).readonly().optional(),
    /** The records among which they are, where these were fetched beside counts. */
    listed: listedRecordsSchema.optional(),
  })
  .readonly()

export type RowStage = (typeof ROW_STAGES)[number]
export type RowProgress = z.infer<typeof rowProgressSchema>
export type RowList = z.infer<typeof rowListSchema>

const importSchema = z.object({ snapshot: z.number().int(), file: z.string(), asOf: daySchema }).readonly()

const version = {
  reference: z.string(),
  created: daySchema,
  lastAction: daySchema.nullable(),
  closedOn: daySchema.nullable(),
  /** Whole days from creation to closing, `null` while the incident is not closed. */
  days: z.number().int().nullable(),
  category: z.string(),
  subcategory: z.string(),
  municipality: z.string(),
  status: z.string(),
  organisation: z.string(),
  channel: z.string(),
  register: z.string(),
  address: z.string().nullable(),
  /**
   * The import that brought this version, and where it begins in its file, from 1: the physical line, the row of a sheet,
   * or the place in the list of a JSON page.
   */
  import: importSchema,
  line: z.number().int(),
}

export const incidentRowSchema = z.object(version).readonly()

/** One version of an incident; `supersededBy` is the import that brought the next one, or no longer had it. */
export const incidentVersionSchema = z.object({ ...version, supersededBy: importSchema.nullable() }).readonly()

export type IncidentRow = z.infer<typeof incidentRowSchema>
export type IncidentVersion = z.infer<typeof incidentVersionSchema>

/** The name that a client gives an export, by which it is told how far that is and ends it. */
export const exportName = z.uuid()

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
