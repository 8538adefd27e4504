import { type Day, latestOf, yearOf } from '../../../shared/domain/calendar/day.ts'
import { deriveYearBefore } from '../../../shared/domain/calendar/derived-year.ts'
import {
  contains,
  fullYearOf,
  isSameSpan,
  overlaps,
  type Span,
  yearSpan,
  yearWithin,
} from '../../../shared/domain/calendar/period.ts'
import { type Filter, filterValues } from '../../../shared/domain/incidents/filter.ts'
import { CATEGORY_CODES } from '../../../shared/domain/vocabulary/category.ts'
import { publishedDay } from '../queries/folder-state.ts'
import {
  type PublishedCategory,
  type PublishedTotal,
  publishedCategories,
  publishedTotals,
} from '../queries/published-figures.ts'
import type { AsOf } from '../queries/version-sql.ts'
import type { Database } from '../store/database.ts'

/** The published figures of one state. */
export interface PublishedState {
  readonly categories: readonly PublishedCategory[]
  readonly years: readonly PublishedTotal[]
  readonly asOf: Day | null
}

/** One published count: a whole period of a category, or of all. */
export interface Figure {
  readonly category: string | null
  readonly span: Span
  /** `null` for a category that a published table lacks, which is not zero. */
  readonly value: number | null
  readonly isDerived: boolean
  /** Its imports, and the day up to which it is known. */
  readonly snapshots: readonly number[]
  readonly asOf: Day | null
}

/** The figures of one period that stand together. */
export interface PublishedTable {
  readonly span: Span
  readonly figures: readonly Figure[]
  /**
   * Of all that was asked for; `null` where a figure of it is missing, and no total of the same days was published that
   * is not less than those that are there.
   */
  readonly total: number | null
  /** The imports of its figures and its total. */
  readonly snapshots: readonly number[]
}

/** The tables by category, in the categories and years that filters keep; without any a table is of all categories. */
export function categoryTables(
  { categories, years }: PublishedState,
  filters: readonly Filter[],
): readonly PublishedTable[] {
  const chosen = filterValues(filters, 'category')
  const asked = CATEGORY_CODES.filter((code) => chosen?.includes(code) ?? true).toSorted()
  const tables = Map.groupBy(categories, ({ from, to }) => `${from} ${to}`)
  return [...tables.values()].flatMap((rows): readonly PublishedTable[] => {
    const [first] = rows
    const known = rows.filter(({ category }) => asked.some((code) => code === category))
    if (first === undefined || known.length === 0) return []
    const span = { from: first.from, to: first.to }
    if (!isInYears(span, filters)) return []
    const ofDays = chosen === null ? years.find((row) => isSameSpan(row, span)) : undefined
    const isWhole = known.length === asked.length
    const beside = isWhole || ofDays === undefined || ofDays.value < sumOf(known) ? null : ofDays
    return [
      {
        span,
        figures: asked.map((code) => categoryFigure(code, span, known)),
        total: isWhole ? sumOf(known) : (beside?.value ?? null),
        snapshots: [...known.map(({ snapshot }) => snapshot), ...(beside === null ? [] : [beside.snapshot])],
      },
    ]
  })
}

function categoryFigure(category: string, span: Span, rows: readonly PublishedCategory[]): Figure {
  const row = rows.find((each) => each.category === category)
  if (row === undefined) return { category, span, value: null, isDerived: false, snapshots: [], asOf: null }
  return { category, span, value: row.value, isDerived: false, snapshots: [row.snapshot], asOf: row.asOf }
}

/**
 * Totals of all categories: as published, else the sum of a published table that has all of them, else derived from a
 * printed growth. Each stands for itself.
 */
export function totalTables(state: PublishedState, filters: readonly Filter[]): readonly PublishedTable[] {
  const published = state.years.map((row): Figure => totalFigure(row, row.value))
  const sums = categoryTables({ ...state, years: [] }, []).flatMap(({ span, figures, total }): readonly Figure[] => {
    if (total === null || published.some((figure) => isInsteadOf(figure.span, span))) return []
    const snapshots = [...new Set(figures.flatMap((figure) => figure.snapshots))]
    return [{ category: null, span, value: total, isDerived: false, snapshots, asOf: latestDay(figures) }]
  })
  const derived = state.years.flatMap((row): readonly Figure[] => {
    const year = yearOf(row.from) - 1
    if (
      row.growth === null ||
      fullYearOf(row) === null ||
      [...published, ...sums].some(({ span }) => yearOf(span.from) === year)
    )
      return []
    const value = deriveYearBefore(row.value, row.growth)
    return [{ ...totalFigure(row, value), span: yearSpan(year), isDerived: true }]
  })
  return [...published, ...sums, ...derived]
    .filter(({ span }) => isInYears(span, filters))
    .toSorted((a, b) => (a.span.from < b.span.from ? -1 : 1))
    .map((figure) => ({ span: figure.span, figures: [figure], total: figure.value, snapshots: figure.snapshots }))
}

/** True for a total that was published of the very days of a sum, or of some of them and of others beside: one stands. */
function isInsteadOf(total: Span, sum: Span): boolean {
  return overlaps(total, sum) && contains(total, sum) === contains(sum, total)
}

function totalFigure({ from, to, snapshot, asOf }: PublishedTotal, value: number): Figure {
  return { category: null, span: { from, to }, value, isDerived: false, snapshots: [snapshot], asOf }
}

/** The latest day up to which any of the figures is known. */
export function latestDay(figures: readonly Pick<Figure, 'asOf'>[]): Day | null {
  return latestOf(figures.flatMap(({ asOf }) => asOf ?? []))
}

function sumOf(rows: readonly PublishedCategory[]): number {
  return rows.reduce((sum, { value }) => sum + value, 0)
}

function isInYears(span: Span, filters: readonly Filter[]): boolean {
  return filterValues(filters, 'year')?.includes(String(yearWithin(span))) ?? true
}

/** Reads the published figures of a state. */
export function publishedState(database: Database, asOf: AsOf): PublishedState {
  return {
    categories: publishedCategories(database, asOf),
    years: publishedTotals(database, asOf),
    asOf: publishedDay(database, asOf),
  }
}
