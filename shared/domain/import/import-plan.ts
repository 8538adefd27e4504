import { z } from 'zod'
import { daySchema } from '../calendar/period.ts'
import { DATASETS } from '../dataset/dataset.ts'
import { differenceRowSchema } from '../history/difference.ts'
import { WRITTEN_UNITS, type WrittenUnit } from '../vocabulary/money-unit.ts'
import { changedFieldSchema, importEffectSchema } from './import-effect.ts'
import { lineAccountSchema } from './line-account.ts'
import { mappingSchema, OLDER_ANSWERS, PART_ANSWERS, SUBCATEGORY_ANSWERS } from './mapping.ts'
import { problemSchema } from './problem.ts'
import { tableProfileSchema } from './table-profile.ts'
import { tellerSchema, toldFormSchema } from './teller.ts'

export const importOptionsSchema = z
  .object({
    dataset: z.enum(DATASETS).nullable(),
    mapping: mappingSchema,
    asOfDay: daySchema.nullable(),
    allowRejects: z.boolean(),
    complete: z.boolean(),
  })
  .readonly()

export type ImportOptions = z.infer<typeof importOptionsSchema>

export const DEFAULT_IMPORT_OPTIONS: ImportOptions = {
  dataset: null,
  mapping: {},
  asOfDay: null,
  allowRejects: false,
  complete: false,
}

const controlTotalSchema = z
  .object({
    label: z.string(),
    declared: z.number(),
    computed: z.number(),
    /** `null` where rows that could not be read keep the total from being compared. */
    ok: z.boolean().nullable(),
  })
  .readonly()

export type ControlTotal = z.infer<typeof controlTotalSchema>

/** What was understood of one column. `field` is null when the column is not stored. */
const understoodColumnSchema = z
  .object({
    header: z.string(),
    field: z.string().nullable(),
    reading: z.enum([
      'text',
      'number-comma',
      'number-point',
      'count',
      'dates-dmy',
      'dates-mdy',
      'dates-iso',
      'personal',
      'ignored',
    ]),
    /** What tells its style of numbers or its order of days; `null` where there is nothing to tell, or it was not read. */
    readingBy: tellerSchema.nullable(),
    /** What tells its field. */
    fieldBy: tellerSchema.nullable(),
    /** The unit of its amounts, `null` where each row has its own. */
    unit: z
      .object({ code: z.enum(WRITTEN_UNITS).nullable(), by: tellerSchema })
      .readonly()
      .nullable(),
    /** The marks of missing values that occur in it, as they are written. */
    missing: z.array(z.string()).readonly(),
  })
  .readonly()

/**
 * What told the as-of day of a file: a person, the file itself, its title, a remark below its table, its name, or the
 * latest day of its rows.
 */
const AS_OF_ORIGINS = ['person', 'file', 'title', 'remark', 'name', 'rows', 'records', 'import'] as const
export type AsOfOrigin = (typeof AS_OF_ORIGINS)[number]

/** `json` is what the API of FixMyStreet answers, `records` any other list of records in JSON. */
const FILE_FORMATS = ['text', 'json', 'records', 'workbook', 'database'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

const understandingSchema = z
  .object({
    file: z.string(),
    /** `null` for a file that could not be opened. */
    format: z.enum(FILE_FORMATS).nullable(),
    /** The sheet of a workbook that was read, and all that can be. */
    sheet: z.string().nullable(),
    sheets: z.array(z.string()).readonly(),
    /** The sheets of one form that were read as one table. */
    together: z.array(z.string()).readonly().optional(),
    bytes: z.number(),
    sha256: z.string(),
    encoding: z.string(),
    byteOrderMark: z.boolean(),
    delimiter: z.string(),
    titleLines: z.array(z.string()).readonly(),
    headerLine: z.number().nullable(),
    totalLine: z.number().nullable(),
    dataset: z.enum(DATASETS).nullable(),
    told: toldFormSchema,
    asOf: daySchema.nullable(),
    asOfFrom: z.enum(AS_OF_ORIGINS).nullable(),
    columns: z.array(understoodColumnSchema).readonly(),
    /** What fields have in every row, by the word of a person or by what was remembered of such files. */
    values: z.record(z.string(), z.string()).readonly(),
    /** What was answered, by a person or by what was remembered, of lines that may be parts of one. */
    parts: z.enum(PART_ANSWERS).optional(),
    /** What was answered of rows that are known of a later day. */
    older: z.enum(OLDER_ANSWERS).optional(),
    /** What was answered of other names of sub-categories than the stored ones. */
    subcategories: z.enum(SUBCATEGORY_ANSWERS).optional(),
    /** What was said, by a person or by what was remembered, that names and words of each field stand for. */
    names: z.record(z.string(), z.record(z.string(), z.string()).readonly()).readonly().optional(),
    /** The first rows, raw cells beside what was read, with what the plan does with each. */
    sample: z
      .array(
        z
          .object({
            /** The sheet that it stands on, in a workbook. */
            sheet: z.string().optional(),
            line: z.number(),
            /** The column that the row was before its table was turned; its line is then that of the header. */
            column: z.string().optional(),
            raw: z.array(z.string()).readonly(),
            read: z.array(z.string().nullable()).readonly(),
            isRejected: z.boolean(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()

export type Understanding = z.infer<typeof understandingSchema>

/** A name of a file that stands for nothing known, of which a person may say what it stands for. */
const askedNameSchema = z
  .object({
    field: z.string(),
    name: z.string(),
    /** So many rows have it. */
    rows: z.number(),
    /** The codes and names that it may stand for, its own first where it may stay what it is. */
    readings: z.array(z.string()).readonly(),
    /** True where nothing is imported without an answer; any other stays as it is written. */
    isRequired: z.boolean(),
  })
  .readonly()

export type AskedName = z.infer<typeof askedNameSchema>

/** What an import does with rows: those of its file, and those that its file lacks. Each schema of an import has these. */
export const ROW_COUNTS = {
  read: z.number(),
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  removed: z.number(),
  rejected: z.number(),
}

/** So many figures that an import would change are told. */
export const MOST_EFFECTS = 20
/** So many new, changed and removed rows are shown each. */
export const MOST_SAMPLES = 5

/** The dry run: what an import will do, exactly. `plan` names it for the commit, `null` when it cannot be committed. */
export const importPlanSchema = z
  .object({
    plan: z.string().nullable(),
    understanding: understandingSchema,
    dataset: z.enum(DATASETS).nullable(),
    /** The as-of day of what the folder holds of the dataset. */
    asOfBefore: daySchema.nullable(),
    ...ROW_COUNTS,
    /** The rows that were added to another, as parts of one line: with the others they make up all that were read. */
    addedUp: z.number(),
    /** What became of each line, for each table that was read; none of a file that is refused before its rows are read. */
    lines: z.array(lineAccountSchema).readonly(),
    controlTotals: z.array(controlTotalSchema).readonly(),
    /** The first problems; `problemCount` counts all of them, notes included. */
    problems: z.array(problemSchema).readonly(),
    problemCount: z.number(),
    /** What stands in the table, where a person must say what it is: its header or a column that it must have is not known. */
    profile: tableProfileSchema.nullable(),
    /** The names that stand for nothing known, those that must be answered first. */
    names: z.array(askedNameSchema).readonly(),
    /** The first new, changed and removed rows; of a changed one the fields that differ. */
    samples: z.array(differenceRowSchema).readonly(),
    /** What changes in known rows, that of most of them first. */
    changedFields: z.array(changedFieldSchema).readonly(),
    /** The figures that change, those that change most first; `effectCount` counts all of them. */
    effects: z.array(importEffectSchema).readonly(),
    effectCount: z.number(),
    /** True for the first records of a folder that has published figures, which they are shown instead of. */
    replacesPublished: z.boolean(),
  })
  .readonly()

export type ImportPlan = z.infer<typeof importPlanSchema>

/** The rows that an import would write or remove. */
export function changesOf(plan: Pick<ImportPlan, 'new' | 'changed' | 'removed'>): number {
  return plan.new + plan.changed + plan.removed
}

/** The later day up to which known rows are now known to run; `null` where an import changes more, or nothing at all. */
export function advancedDay(plan: ImportPlan): string | null {
  const { asOfBefore, understanding, unchanged } = plan
  if (changesOf(plan) > 0 || unchanged === 0 || asOfBefore === null || understanding.asOf === null) return null
  return understanding.asOf > asOfBefore ? understanding.asOf : null
}

/** What an import did. `snapshot` is null when everything was already known. */
export const importReceiptSchema = z.object({ snapshot: z.number().nullable(), plan: importPlanSchema }).readonly()

export type ImportReceipt = z.infer<typeof importReceiptSchema>

/** The unit of the amounts that a file adds up; `null` where it has none, or not one for all of them. */
export function totalUnit({ columns }: Pick<Understanding, 'columns'>): WrittenUnit | null {
  const units = new Set(columns.flatMap(({ unit }) => (unit === null ? [] : [unit.code])))
  const [unit = null] = units
  return units.size === 1 ? unit : null
}
