import { yearOf } from '../../../shared/domain/calendar/day.ts'
import { contains, isSameSpan, type Span, yearSpan } from '../../../shared/domain/calendar/period.ts'
import type { Qualifier } from '../../../shared/domain/dataset/dataset.ts'
import { wholeMonths } from '../../../shared/domain/incidents/choose-source.ts'
import type { Filter } from '../../../shared/domain/incidents/filter.ts'
import { type Answer, PLAIN_QUESTION, type Question } from '../../../shared/domain/incidents/question.ts'
import {
  type Pair,
  type PublishedFigure,
  type Reconciliation,
  reconcile,
} from '../../../shared/domain/incidents/reconciliation.ts'
import { type RegisterCoverage, shownCoverage } from '../../../shared/domain/incidents/shown-registers.ts'
import { UNCLASSIFIED } from '../../../shared/domain/vocabulary/category.ts'
import { FIXMYSTREET } from '../../../shared/domain/vocabulary/register.ts'
import type { Database } from '../store/database.ts'
import { isDemonstrationFolder } from '../store/folder-kind.ts'
import { TABLES } from '../store/versioned-table.ts'
import { figureDay } from './published-figures.ts'
import { type AsOf, CITED_SOURCE, VALID } from './version-sql.ts'

interface Row extends Span {
  readonly value: number
  readonly qualifier: Qualifier
  readonly asOf: string
  readonly source: string
}

interface CategoryRow extends Row {
  readonly category: string
}

const figures = (dataset: 'years' | 'categories', columns = ''): string => `
  SELECT ${columns} f.period_from AS "from", f.period_to AS "to", value, qualifier, ${figureDay(dataset)} AS asOf,
    ${CITED_SOURCE} AS source
  FROM ${TABLES[dataset].name} f JOIN snapshot s ON s.id = f.valid_from WHERE ${VALID} ORDER BY f.period_from, f.id`
const YEARS = figures('years')
const CATEGORIES = figures('categories', 'category,')

/** The published figures are those of one register. */
const OF_FIXMYSTREET: readonly Filter[] = [{ kind: 'register', values: [FIXMYSTREET] }]
const COUNT: Question = { ...PLAIN_QUESTION, source: 'records', filters: OF_FIXMYSTREET }

/** Holds the published figures of a state against its records, year by year and category by category. */
export function reconciliation(
  database: Database,
  answer: (question: Question) => Answer,
  asOf: AsOf,
  registers: readonly RegisterCoverage[],
): Reconciliation {
  const isDemonstration = isDemonstrationFolder(database)
  const coverage = shownCoverage(OF_FIXMYSTREET, registers)
  if (coverage === null) return { records: null, isDemonstration, rows: [] }
  const count = (span: Span, by: Question['by'] = []): Answer => answer({ ...COUNT, ...span, by, asOf })
  const categories = database.prepare<[{ asOf: AsOf }], CategoryRow>(CATEGORIES).all({ asOf })
  const published = answer({ ...COUNT, by: ['year'], asOf, source: 'published' })
  const years = database.prepare<[{ asOf: AsOf }], Row>(YEARS).all({ asOf })
  const latest = answer({ ...COUNT, by: ['category'], asOf, source: 'published' }).period
  const byCategory = latest === null ? [] : categoryPairs(latest, categories, count(latest, ['category']))
  const pairs = [...yearPairs(published, years, categories, count), ...byCategory]
  const basis = {
    asOf: coverage.asOf,
    covers: wholeMonths(coverage.covers),
    isSynthetic: isDemonstration,
    unclassified: () => byCategory.find(({ key }) => key === UNCLASSIFIED)?.counted ?? 0,
  }
  return {
    records: { asOf: coverage.asOf, ...coverage.covers },
    isDemonstration,
    rows: pairs.map((pair) => reconcile(pair, basis)),
  }
}

/** The years as the published figures answer them: printed, the sum of a printed table, or derived from a growth. */
function yearPairs(
  published: Answer,
  years: readonly Row[],
  categories: readonly CategoryRow[],
  count: (span: Span) => Answer,
): readonly Pair[] {
  return published.rows.flatMap(({ key, value, derived, period }): readonly Pair[] => {
    const year = Number(key[0])
    const isDerived = derived === true
    const span = period ?? yearSpan(year)
    const isOfThem = (row: Row): boolean => isSameSpan(row, span)
    const printed = isDerived
      ? years.find((row) => yearOf(row.from) === year + 1)
      : (years.find(isOfThem) ?? categories.find(isOfThem) ?? years.find((row) => contains(span, row)))
    if (value === null || printed === undefined) return []
    const figure: PublishedFigure = {
      value,
      qualifier: isDerived ? 'about' : printed.qualifier,
      isDerived,
      asOf: printed.asOf,
      source: printed.source,
    }
    const counted = count(span)
    const isUntold = counted.reason === 'needs-finer-cells'
    const pair = { by: 'year', key: String(year), span, published: figure, isUntold } as const
    return [{ ...pair, counted: isUntold ? null : (counted.total ?? 0) }]
  })
}

/** The categories of the latest table, and those that only records have. */
function categoryPairs(span: Span, categories: readonly CategoryRow[], counted: Answer): readonly Pair[] {
  const isUntold = counted.reason === 'needs-finer-cells'
  const countOf = (code: string): number | null =>
    isUntold || counted.absent?.includes(code) === true
      ? null
      : (counted.rows.find(({ key }) => key[0] === code)?.value ?? 0)
  const printed = categories.filter((row) => isSameSpan(row, span))
  const others = counted.rows
    .map(({ key }) => key[0] ?? '')
    .filter((code) => !printed.some(({ category }) => category === code))
  return [
    ...printed.map(({ category, value, qualifier, asOf, source }): Pair => {
      const published = { value, qualifier, isDerived: false, asOf, source }
      return { by: 'category', key: category, span, published, counted: countOf(category), isUntold }
    }),
    ...others.map((code): Pair => ({ by: 'category', key: code, span, published: null, counted: countOf(code) })),
  ]
}
