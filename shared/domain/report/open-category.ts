import type { Answer } from '../question.ts'
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
