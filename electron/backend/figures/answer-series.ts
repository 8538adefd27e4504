import { monthNumber } from '../../../shared/domain/calendar/month.ts'
import { previousYearSpan, type Span } from '../../../shared/domain/calendar/period.ts'
import type { BarDimension } from '../../../shared/domain/figures/dashboard-figures.ts'
import {
  daysOf,
  MOST_SERIES,
  type MonthSeries,
  type SeriesFigures,
  seriesMonths,
  YEAR_OF_MONTHS,
} from '../../../shared/domain/figures/month-series.ts'
import type { RecordGround } from '../../../shared/domain/figures/record-ground.ts'
import { coveredSpan } from '../../../shared/domain/figures/record-spans.ts'
import { earlierFilters } from '../../../shared/domain/incidents/earlier-code.ts'
import { type Filter, withoutDates } from '../../../shared/domain/incidents/filter.ts'
import { cutsMonth, needsFinerCells } from '../../../shared/domain/incidents/finer-cells.ts'
import { ALL_TIME, keptSpan } from '../../../shared/domain/incidents/kept-days.ts'
import type { Question } from '../../../shared/domain/incidents/question.ts'
import type { Bars } from '../engine/dashboard-counts.ts'
import type { Engine } from '../engine/engine.ts'

interface Asked extends Pick<Question, 'filters' | 'from' | 'to'> {
  readonly by: readonly BarDimension[]
}

/** The counts by month of a period and of the year before it; `null` where the period has no day that is covered. */
export function answerSeries(
  engine: Engine,
  coverage: RecordGround,
  dataVersion: number,
  { filters, by, ...period }: Asked,
): SeriesFigures | null {
  const covered = coveredSpan({ ...period, filters }, coverage)
  if (typeof covered === 'string' || needsFinerCells({ by: [], filters }, covered, coverage)) return null
  const months = seriesMonths(covered, filters)
  const { first, count, cut } = months
  const numbers = Array.from({ length: count }, (_, place) => first + place)
  const knownFrom = `${coverage.covers.from.slice(0, 8)}01`
  const yearsBefore = Array.from({ length: YEAR_OF_MONTHS }, (_, place) => first - YEAR_OF_MONTHS + place)
  const earlier = barsIn(
    engine,
    withoutDates(filters),
    yearsBefore.map((month) => (month < monthNumber(knownFrom) ? null : daysOf(month, ALL_TIME))),
  )
  const days = numbers.map((month) => daysOf(month, covered))
  const now = barsIn(engine, filters, days)
  const daysBefore = cut.map((place) => {
    const own = days[place] ?? null
    return own === null || keptSpan(own, filters) === null ? null : previousYearSpan(own)
  })
  const ofCut = barsIn(
    engine,
    earlierFilters(filters),
    daysBefore.map((span) => (span === null || span.from < knownFrom || cutsMonth(span, coverage) ? null : span)),
  )
  const series = (countOf: (bars: Bars) => number): MonthSeries => {
    const values = (all: readonly (Bars | null)[]) => all.map((bars) => (bars === null ? null : countOf(bars)))
    const whole = values(earlier)
    const before = values(ofCut)
    return {
      earlier: whole,
      now: values(now),
      before: numbers.map((_, place) => (cut.includes(place) ? before[cut.indexOf(place)] : whole[place]) ?? null),
    }
  }
  const { dimensions } = engine.columns
  const told = by.filter((dimension) => !needsFinerCells({ by: [dimension], filters }, covered, coverage))
  const of = told.map((dimension) => {
    const totals = dimensions[dimension].codes.map((_, code) => sumOf(now, (bars) => bars[dimension][code] ?? 0))
    const most = [...totals.keys()].toSorted((one, other) => (totals[other] ?? 0) - (totals[one] ?? 0))
    const codes = most
      .slice(0, MOST_SERIES)
      .map((code) => [code, series((bars) => bars[dimension][code] ?? 0)] as const)
    return [
      dimension,
      { sum: series((bars) => bars[dimension].reduce((sum, count) => sum + count, 0)), codes },
    ] as const
  })
  return { dataVersion, months, whole: series(({ total }) => total), of: Object.fromEntries(of) }
}

function sumOf(all: readonly (Bars | null)[], countOf: (bars: Bars) => number): number {
  return all.reduce((sum, bars) => (bars === null ? sum : sum + countOf(bars)), 0)
}

/** The bars of each span that holds a day which the filters keep. */
function barsIn(engine: Engine, filters: readonly Filter[], spans: readonly (Span | null)[]): readonly (Bars | null)[] {
  return engine.barsOver(
    filters,
    spans.map((span) => (span === null || keptSpan(span, filters) === null ? null : span)),
  )
}
