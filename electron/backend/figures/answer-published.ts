import type { YearFigure } from '../../../shared/contract/figures.ts'
import { type Comparison, comparedSpan, type WithheldReason } from '../../../shared/domain/comparison.ts'
import { yearOf } from '../../../shared/domain/day.ts'
import { deriveYearBefore } from '../../../shared/domain/derived-year.ts'
import { NO_GROUP } from '../../../shared/domain/figures/group.ts'
import { inMeasure, measureValue } from '../../../shared/domain/figures/measure-value.ts'
import { type Filter, filterValues } from '../../../shared/domain/filter.ts'
import { COUNT_MEASURES } from '../../../shared/domain/measure.ts'
import {
  contains,
  cutAt,
  fullYearOf,
  previousYearSpan,
  type Span,
  spanLength,
  yearSpan,
  yearWithin,
} from '../../../shared/domain/period.ts'
import type { Answer, AnswerRow, Question } from '../../../shared/domain/question.ts'
import { populationOf } from '../../../shared/domain/vocabulary/municipality.ts'
import type { PublishedCategory } from '../queries/published-categories.ts'

/** The published figures of one state. */
export interface PublishedState {
  readonly categories: readonly PublishedCategory[]
  readonly years: readonly YearFigure[]
  readonly asOf: string | null
}

/** One published count: a whole period of a category, or of all. */
interface Figure {
  readonly category: string | null
  readonly span: Span
  readonly value: number
  readonly isDerived: boolean
}

/**
 * Answers a question from published figures, as far as they go; where there are none it is `nothing-imported`, days
 * after them are `after-the-data`, what else they cannot answer is `needs-records`.
 */
export function answerPublished(question: Question, state: PublishedState): Answer {
  const base = { measure: question.measure, by: question.by, asOf: state.asOf, source: 'published' as const }
  const cannot: Answer = { ...base, period: null, rows: [], total: null, partial: false, reason: 'needs-records' }
  if (state.asOf === null) return { ...cannot, reason: 'nothing-imported' }
  const canGroup = question.by.every((dimension) => dimension === 'category' || dimension === 'year')
  const canFilter = question.filters.every((filter) => filter.kind === 'category' || filter.kind === 'year')
  if (!canGroup || !canFilter || !COUNT_MEASURES.includes(question.measure)) return cannot
  if (question.from !== null && question.from > state.asOf) return { ...cannot, reason: 'after-the-data' }
  const isByCategory = question.by.includes('category') || filterValues(question.filters, 'category') !== null
  const figures = isByCategory ? categoryFigures(state) : yearFigures(state)
  const kept = figures.filter((figure) => isKept(figure, question.filters))
  const chosen = choosePeriod(kept, question, state.asOf)
  if (chosen === null || chosen.length === 0) return cannot
  return { ...base, ...answerRows(question, chosen, yearFigures(state), state.asOf) }
}

function categoryFigures(state: PublishedState): readonly Figure[] {
  return state.categories.map((row) => ({ category: row.category, span: row, value: row.value, isDerived: false }))
}

/** Yearly totals: as published, else the sum of a published table by category, else derived from a printed growth. */
function yearFigures(state: PublishedState): readonly Figure[] {
  const published = state.years.map(
    (row): Figure => ({ category: null, span: row, value: row.value, isDerived: false }),
  )
  const known = new Set(published.map((figure) => yearOf(figure.span.from)))
  const spans = new Map(state.categories.map((row) => [`${row.from} ${row.to}`, { from: row.from, to: row.to }]))
  const sums = [...spans.values()].flatMap((span): readonly Figure[] => {
    const rows = state.categories.filter((row) => row.from === span.from && row.to === span.to)
    const value = rows.reduce((sum, row) => sum + row.value, 0)
    return known.has(yearOf(span.from)) ? [] : [{ category: null, span, value, isDerived: false }]
  })
  const derived = state.years.flatMap((row): readonly Figure[] => {
    const year = yearOf(row.from) - 1
    if (row.growth === null || known.has(year)) return []
    return [{ category: null, span: yearSpan(year), value: deriveYearBefore(row.value, row.growth), isDerived: true }]
  })
  return [...published, ...sums, ...derived].sort((a, b) => (a.span.from < b.span.from ? -1 : 1))
}

function isKept(figure: Figure, filters: readonly Filter[]): boolean {
  const categories = filterValues(filters, 'category')
  const years = filterValues(filters, 'year')
  const isInCategories = categories === null || (figure.category !== null && categories.includes(figure.category))
  return isInCategories && (years === null || years.includes(String(yearOf(figure.span.from))))
}

/** The figures whose whole periods make up the period asked, cut at the as-of day; `null` when they cannot. */
function choosePeriod(figures: readonly Figure[], question: Question, asOf: string): readonly Figure[] | null {
  if (question.from === null && question.to === null)
    return question.by.includes('year') ? widest(figures) : latestPeriod(widest(figures))
  const earliest = spanOf(figures).from
  const asked = cutAt({ from: question.from ?? earliest, to: question.to ?? asOf }, asOf)
  if (asked === null) return null
  // Years with gaps between them are told one by one, as long as none is cut; their total is then missing.
  if (question.by.includes('year')) {
    const touched = widest(figures).filter(({ span }) => span.from <= asked.to && span.to >= asked.from)
    return touched.every(({ span }) => contains(asked, span)) ? touched : null
  }
  const within = widest(figures.filter((figure) => !figure.isDerived && contains(asked, figure.span)))
  const spans = [...new Map(within.map((figure) => [figure.span.from, figure.span])).values()]
  const isWhole = spans.reduce((days, span) => days + spanLength(span), 0) === spanLength(asked)
  return isWhole ? within : null
}

/** The figures without those of a part of a period that another one covers: two states of one table never add up. */
function widest(figures: readonly Figure[]): readonly Figure[] {
  const isCovered = (figure: Figure): boolean =>
    figures.some(
      (other) =>
        other.category === figure.category &&
        contains(other.span, figure.span) &&
        spanLength(other.span) > spanLength(figure.span),
    )
  return figures.filter((figure) => !isCovered(figure))
}

function latestPeriod(figures: readonly Figure[]): readonly Figure[] {
  const latest = figures.reduce((last, figure) => (figure.span.to > last ? figure.span.to : last), '')
  return figures.filter((figure) => figure.span.to === latest)
}

type Rows = Pick<Answer, 'period' | 'rows' | 'total' | 'partial' | 'reason' | 'comparison'>

function answerRows(question: Question, figures: readonly Figure[], years: readonly Figure[], asOf: string): Rows {
  const groups = groupFigures(question, figures)
  const counts = [...groups.values()].map((group) => group.reduce((sum, figure) => sum + figure.value, 0))
  const isGapped = question.by.includes('year') && hasGaps(figures)
  const total = isGapped ? null : counts.reduce((sum, count) => sum + count, 0)
  const rows = [...groups.entries()].map(([key, group], index): AnswerRow => {
    const count = counts[index] ?? 0
    const span = spanOf(group)
    return {
      key: key === '' && question.by.length === 0 ? [] : key.split('\0'),
      value: measured(question, count, total),
      ...(isUnfinished(span, asOf) ? { partial: true as const } : {}),
      ...(group.some((figure) => figure.isDerived) ? { derived: true as const } : {}),
      ...(question.comparison === 'none' ? {} : { comparison: comparison(question, count, span, years) }),
    }
  })
  const period = spanOf(figures)
  return {
    period,
    rows,
    total: total === null ? null : measured(question, total, total),
    partial: isUnfinished(period, asOf),
    ...(isGapped ? { reason: 'years-missing' as const } : {}),
    ...(question.comparison === 'none' || total === null
      ? {}
      : // A total is over all categories, whatever its rows are told by.
        { comparison: comparison({ ...question, by: [] }, total, period, years) }),
  }
}

function groupFigures(question: Question, figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = question.by
      .map((dimension) => (dimension === 'year' ? figure.span.from.slice(0, 4) : (figure.category ?? '')))
      .join('\0')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [figure])
    else group.push(figure)
  }
  return groups
}

function spanOf(figures: readonly Figure[]): Span {
  const from = figures.reduce((first, figure) => (figure.span.from < first ? figure.span.from : first), '9999-12-31')
  const to = figures.reduce((last, figure) => (figure.span.to > last ? figure.span.to : last), '0001-01-01')
  return { from, to }
}

function hasGaps(figures: readonly Figure[]): boolean {
  const years = new Set(figures.map((figure) => yearOf(figure.span.from)))
  const span = spanOf(figures)
  return figures.some((figure) => figure.isDerived) || years.size < yearOf(span.to) - yearOf(span.from) + 1
}

function isUnfinished(span: Span, asOf: string): boolean {
  return span.to === asOf && !span.to.endsWith('-12-31')
}

/** Published figures are of the whole Region. */
function measured({ measure }: Question, count: number, total: number | null): number | null {
  return measureValue(measure, { ...NO_GROUP, count }, total ?? 0, populationOf([]))
}

/**
 * Published figures have whole years only: the same days of the year before an unfinished one are not among them, and
 * a derived one is never a base.
 */
function comparison(question: Question, count: number, span: Span, years: readonly Figure[]): Comparison {
  const other = comparedSpan(question.comparison)
  const before = other ?? previousYearSpan(span)
  const isOverall =
    !question.by.includes('category') &&
    filterValues(question.filters, 'category') === null &&
    (other === null || fullYearOf(other) !== null)
  const previous = isOverall ? years.find((figure) => yearOf(figure.span.from) === yearOf(before.from)) : undefined
  const isFull = previous !== undefined && !previous.isDerived && fullYearOf(previous.span) !== null
  const fullYear = isFull ? previous.value : null
  const isSameLength = fullYearOf(span) !== null && isFull
  const reason: WithheldReason =
    previous?.isDerived === true
      ? 'base-derived'
      : isFull && (other !== null || yearWithin(span) === null)
        ? 'lengths-differ'
        : previous === undefined && isOverall
          ? 'no-earlier-data'
          : 'needs-records'
  const counted: Comparison =
    !isSameLength || fullYear === null
      ? { ...before, value: null, change: null, reason, fullYear }
      : { ...before, value: fullYear, change: count / fullYear - 1, reason: null, fullYear }
  return inMeasure(counted, question.measure, populationOf([]))
}
