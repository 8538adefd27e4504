import { yearOf } from '../domain/day.ts'
import { fullYearOf, resolvePeriod, type Span, yearWithin } from '../domain/period.ts'
import type { ReportFigures } from '../domain/report/figures.ts'
import { onlyProgramme } from '../domain/report/one-programme.ts'
import type { ReportTables } from '../domain/report-tables.ts'
import type { Format } from './format.ts'
import type { Translator } from './translator.ts'

/** The title of a report: what it is about, and when. */
export function reportTitle(figures: ReportFigures, tables: ReportTables, t: Translator, format: Format): string {
  const only = onlyProgramme(figures)
  if (only !== null && !hasIncidents(tables)) return t('report.title-programme', { programme: only.name[t.language] })
  if (!hasIncidents(tables)) return t(`report.title-${withoutIncidents(tables)}`)
  const { period, asOf } = figures.categories
  const span = period ?? resolvePeriod(figures.view.period, asOf)
  const about = tables.categories === null ? 'report.title-incidents' : 'report.title'
  if (span === null) return t(`${about}-bare`)
  const year = titleYear(span, figures)
  if (year !== null) return t(`${about}-year`, { year })
  const isWholeYears = span.from.endsWith('-01-01') && span.to.endsWith('-12-31')
  if (isWholeYears || isAll(figures) || isCutYear(span, figures))
    return t(`${about}-years`, { from: yearOf(span.from), to: yearOf(span.to) })
  return t(`${about}-range`, { from: format.day(span.from), to: format.day(span.to) })
}

/** How the name of a report's file begins: what it is about. */
export function reportStem(figures: ReportFigures, tables: ReportTables, t: Translator): string {
  if (hasIncidents(tables)) return t('report.file-stem')
  const only = onlyProgramme(figures)
  return only === null
    ? t(`report.file-stem-${withoutIncidents(tables)}`)
    : t('report.file-stem-programme', { programme: only.name[t.language] })
}

function withoutIncidents({ money, programmes }: ReportTables): 'money' | 'programmes' | 'money-programmes' {
  if (programmes === null) return 'money'
  return money === null ? 'programmes' : 'money-programmes'
}

/** True when a report speaks of incidents at all. */
export function hasIncidents(tables: ReportTables): boolean {
  return tables.categories !== null || tables.years !== null || tables.trend !== null || tables.municipalities !== null
    ? true
    : tables.statuses !== null || tables.delays !== null
}

/** The year that the whole span fills, be it over or cut at the as-of day. */
function titleYear(span: Span, figures: ReportFigures): number | null {
  const isWhole = fullYearOf(span) !== null || isAll(figures) || isCutYear(span, figures)
  return isWhole ? yearWithin(span) : null
}

/** All there is needs no days in its title: the years say when. */
function isAll({ view }: ReportFigures): boolean {
  return view.period.kind === 'all'
}

/** True where years were asked of which the last one is cut at the as-of day; days that end there are days. */
function isCutYear(span: Span, { categories }: ReportFigures): boolean {
  return categories.partial && span.from.endsWith('-01-01') && span.to === categories.asOf
}
