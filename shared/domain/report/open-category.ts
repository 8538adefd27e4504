import { compare, type WithheldReason } from '../incidents/comparison.ts'
import type { Answer } from '../incidents/question.ts'
import type { ReportFigures } from './figures.ts'
import { codeOf } from './table.ts'

/** The category whose sub-categories are shown, because it is drilled into; `null` where none is, or no records are. */
export function openCategory({ view, categories }: Pick<ReportFigures, 'view' | 'categories'>): string | null {
  if (categories.source === 'published') return null
  return categories.rows.some((row) => codeOf(row) === view.drill) ? view.drill : null
}

/** An answer by sub-category without those of other categories; of none where no category is open. */
export function withinCategory(answer: Answer, category: string | null): Answer {
  const rows = answer.rows.filter((row) => category !== null && codeOf(row).startsWith(`${category}/`))
  const total = rows.length === 0 ? null : rows.reduce((sum, { value }) => sum + (value ?? 0), 0)
  return { ...answer, rows, total }
}

/** The reasons for which all changes of an answer are withheld, however large their bases. */
const OF_ALL: readonly (WithheldReason | null)[] = [
  'lengths-differ',
  'definition-changed',
  'unequal-time',
  'no-earlier-data',
]

/**
 * The sub-categories of a category with the comparison of their own total, in place of that of all categories. One that
 * has incidents in the days compared with alone is a row of zero, so that the earlier figures add up to their total.
 */
export function withOwnComparison(answer: Answer): Answer {
  const { comparison: _ofAll, ...counted } = answer
  const sample = answer.rows[0]?.comparison
  if (sample === undefined) return counted
  const known = answer.rows.reduce((sum, { comparison }) => sum + (comparison?.value ?? 0), 0)
  const span = { from: sample.from, to: sample.to }
  const lengths = { days: sample.days, isUneven: sample.reason === 'lengths-differ' }
  const comparison = compare(answer.total, sample.value === null ? null : known, span, null, lengths)
  if (!OF_ALL.includes(sample.reason)) return { ...counted, comparison }
  return { ...counted, comparison: { ...comparison, change: null, reason: sample.reason } }
}
