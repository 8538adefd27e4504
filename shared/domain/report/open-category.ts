import { compare, type WithheldReason } from '../comparison.ts'
import type { Answer, AnswerRow } from '../question.ts'
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
 * The sub-categories of a category beside those of the days compared with: one that has incidents in those days alone is
 * a row of zero, or the earlier figures would not add up to their total.
 */
export function besideEarlier(answer: Answer, earlier: Answer | null): Answer {
  const sample = answer.rows[0]?.comparison
  const { comparison: _ofAll, ...own } = answer
  if (sample === undefined || earlier === null) return own
  const shared = OF_ALL.includes(sample.reason) ? sample.reason : null
  const comparisonOf = (now: number | null, then: number | null) => {
    const known = sample.value === null ? null : then
    const comparison = compare(now, known, { from: sample.from, to: sample.to }, null)
    return shared === null ? comparison : { ...comparison, change: null, reason: shared }
  }
  const present = new Set(answer.rows.map(codeOf))
  const gone = earlier.rows
    .filter((row) => !present.has(codeOf(row)))
    .map(({ key, value }): AnswerRow => ({ key, value: 0, comparison: comparisonOf(0, value) }))
  return { ...own, rows: [...answer.rows, ...gone], comparison: comparisonOf(answer.total, earlier.total ?? 0) }
}
