import { BUDGET_KINDS, isDataset } from '../../../shared/domain/dataset/dataset.ts'
import { DEFINITIONS } from '../../../shared/domain/dataset/definitions.ts'
import type { ImportPlan, Understanding } from '../../../shared/domain/import/import-plan.ts'
import type { Problem } from '../../../shared/domain/import/problem.ts'
import { severityOf } from '../../../shared/domain/import/problem-code.ts'
import { type FileAnswer, isQuestion, noteAnswers } from '../../../shared/domain/import/question-answers.ts'
import { answersTo } from '../../../shared/i18n/file-questions.ts'
import { TO_GIVE } from './mapping-file.ts'

/** What rows of one file often have in common, and no list has all of: of the other fields each row has its own. */
const OFTEN_COMMON: ReadonlySet<string> = new Set(['programme', 'unit'])
/** Lines that are equal in everything are parts of one, or a mistake. */
const EQUAL_LINES: readonly FileAnswer[] = (['add-up-all', 'refuse'] as const).map((parts) => ({
  kind: 'mapping',
  mapping: { parts },
}))
/** So many headers are offered for a field: a wide sheet has hundreds. */
const MOST_HEADERS = 8

/** What a person can say to a problem beside mending the file; nothing where only the file can be mended. */
export function problemAnswers(
  problem: Problem,
  { understanding, profile }: Pick<ImportPlan, 'understanding' | 'profile'>,
): readonly FileAnswer[] {
  if (isQuestion(problem)) return answersTo(problem, understanding)
  if (severityOf(problem.code) === 'note') return noteAnswers(problem, understanding)
  switch (problem.code) {
    case 'as-of-early':
    case 'as-of-future':
    case 'year-part':
      return [{ kind: 'as-of-day' }]
    case 'dataset-absent':
      return problem.details.datasets.filter(isDataset).map((dataset) => ({ kind: 'dataset', dataset }))
    case 'sheet-unknown':
      return problem.details.sheets.map((sheet) => ({ kind: 'mapping', mapping: { sheet } }))
    case 'figures-above':
      return problem.details.rule === 'many' ? [] : [{ kind: 'mapping', mapping: { header: problem.details.header } }]
    case 'amount-code':
    case 'column-divides':
    case 'column-modifies':
    case 'column-year-unread':
    case 'column-words':
    case 'incidents-counted':
      return [column(problem.details.column, '')]
    case 'key-duplicate':
      return problem.details.rule === 'amount-repeated' ? EQUAL_LINES : []
    case 'column-missing':
      return (problem.details.fields ?? []).flatMap((field) => fieldAnswers(field, understanding, profile))
    case 'title-year':
      return problem.details.year === undefined
        ? []
        : [{ kind: 'mapping', mapping: { values: { year: problem.details.year } } }]
    default:
      return []
  }
}

/** What all rows may have in a field, and each column that may take its place: those whose cells look like it, if any do. */
function fieldAnswers(
  name: string,
  { dataset, columns }: Understanding,
  profile: ImportPlan['profile'],
): readonly FileAnswer[] {
  const amount = columns.find(({ field }) => name === 'kind' && field === 'amount')
  const kinds = BUDGET_KINDS.filter((kind) => columns.every(({ field }) => field !== kind))
  // Beside amounts of a kind one for all rows would be said of those, too.
  if (amount !== undefined && kinds.length < BUDGET_KINDS.length)
    return kinds.map((kind) => column(amount.header, kind))
  const fields = dataset === null ? [] : DEFINITIONS[dataset].fields
  const known = Object.keys(fields.find((each) => each.name === name)?.choices ?? {})
  const choices = known.length === 0 && OFTEN_COMMON.has(name) ? [TO_GIVE] : known
  const free = columns.filter(({ header, reading }) => reading === 'ignored' && header.trim() !== '')
  const candidate = profile?.candidates.find((each) => each.dataset === dataset)
  const fitting = [
    ...(candidate?.fields ?? []).flatMap((each) => (each.field === name ? [each.header] : [])),
    ...(candidate?.open.find((each) => each.field === name)?.headers ?? []),
  ]
  const headers = fitting.length > 0 ? fitting : free.slice(0, MOST_HEADERS).map(({ header }) => header)
  return [
    ...choices.map((choice): FileAnswer => ({ kind: 'mapping', mapping: { values: { [name]: choice } } })),
    ...(headers.length === 0 ? [TO_GIVE] : headers).map((header) => column(header, name)),
  ]
}

function column(header: string, field: string): FileAnswer {
  return { kind: 'mapping', mapping: { columns: { [header]: { field } } } }
}
