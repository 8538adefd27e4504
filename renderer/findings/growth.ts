import { isYearAtMost, type Span } from '../../shared/domain/calendar/period.ts'
import { comparedFilters } from '../../shared/domain/incidents/compared-days.ts'
import {
  type Compared,
  type Comparison,
  comparedSpan,
  type WithheldReason,
} from '../../shared/domain/incidents/comparison.ts'
import type { Answer, AnswerRow, Question } from '../../shared/domain/incidents/question.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { keptDaysSentence } from '../../shared/i18n/sentence.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { type Speech, startCapital } from './finding.ts'

/** True where changes mean something; compared with chosen days they always do. */
export function hasChanges(answer: Answer, question: Pick<Question, 'comparison'>): boolean {
  const isKnown = ({ comparison }: AnswerRow) => comparison !== undefined && comparison.reason !== 'needs-records'
  if (answer.period === null || !answer.rows.some(isKnown)) return false
  return comparedSpan(question.comparison) !== null || isYearAtMost(answer.period)
}

/** Largest growth first, without a change last; stable. */
export function byChange(rows: readonly AnswerRow[]): readonly AnswerRow[] {
  return rows.toSorted((a, b) => {
    const [one, other] = [a.comparison?.change ?? null, b.comparison?.change ?? null]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return other - one
  })
}

/** Why changes are withheld, each reason once. */
export function withheldReasons(rows: readonly AnswerRow[]): readonly WithheldReason[] {
  return [...new Set(rows.flatMap(({ comparison }) => comparison?.reason ?? []))]
}

/** The title of changes: which row grew most, or that none did. */
export function growthTitle(
  rows: readonly AnswerRow[],
  name: (row: AnswerRow) => string,
  { t, format }: Speech,
): string {
  const known = byChange(rows).flatMap((row) => {
    const change = row.comparison?.change ?? null
    return change === null ? [] : [{ row, change }]
  })
  const [first] = known
  if (first === undefined) return t('charts.change-unknown')
  const leaders = known.filter(({ change }) => change === first.change).map(({ row }) => name(row))
  const values = { name: leaders[0] ?? '', names: format.list(leaders), change: format.change(first.change) }
  if (known.every(({ change }) => change === 0)) return t('charts.unchanged')
  if (leaders.length > 1) return t(first.change > 0 ? 'charts.grew-tied' : 'charts.fell-tied', values)
  if (first.change === 0) return t('charts.grew-none')
  return t(first.change > 0 ? 'charts.grew-most' : 'charts.fell-least', values)
}

/** The head of compared figures: the same days a year before, or the chosen days. */
export function comparedHead(compared: Compared, base: Comparison | undefined, { t, format }: Speech): string {
  if (comparedSpan(compared) === null || base === undefined) return t('columns.before-year')
  return startCapital(spanWords(base.from, base.to, t, format))
}

/** The days that changes are relative to, as far as the filters of the year before keep them. */
export function changeBase(
  base: Span,
  { comparison, filters }: Pick<ViewState, 'comparison' | 'filters'>,
  { t, format }: Speech,
): string {
  if (base.from === base.to) return t('charts.change-base-day', { from: format.day(base.from) })
  return t('charts.change-base', { period: keptDaysSentence(base, comparedFilters(filters, comparison), t, format) })
}
