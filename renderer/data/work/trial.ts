import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { DEFINITIONS } from '../../../shared/domain/dataset/definitions.ts'
import {
  advancedDay,
  changesOf,
  type ImportOptions,
  type ImportPlan,
  type Understanding,
} from '../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../shared/domain/import/mapping.ts'
import type { Problem } from '../../../shared/domain/import/problem.ts'
import { severityOf } from '../../../shared/domain/import/problem-code.ts'
import { withAnswer } from '../../../shared/domain/import/question-answers.ts'
import { canLeaveOut } from '../../../shared/domain/import/rejected-rows.ts'
import type { TableProfile } from '../../../shared/domain/import/table-profile.ts'
import { fileFieldWords } from '../../../shared/i18n/file-words.ts'
import type { Translator } from '../../../shared/i18n/translator.ts'

/** What a part of the wizard is given: a trial, how it was made, and how it is made anew. */
export interface TrialProps {
  readonly plan: ImportPlan
  readonly options: ImportOptions
  readonly replan: (options: ImportOptions) => void
}

/** What a dry run comes to for the commit button. */
export type TrialVerdict =
  | { readonly kind: 'ready'; readonly rows: number }
  | { readonly kind: 'known' }
  /** All rows are known, and now run up to a later day. */
  | { readonly kind: 'advance'; readonly day: string }
  | { readonly kind: 'questions'; readonly count: number }
  /** Only single rows are wrong, and the dataset may be imported without them. */
  | { readonly kind: 'rejects'; readonly count: number }
  /** Only what a column is, or what all rows have, is missing. */
  | { readonly kind: 'choice' }
  | { readonly kind: 'problems'; readonly count: number }

/** Whether a plan can be committed, and if not, what has to be settled first. */
export function verdictOf(plan: ImportPlan): TrialVerdict {
  const rows = changesOf(plan)
  if (plan.plan !== null && rows > 0) return { kind: 'ready', rows }
  if (plan.plan !== null) {
    const day = advancedDay(plan)
    return day === null ? { kind: 'known' } : { kind: 'advance', day }
  }
  const { questions } = sortProblems(plan.problems)
  if (questions.length > 0) return { kind: 'questions', count: questions.length }
  if (isOnlyChoice(plan)) return { kind: 'choice' }
  return isOnlyRows(plan) ? { kind: 'rejects', count: plan.rejected } : { kind: 'problems', count: errorCount(plan) }
}

/** False for a file that could not be opened: nothing was understood. Another encoding may be right for a text of zeros. */
export function canBeReadOtherwise({ understanding, problems }: ImportPlan): boolean {
  return understanding.format !== null || problems.some(({ code }) => code === 'nul-byte')
}

/** True where saying which column, or which value, a missing one is would do. */
function isOnlyChoice(plan: ImportPlan): boolean {
  return unknownTable(plan) !== null && sortProblems(plan.problems).errors.every(asksForColumns)
}

/** What a table is of which a person must say which column gives what; `null` for any other. */
export function unknownTable({ profile, problems }: Pick<ImportPlan, 'profile' | 'problems'>): TableProfile | null {
  return problems.some(asksForColumns) ? profile : null
}

/** True for a problem that goes when a person says which column gives what. */
export function asksForColumns({ code, details: { rule, fields } }: Problem): boolean {
  switch (code) {
    // Where only spaces stand between the columns, no line is a header.
    case 'header-missing':
      return rule === undefined
    // Another rule says what to do with the columns that are there.
    case 'column-missing':
      return fields !== undefined
    default:
      return code === 'question-amount'
  }
}

/** True where leaving out rows is all that it would take. */
export function isOnlyRows({ dataset, rejected, problems }: ImportPlan): boolean {
  const codes = sortProblems(problems).errors.map(({ code }) => code)
  return rejected > 0 && canLeaveOut(dataset, codes)
}

export interface SortedProblems {
  readonly errors: readonly Problem[]
  readonly questions: readonly Problem[]
  readonly notes: readonly Problem[]
}

/** Problems by what they ask of a person: to mend, to answer, or only to know. */
export function sortProblems(problems: readonly Problem[]): SortedProblems {
  const of = (severity: ReturnType<typeof severityOf>) => problems.filter(({ code }) => severityOf(code) === severity)
  return { errors: of('error'), questions: of('question'), notes: of('note') }
}

/** True where every row that was read, and not rejected, stands in the folder as it is, by itself or in a sum. */
export function isKnown(plan: ImportPlan): boolean {
  return changesOf(plan) === 0 && plan.unchanged > 0 && plan.unchanged === plan.read - plan.rejected - plan.addedUp
}

/** How many problems are to be mended, those that are not shown among them. */
function errorCount({ problems, problemCount }: Pick<ImportPlan, 'problems' | 'problemCount'>): number {
  return sortProblems(problems).errors.length + problemCount - problems.length
}

/** Whether a row of the sample is rejected: some are so only beside the other rows, which its own cells do not tell. */
export function isRowRejected(
  row: Understanding['sample'][number],
  { problems, rejected }: Pick<ImportPlan, 'problems' | 'rejected'>,
): boolean {
  return row.isRejected || (rejected > 0 && sortProblems(problems).errors.some((problem) => isOfRow(problem, row)))
}

/** True for what is wrong with a row of the sample. */
export function isOfRow(
  { place }: Pick<Problem, 'place'>,
  { sheet, line, column }: Understanding['sample'][number],
): boolean {
  return (
    (sheet ?? place.sheet) === place.sheet && (column === undefined ? place.line === line : place.column === column)
  )
}

/** The options with another reading of the whole file; columns keep what was chosen for them. */
export function withMapping(options: ImportOptions, patch: Partial<Mapping>): ImportOptions {
  return { ...options, mapping: { ...options.mapping, ...patch } }
}

type ColumnChoice = NonNullable<Mapping['columns']>[string]

/** What a person says of a column that is not to be stored. */
export const NO_FIELD: ColumnChoice = { field: '' }

/** The options with another reading of one column, named by its header. */
export function withColumn(options: ImportOptions, header: string, choice: ColumnChoice): ImportOptions {
  return withAnswer(options, { kind: 'mapping', mapping: { columns: { [header]: choice } } })
}

/** The options with what a field has in every row. */
export function withValue(options: ImportOptions, field: string, value: string): ImportOptions {
  return withMapping(options, { values: { ...options.mapping.values, [field]: value } })
}

export interface FieldChoice {
  readonly name: string
  readonly label: string
}

/** The fields that a column of a dataset may go to; personal ones are never chosen. */
export function fieldChoices(dataset: Dataset, t: Translator): readonly FieldChoice[] {
  return DEFINITIONS[dataset].fields
    .filter(({ type }) => type !== 'personal')
    .map(({ name }) => ({ name, label: fileFieldWords(dataset, name, t) }))
}
