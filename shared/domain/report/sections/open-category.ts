import { compare, type WithheldReason } from '../../incidents/comparison.ts'
import type { Answer } from '../../incidents/question.ts'
import type { ReportFigures } from '../tables/report-figures.ts'
import { codeOf } from '../tables/table.ts'

/** The category drilled into; `null` for none, or where records do not answer. */
export function openCategory({ view, categories }: Pick<ReportFigures, 'view' | 'categories'>): string | null {
  if (categories.source === 'published') return null
  return categories.rows.some((row) => codeOf(row) === view.drill) ? view.drill : null
}

/** The rows of an answer by sub-category within one category; none without one. */
export function withinCategory(answer: Answer, category: string | null): Answer {
  const rows = answer.rows.filter((row) => category !== null && codeOf(row).startsWith(`${category}/`))
  const total = rows.length === 0 ? null : rows.reduce((sum, { value }) => sum + (value ?? 0), 0)
  return { ...answer, rows, total }
}

/** Reasons that withhold every change of an answer, whatever its base. */
const OF_ALL: readonly (WithheldReason | null)[] = [
  'lengths-differ',
  'definition-changed',
  'roads-moved',
  'unequal-time',
  'no-earlier-data',
]

/** Compares sub-categories by their own total; one that only the compared days have is a row of zero. */
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
