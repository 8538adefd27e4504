import { type Day, yearOf } from '../../../shared/domain/calendar/day.ts'
import { fullYearOf, type Span, spanLength, yearWithin } from '../../../shared/domain/calendar/period.ts'
import { NO_GROUP } from '../../../shared/domain/figures/group.ts'
import { inMeasure, measureValue } from '../../../shared/domain/figures/measure-value.ts'
import { daysBeside } from '../../../shared/domain/incidents/compared-days.ts'
import { type Comparison, comparedSpan, type WithheldReason } from '../../../shared/domain/incidents/comparison.ts'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import { COUNT_MEASURES, computedMark } from '../../../shared/domain/incidents/measure.ts'
import type { Answer, AnswerReason, AnswerRow, Question, Totals } from '../../../shared/domain/incidents/question.ts'
import { isOfFixMyStreet } from '../../../shared/domain/incidents/shown-registers.ts'
import { populationOf } from '../../../shared/domain/vocabulary/municipality.ts'
import { chooseTables, isRun, spanOf, widest } from './choose-tables.ts'
import {
  categoryTables,
  type Figure,
  latestDay,
  type PublishedState,
  type PublishedTable,
  totalTables,
} from './published-tables.ts'

/**
 * Answers a question from published figures, as far as they go; where there are none it is `nothing-imported`, days
 * after them are `after-the-data`, a total of categories of which some are missing is `categories-missing`, what else
 * they cannot answer is `needs-records`.
 */
export function answerPublished(question: Question, state: PublishedState): Answer {
  const base = { measure: question.measure, by: question.by, source: 'published' as const }
  const cannot = (reason: AnswerReason): Answer => {
    return { ...base, asOf: state.asOf, period: null, rows: [], total: null, partial: false, reason }
  }
  if (state.asOf === null) return cannot('nothing-imported')
  const canGroup = question.by.every((dimension) => dimension === 'category' || dimension === 'year')
  const canFilter =
    question.filters.every(({ kind }) => kind === 'category' || kind === 'year' || kind === 'register') &&
    isOfFixMyStreet(question.filters)
  if (!canGroup || !canFilter || !COUNT_MEASURES.includes(question.measure)) return cannot('needs-records')
  if (question.from !== null && question.from > state.asOf) return cannot('after-the-data')
  const isByCategory = question.by.includes('category') || filterValues(question.filters, 'category') !== null
  const ofCategories = categoryTables(state, question.filters)
  const tables = isByCategory ? ofCategories : totalTables(state, question.filters)
  const chosen = chooseTables(tables, question, state.asOf) ?? []
  if (chosen.length > 0) return { ...base, ...answerRows(question, chosen, state) }
  const isInParts = !isByCategory && (chooseTables(ofCategories, question, state.asOf) ?? []).length > 0
  return cannot(isInParts ? 'categories-missing' : 'needs-records')
}

type Rows = Omit<Answer, 'measure' | 'by' | 'source'>

function answerRows(question: Question, chosen: readonly PublishedTable[], state: PublishedState): Rows {
  const isByYear = question.by.includes('year')
  const figures = chosen.flatMap((table) => table.figures)
  const groups = [...groupFigures(question, figures)].map(([key, group]) => ({ key, group, count: countOf(group) }))
  const asOf = latestDay(figures)
  const gap = gapIn(figures)
  const isWhole = chosen.every((table) => table.total !== null)
  const total = gap === null ? totalOf(chosen) : null
  const ofOneYear = totalTables(state, []).filter((table) => yearWithin(table.span) !== null)
  const years = widest(ofOneYear).flatMap((table) => table.figures)
  const rows = groups.map(({ key, group, count }): AnswerRow => {
    const span = spanOf(group.map((figure) => figure.span))
    const isPartial = isByYear ? fullYearOf(span) === null : isUnfinished(span)
    return {
      key: key === '' && question.by.length === 0 ? [] : key.split('\0'),
      value: count === null ? null : measured(question, count, total),
      ...(isPartial ? { partial: true as const } : {}),
      ...(isPartial && isByYear ? { period: span } : {}),
      ...(group.some((figure) => figure.isDerived) ? { derived: true as const } : {}),
      ...(question.comparison === 'none' || count === null
        ? {}
        : { comparison: comparison(question, count, { span, years, asOf }) }),
    }
  })
  const period = spanOf(chosen.map(({ span }) => span))
  const reason = isWhole ? gap : 'categories-missing'
  return {
    asOf,
    period,
    rows,
    total: total === null ? null : measured(question, total, total),
    ...(question.by.length === 2 ? { totals: crossTotals(question, chosen, total) } : {}),
    partial: isByYear ? rows.some((row) => row.partial === true) : isUnfinished(period),
    snapshots: [...new Set(chosen.flatMap(({ snapshots }) => snapshots))].toSorted((a, b) => a - b),
    ...(reason === null ? {} : { reason }),
    ...(question.comparison === 'none' || total === null
      ? {}
      : // A total is over all categories, whatever its rows are told by.
        { comparison: comparison({ ...question, by: [] }, total, { span: period, years, asOf }) }),
  }
}

/**
 * Totals of categories by years: a category's has no value where one of several years was derived or is missing, that of a
 * year none where a category is missing.
 */
function crossTotals(question: Question, chosen: readonly PublishedTable[], all: number | null): Totals {
  const row = (code: string, count: number | null, spans: readonly Span[], isDerived: boolean): AnswerRow => ({
    key: [code],
    value: count === null ? null : measured(question, count, all),
    ...(isUnfinished(spanOf(spans)) ? { partial: true as const } : {}),
    ...(isDerived ? { derived: true as const } : {}),
  })
  const [rows = [], columns = []] = question.by.map((dimension) =>
    dimension === 'category'
      ? [
          ...Map.groupBy(
            chosen.flatMap(({ figures }) => figures),
            ({ category }) => category ?? '',
          ),
        ].map(([code, figures]) => {
          const isDerived = figures.some((figure) => figure.isDerived)
          return row(code, isDerived && figures.length > 1 ? null : countOf(figures), spansOf(figures), isDerived)
        })
      : [...Map.groupBy(chosen, ({ span }) => span.from.slice(0, 4))].map(([year, tables]) => {
          const isDerived = tables.some(({ figures }) => figures.some((figure) => figure.isDerived))
          return row(
            year,
            totalOf(tables),
            tables.map(({ span }) => span),
            isDerived,
          )
        }),
  )
  return { rows, columns, ...computedMark(question.measure) }
}

/** What figures of a group come to; `null` where one is not known, or days between them are missing. */
function countOf(group: readonly Figure[]): number | null {
  const spans = spansOf(group)
  if (!isRun(spans, spanOf(spans))) return null
  return group.reduce<number | null>((sum, { value }) => (sum === null || value === null ? null : sum + value), 0)
}

/** The days that figures are of, each once. */
function spansOf(figures: readonly Figure[]): readonly Span[] {
  return [...new Map(figures.map(({ span }) => [`${span.from} ${span.to}`, span])).values()]
}

function totalOf(tables: readonly PublishedTable[]): number | null {
  return tables.reduce<number | null>((sum, { total }) => (sum === null || total === null ? null : sum + total), 0)
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

/** Years or days that are missing between figures, which then have no total; `null` where none are. */
function gapIn(figures: readonly Figure[]): AnswerReason | null {
  const spans = spansOf(figures)
  const span = spanOf(spans)
  if (figures.some((figure) => figure.isDerived)) return 'years-missing'
  if (isRun(spans, span)) return null
  const years = new Set(spans.map(({ from }) => yearOf(from)))
  return years.size < yearOf(span.to) - yearOf(span.from) + 1 ? 'years-missing' : 'days-missing'
}

/** True where a year goes on after the last of some days, whatever later figures are published. */
function isUnfinished({ to }: Span): boolean {
  return !to.endsWith('-12-31')
}

/** Published figures are of the whole Region. */
function measured({ measure }: Question, count: number, total: number | null): number | null {
  return measureValue(measure, { ...NO_GROUP, count }, total ?? 0, populationOf([]))
}

/**
 * Published figures have whole years only: the same days of the year before an unfinished one are not among them, and
 * a derived one is never a base.
 */
function comparison(
  question: Question,
  count: number,
  { span, years, asOf }: { readonly span: Span; readonly years: readonly Figure[]; readonly asOf: Day | null },
): Comparison {
  const other = comparedSpan(question.comparison)
  const before = daysBeside(span, question.comparison, asOf)
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
  const days = { now: spanLength(span), before: spanLength(before) }
  const counted: Comparison =
    !isSameLength || fullYear === null
      ? { ...before, value: null, change: null, reason, fullYear, days }
      : { ...before, value: fullYear, change: count / fullYear - 1, reason: null, fullYear, days }
  return inMeasure(counted, question.measure, populationOf([]))
}
