import type { DashboardInput } from '../../../shared/contract/dashboard.ts'
import { shiftYears } from '../../../shared/domain/calendar/day.ts'
import { monthNumber } from '../../../shared/domain/calendar/month.ts'
import type { Span } from '../../../shared/domain/calendar/period.ts'
import {
  type BarDimension,
  type BarFigures,
  type DashboardFigures,
  DELAY_CLASSES,
  type DelayFigures,
} from '../../../shared/domain/figures/dashboard-figures.ts'
import type { ListedDimension } from '../../../shared/domain/figures/listed-codes.ts'
import type { RecordGround } from '../../../shared/domain/figures/record-ground.ts'
import { coveredSpan, roleSpans } from '../../../shared/domain/figures/record-spans.ts'
import { roleFilters } from '../../../shared/domain/figures/role-filters.ts'
import { isDated } from '../../../shared/domain/incidents/dimension.ts'
import { type Filter, withoutDates } from '../../../shared/domain/incidents/filter.ts'
import type { Bars, Dashboard } from '../engine/dashboard-counts.ts'
import { quantilesOf } from '../engine/delays.ts'
import type { Engine } from '../engine/engine.ts'
import { occurringCodes } from '../engine/occurring-codes.ts'

/** A span that holds no day: what lies before or after the data. */
const NO_DAYS: Span = { from: '0001-01-01', to: '0001-01-01' }

/** The engine over all records of a state, and that over those of them that filters on texts and streets keep: mostly the same. */
export interface Engines {
  readonly whole: Engine
  readonly kept: Engine
}

/** All linked charts of a view over the records of a state. */
export function answerDashboard(
  { whole, kept: engine }: Engines,
  coverage: RecordGround,
  dataVersion: number,
  { filters, from, to, comparison }: Pick<DashboardInput, 'filters' | 'from' | 'to' | 'comparison'>,
): DashboardFigures {
  const covered = coveredSpan({ from, to, filters }, coverage)
  const now = typeof covered === 'string' ? NO_DAYS : covered
  const unfiltered = filters.filter(({ kind }) => isDated(kind) || kind === 'register')
  const dashboard = engine.refresh({ filters, ...now })
  const spans = typeof covered === 'string' ? null : roleSpans({ from, to, comparison, by: [] }, covered)
  const barsOver = (span: Span | null, role: 'same-days' | 'whole-years'): BarFigures | null =>
    span === null ? null : barFigures(engine.bars({ filters: roleFilters(filters, role, comparison), ...span }))
  return {
    dataVersion,
    coverage,
    occurring: occurringIn(engine, filters),
    unfiltered:
      filters.length === unfiltered.length ? dashboard.bars.total : whole.bars({ filters: unfiltered, ...now }).total,
    now: barFigures(dashboard.bars),
    sameDays: barsOver(spans?.['same-days'] ?? null, 'same-days'),
    wholeYear: barsOver(spans?.['whole-years'] ?? null, 'whole-years'),
    trend: monthFigures(engine, dashboard, coverage, filters),
    heat: [...dashboard.heat],
    delays: delayFigures(dashboard),
  }
}

function occurringIn({ columns }: Engine, filters: readonly Filter[]): DashboardFigures['occurring'] {
  const occurring = occurringCodes(columns, filters)
  const list = (dimension: ListedDimension): readonly number[] =>
    occurring(dimension).map((code) => columns.dimensions[dimension].codes.indexOf(code))
  return { category: list('category'), municipality: list('municipality'), status: list('status') }
}

function barFigures({ total, ...counts }: Bars): BarFigures {
  const list = (dimension: BarDimension): readonly number[] => [...counts[dimension]]
  return {
    total,
    counts: {
      category: list('category'),
      subcategory: list('subcategory'),
      municipality: list('municipality'),
      status: list('status'),
      organisation: list('organisation'),
      channel: list('channel'),
      register: list('register'),
    },
  }
}

function monthFigures(
  engine: Engine,
  { trend }: Dashboard,
  { asOf, covers }: RecordGround,
  filters: readonly Filter[],
): DashboardFigures['trend'] {
  const { firstMonth, monthCount } = engine.calendar
  // Another register may have months before.
  const before = Math.max(0, monthNumber(covers.from) - firstMonth)
  const categories = engine.columns.dimensions.category.codes.length
  const counts = Array.from({ length: monthCount - before }, (_, index) => before + index).map((month) =>
    trend.subarray(month * categories, (month + 1) * categories).reduce((sum, count) => sum + count, 0),
  )
  const yearBefore = shiftYears(asOf, -1)
  const unbound = withoutDates(filters)
  const lastMonthBefore = engine.bars({ filters: unbound, from: `${yearBefore.slice(0, 8)}01`, to: yearBefore }).total
  return { first: firstMonth + before, counts, lastMonthBefore }
}

function delayFigures({ delays }: Dashboard): DashboardFigures['delays'] {
  const figure = (closed: number, median: number, p90: number): DelayFigures => ({
    closed,
    median: median === -1 ? null : median,
    p90: p90 === -1 ? null : p90,
  })
  const all = quantilesOf(delays.all)
  return {
    all: figure(all.closed, all.median, all.p90),
    categories: [...delays.closed].map((closed, category) =>
      figure(closed, delays.median[category] ?? -1, delays.p90[category] ?? -1),
    ),
    distribution: [...DELAY_CLASSES, Number.POSITIVE_INFINITY].map((end, index) => {
      const begin = index === 0 ? 0 : (DELAY_CLASSES[index - 1] ?? 0) + 1
      return delays.all.subarray(begin + 1, end + 2).reduce((sum, count) => sum + count, 0)
    }),
  }
}
