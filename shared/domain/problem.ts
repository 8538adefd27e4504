import { z } from 'zod'

/** Where in a file something stands; lines are physical lines from 1. */
export const placeSchema = z
  .object({
    file: z.string(),
    sheet: z.string().optional(),
    line: z.number().int().positive().optional(),
    column: z.string().optional(),
    cell: z.string().optional(),
  })
  .readonly()

export type Place = z.infer<typeof placeSchema>

/** What can be wrong with a file, or worth saying about it. Words for each live in the `problems` messages. */
export const PROBLEM_CODES = [
  'file-missing',
  'file-empty',
  'file-too-large',
  'file-not-text',
  'no-rows',
  'dataset-unknown',
  'header-missing',
  'header-duplicate',
  'column-missing',
  'nul-byte',
  'quote-unclosed',
  'line-too-long',
  'row-ragged',
  'value-missing',
  'value-too-long',
  'character-half',
  'number-invalid',
  'number-not-whole',
  'number-negative',
  'number-too-large',
  'number-styles-mixed',
  'day-invalid',
  'day-order-mixed',
  'day-future',
  'day-too-early',
  'period-reversed',
  'category-unknown',
  'code-unknown',
  'key-duplicate',
  'total-differs',
  'folder-demonstration',
  'folder-real',
  'file-zip',
  'file-open-document',
  'file-binary-workbook',
  'file-locked',
  'file-old-office',
  'file-pdf',
  'file-image',
  'workbook-damaged',
  'workbook-doctype',
  'workbook-bomb',
  'workbook-too-large',
  'workbook-too-many-parts',
  'workbook-too-wide',
  'sheet-none',
  'sheet-unknown',
  'cell-error',
  'cell-uncomputed',
  'cell-scaled',
  'json-invalid',
  'json-too-deep',
  'json-too-large',
  'json-key-duplicate',
  'json-unknown',
  'database-damaged',
  'database-foreign',
  'database-newer',
  'database-altered',
  'database-in-use',
  'dataset-absent',
  'question-number',
  'question-date',
  'question-as-of-day',
  'question-encoding',
  'question-sheet',
  'question-hidden-rows',
  'question-dataset',
  'note-personal-dropped',
  'note-column-ignored',
  'note-closing-quote',
  'note-date-order-shared',
  'note-category-unclassified',
  'note-category-nearest',
  'note-municipality-unknown',
  'note-municipality-nearest',
  'note-municipality-from-postal-code',
  'note-status-unknown',
  'note-already-known',
  'note-mapping-used',
  'note-rows-rejected',
  'note-hidden-rows',
  'note-hidden-rows-left-out',
  'note-hidden-columns',
  'note-formulas',
  'note-merged-cells',
  'note-sheets-hidden',
  'note-macros-ignored',
  'note-page-of-several',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** What a file leaves open, so that a person has to say it. */
export type QuestionCode = Extract<ProblemCode, `question-${string}`>

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

export type Severity = 'error' | 'question' | 'note'

export function severityOf(code: ProblemCode): Severity {
  if (code.startsWith('note-')) return 'note'
  return code.startsWith('question-') ? 'question' : 'error'
}
