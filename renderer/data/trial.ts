import type { Dataset } from '../../shared/domain/dataset/dataset.ts'
import { DEFINITIONS } from '../../shared/domain/dataset/definitions.ts'
import type { ImportOptions, ImportPlan, Mapping } from '../../shared/domain/import-plan.ts'
import type { Language } from '../../shared/domain/language.ts'
import { type Problem, type QuestionCode, severityOf } from '../../shared/domain/problem.ts'

/** What a dry run comes to for the commit button. */
export type Verdict =
  | { readonly kind: 'ready'; readonly rows: number }
  | { readonly kind: 'known' }
  | { readonly kind: 'questions'; readonly count: number }
  /** Only single rows are wrong, and the dataset may be imported without them. */
  | { readonly kind: 'rejects'; readonly count: number }
  | { readonly kind: 'problems' }

/** Whether a plan can be committed, and if not, what has to be settled first. */
export function verdictOf(plan: ImportPlan): Verdict {
  const rows = plan.new + plan.changed + plan.removed
  if (plan.plan !== null) return rows === 0 ? { kind: 'known' } : { kind: 'ready', rows }
  const { questions } = sortProblems(plan.problems)
  if (questions.length > 0) return { kind: 'questions', count: questions.length }
  return plan.rejected > 0 && mayReject(plan.dataset) ? { kind: 'rejects', count: plan.rejected } : { kind: 'problems' }
}

/** Published tables are all or nothing; records may be imported without their rejected rows. */
export function mayReject(dataset: Dataset | null): boolean {
  return dataset !== null && DEFINITIONS[dataset].allowsRejects
}

export interface SortedProblems {
  readonly errors: readonly Problem[]
  readonly questions: readonly Problem[]
  readonly notes: readonly Problem[]
}

export function sortProblems(problems: readonly Problem[]): SortedProblems {
  const of = (severity: ReturnType<typeof severityOf>) => problems.filter(({ code }) => severityOf(code) === severity)
  return { errors: of('error'), questions: of('question'), notes: of('note') }
}

/** True for a problem that asks something. */
export function isQuestion(problem: Problem): problem is Problem & { readonly code: QuestionCode } {
  return severityOf(problem.code) === 'question'
}

/** The options with another reading of the whole file; columns keep what was chosen for them. */
export function withMapping(options: ImportOptions, patch: Partial<Mapping>): ImportOptions {
  return { ...options, mapping: { ...options.mapping, ...patch } }
}

type ColumnChoice = NonNullable<Mapping['columns']>[string]

/** The options with another reading of one column, named by its header. */
export function withColumn(options: ImportOptions, header: string, choice: ColumnChoice): ImportOptions {
  const before = options.mapping.columns?.[header]
  return withMapping(options, { columns: { ...options.mapping.columns, [header]: { ...before, ...choice } } })
}

export interface FieldChoice {
  readonly name: string
  readonly label: string
}

/** The fields of a dataset under the names of their columns in the templates; personal ones are never chosen. */
export function fieldChoices(dataset: Dataset, language: Language): readonly FieldChoice[] {
  return DEFINITIONS[dataset].fields
    .filter(({ type }) => type !== 'personal')
    .map(({ name, headers }) => ({ name, label: headers[language][0] ?? name }))
}
