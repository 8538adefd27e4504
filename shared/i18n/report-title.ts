import { yearOf } from '../domain/day.ts'
import { fullYearOf, resolvePeriod, type Span, yearWithin } from '../domain/period.ts'
import type { ReportFigures } from '../domain/report/figures.ts'
import type { ReportTables } from '../domain/report-tables.ts'
import type { Format } from './format.ts'
import type { Translator } from './translator.ts'

/** The title of a report: what it is about, and when. */
export function reportTitle(figures: ReportFigures, tables: ReportTables, t: Translator, format: Format): string {
  if (!hasIncidents(tables)) return t(tables.programmes === null ? 'report.title-money' : 'report.title-programmes')
  const { period, asOf } = figures.categories
  const span = period ?? resolvePeriod(figures.view.period, asOf)
  if (span === null) return t('report.title-bare')
  const year = titleYear(span, figures)
  if (year !== null) return t('report.title-year', { year })
  const isWholeYears = span.from.endsWith('-01-01') && span.to.endsWith('-12-31')
  if (isWholeYears || isAll(figures) || isToDate(span, figures))
    return t('report.title-years', { from: yearOf(span.from), to: yearOf(span.to) })
  return t('report.title-range', { from: format.day(span.from), to: format.day(span.to) })
}

/** True when a report speaks of incidents at all. */
export function hasIncidents(tables: ReportTables): boolean {
  return tables.categories !== null || tables.years !== null || tables.trend !== null || tables.municipalities !== null
    ? true
    : tables.statuses !== null || tables.delays !== null
}

/** The year that the whole span fills, be it over or cut at the as-of day. */
function titleYear(span: Span, figures: ReportFigures): number | null {
  const isWhole = fullYearOf(span) !== null || isAll(figures) || isToDate(span, figures)
  return isWhole ? yearWithin(span) : null
}

/** All there is needs no days in its title: the years say when. */
function isAll({ view }: ReportFigures): boolean {
  return view.period.kind === 'all'
}

function isToDate(span: Span, { categories }: ReportFigures): boolean {
  return span.from.endsWith('-01-01') && span.to === categories.asOf
}
