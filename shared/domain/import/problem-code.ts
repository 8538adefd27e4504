/** What is wrong with a file as a whole, or between its rows: it is mended, or refused. */
const FILE_ERRORS = [
  'file-missing',
  'file-changed',
  'file-busy',
  'file-forbidden',
  'file-unreadable',
  'file-empty',
  'file-too-large',
  'file-not-text',
  'no-rows',
  'header-missing',
  'header-duplicate',
  'header-two-lines',
  'rows-unread',
  'figures-above',
  'column-missing',
  'column-divides',
  'column-modifies',
  'column-year-unread',
  'counts-divided',
  'counts-scaled',
  'title-year',
  'title-period',
  'title-divides',
  'label-unknown',
  'incidents-counted',
  'nul-byte',
  'quote-unclosed',
  'line-too-long',
  'lines-quoted',
  'number-styles-mixed',
  'day-order-mixed',
  'key-duplicate',
  'total-differs',
  'total-unread',
  'currency-foreign',
  'amount-thousands',
  'amount-code',
  'folder-demonstration',
  'folder-real',
  'records-mixed',
  'file-zip',
  'file-open-document',
  'file-binary-workbook',
  'file-locked',
  'file-old-office',
  'file-pdf',
  'file-image',
  'file-markup',
  'file-document',
  'workbook-damaged',
  'workbook-doctype',
  'workbook-bomb',
  'workbook-too-large',
  'workbook-too-many-parts',
  'workbook-too-wide',
  'sheet-none',
  'sheet-unknown',
  'cell-merged',
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
  'as-of-early',
  'as-of-future',
] as const

/** What is wrong with one row, which some datasets may be imported without. */
const ROW_ERRORS = [
  'row-ragged',
  'value-missing',
  'value-too-long',
  'character-half',
  'number-invalid',
  'number-not-whole',
  'number-negative',
  'number-too-large',
  'day-invalid',
  'day-future',
  'day-too-early',
  'period-reversed',
  'category-unknown',
  'code-unknown',
  'year-invalid',
  'year-differs',
  'year-future',
  'year-part',
  'year-other',
  'unit-differs',
  'reference-damaged',
  'cell-error',
  'cell-uncomputed',
  'cell-scaled',
  'cell-foreign',
] as const

/** What a file leaves open, so that a person has to say it. */
const QUESTIONS = [
  'question-number',
  'question-date',
  'question-as-of-day',
  'question-encoding',
  'question-sheet',
  'question-table',
  'question-column',
  'question-unit',
  'question-amount',
  'question-unread-amount',
  'question-amount-code',
  'question-hidden-rows',
  'question-hidden-column',
  'question-dataset',
  'question-programme',
  'question-choice',
  'question-name',
  'question-parts',
  'question-older',
  'question-categories',
] as const

/** What is only worth knowing. */
const NOTES = [
  'note-personal-dropped',
  'note-personal-text',
  'note-column-ignored',
  'note-closing-quote',
  'note-encoded-twice',
  'note-date-order-shared',
  'note-unit-read',
  'note-amount-rounded',
  'note-period-none',
  'note-footer',
  'note-total-unread',
  'note-total-column',
  'note-rows-short',
  'note-lines-blank',
  'note-header-repeated',
  'note-category-absent',
  'note-category-missing',
  'note-municipality-absent',
  'note-municipality-missing',
  'note-category-unclassified',
  'note-category-nearest',
  'note-programme-unknown',
  'note-institution-same',
  'note-municipality-unknown',
  'note-municipality-nearest',
  'note-municipality-from-postal-code',
  'note-postal-code-differs',
  'note-subcategory-language',
  'note-subcategory-only',
  'note-status-unknown',
  'note-status-shortened',
  'note-status-absent',
  'note-status-from-closing-day',
  'note-status-not-closed',
  'note-mapping-used',
  'note-rows-rejected',
  'note-rows-repeated',
  'note-parts-added-up',
  'note-older-left',
  'note-hidden-rows',
  'note-hidden-rows-left-out',
  'note-hidden-columns',
  'note-formulas',
  'note-merged-cells',
  'note-sheets-hidden',
  'note-sheets-not-read',
  'note-sheets-same',
  'note-sheets-also-known',
  'note-sheets-differ',
  'note-macros-ignored',
  'note-page-of-several',
  'note-table-not-read',
  'note-table-turned',
  'note-year-cut',
  'note-year-whole',
  'note-totals-differ',
  'note-count-missing',
  'note-row-empty',
  'note-figures-above',
] as const

/** What can be wrong with a file, or worth saying about it. The words for each live in the messages `problems`, `questions` and `notes`. */
export const PROBLEM_CODES = [...FILE_ERRORS, ...ROW_ERRORS, ...QUESTIONS, ...NOTES] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]

export type QuestionCode = (typeof QUESTIONS)[number]

export type NoteCode = (typeof NOTES)[number]

export type Severity = 'error' | 'question' | 'note'

const SEVERITIES: ReadonlyMap<ProblemCode, Severity> = new Map<ProblemCode, Severity>([
  ...QUESTIONS.map((code) => [code, 'question'] as const),
  ...NOTES.map((code) => [code, 'note'] as const),
])

/** What a problem asks of a person, which its code says. */
export function severityOf(code: ProblemCode): Severity {
  return SEVERITIES.get(code) ?? 'error'
}

const OF_ROWS: ReadonlySet<ProblemCode> = new Set(ROW_ERRORS)

/** True for what is wrong with one row alone: without that row the file is right. */
export function isRowError(code: ProblemCode): boolean {
  return OF_ROWS.has(code)
}

/** Stands between the headers or names that the details of one problem name: none of them has it. */
export const HEADER_BREAK = '\u001f'
