import { z } from 'zod'
import { DIMENSIONS } from '../domain/dimension.ts'
import { filterSchema } from '../domain/filter.ts'
import { LANGUAGES } from '../domain/language.ts'
import { daySchema } from '../domain/period.ts'
import { type Question, SOURCES } from '../domain/question.ts'
import { ROW_COLUMNS } from '../domain/row/row-column.ts'

/** So many rows are read at once at most. */
export const MOST_ROWS_READ = 200
const LONGEST_FIND = 200

/** Which incidents stand behind a figure, and in which order they are shown. */
export const rowQuestionSchema = z
  .object({
    filters: z.array(filterSchema).max(DIMENSIONS.length).readonly(),
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    /** The snapshot whose state is asked, `null` for the present one. */
    asOf: z.number().int().positive().nullable(),
    /** Published figures have no rows: where they are asked, or all there is, the answer is `needs-records`. */
    source: z.enum(SOURCES).nullable(),
    /** Looked for in reference, address, sub-category and organisation, whatever case and accents. */
    find: z.string().trim().min(1).max(LONGEST_FIND).nullable(),
    sort: z.object({ column: z.enum(ROW_COLUMNS), descending: z.boolean() }).readonly(),
    /** The language by whose words codes are sorted. */
    language: z.enum(LANGUAGES),
  })
  .readonly()

export type RowQuestion = z.infer<typeof rowQuestionSchema>
export type RowSort = RowQuestion['sort']

/** What a question asks about, whatever the order. */
export type RowSelection = Pick<RowQuestion, 'filters' | 'from' | 'to' | 'asOf' | 'source'>

/** The rows behind the figures of a question. */
export function selectionOf({ filters, from, to, asOf, source }: Question): RowSelection {
  return { filters, from, to, asOf, source }
}

/** The newest incidents first. */
export const DEFAULT_SORT: RowSort = { column: 'created', descending: true }

/** A list of rows that the backend keeps under this name. */
export const selectionName = z.string().regex(/^[0-9a-f]{32}$/)

const importSchema = z.object({ snapshot: z.number().int(), file: z.string(), asOf: daySchema }).readonly()

const version = {
  system: z.string(),
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
  address: z.string().nullable(),
  /** The import that brought this version, and the physical line on which it stands in its file, from 1. */
  import: importSchema,
  line: z.number().int(),
}

export const incidentRowSchema = z.object(version).readonly()

/** One version of an incident; `supersededBy` is the import that brought the next one, or no longer had it. */
export const incidentVersionSchema = z.object({ ...version, supersededBy: importSchema.nullable() }).readonly()

export type IncidentRow = z.infer<typeof incidentRowSchema>
export type IncidentVersion = z.infer<typeof incidentVersionSchema>

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
