import { yearOf } from '../domain/calendar/day.ts'
import { contains, resolvePeriod, type Span } from '../domain/calendar/period.ts'
import { isDated } from '../domain/incidents/dimension.ts'
import { filterValues } from '../domain/incidents/filter.ts'
import { ALL_TIME, keptSpan } from '../domain/incidents/kept-days.ts'
import { onlyProgramme } from '../domain/report/sections/one-programme.ts'
import type { ReportLimit } from '../domain/report/sections/report-limits.ts'
import type { ReportTables } from '../domain/report/sections/report-sections.ts'
import { hasDifferences, hasIncidents, isOfJournal } from '../domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../domain/report/tables/report-figures.ts'
import { FIXMYSTREET } from '../domain/vocabulary/register.ts'
import { filterSubjects } from './filter-subjects.ts'
import { type Format, withStreets } from './format.ts'
import { labelOf } from './label.ts'
import { spanWords } from './span-words.ts'
import type { Translator } from './translator.ts'

/** Filters beyond are counted; the block below the title says them all. */
const LONGEST_SUBJECT = 85

/** The title of a report: what it is about, and when. */
export function reportTitle(figures: ReportFigures, tables: ReportTables, t: Translator, format: Format): string {
  const only = onlyProgramme(figures)
  if (only !== null && !hasIncidents(tables)) return t('report.title-programme', { programme: only.name[t.language] })
  if (!hasIncidents(tables)) return t(`report.title-${withoutIncidents(tables)}`)
  const when = titlePeriod(figures, t, format)
  const subjects = filterSubjects(figures.view.filters, LONGEST_SUBJECT, t, withStreets(format, figures.streetNames))
  // A register that is named says whose incidents they are.
  const hasRegister = filterValues(figures.view.filters, 'register') !== null
  if (subjects.length > 0)
    return [t(hasRegister ? 'common.page-incidents' : 'report.title-incidents'), ...subjects, when]
      .filter((part) => part !== null)
      .join(' · ')
  const about = t(tables.categories === null ? 'report.title-incidents' : 'report.title-categories')
  return when === null ? about : t('report.title-when', { about, when })
}

/** The words by which a report is found again: whose incidents it counts, first. */
export function reportKeywords({ categories }: ReportFigures, t: Translator, format: Format): string {
  const registers = (categories.register ?? [FIXMYSTREET]).map((register) => labelOf('register', register, t, format))
  return t('report.keywords', { registers: registers.join(', ') })
}

/** How the name of a report's file begins: what it is about. */
export function reportStem(figures: ReportFigures, tables: ReportTables, t: Translator): string {
  if (hasIncidents(tables)) return t('report.file-stem')
  const only = onlyProgramme(figures)
  return only === null
    ? t(`report.file-stem-${withoutIncidents(tables)}`)
    : t('report.file-stem-programme', { programme: only.name[t.language] })
}

function withoutIncidents(
  tables: ReportTables,
): 'journal' | 'reconciliation' | 'money' | 'programmes' | 'money-programmes' | 'all-programmes' {
  if (isOfJournal(tables)) return 'journal'
  if (hasDifferences(tables)) return 'reconciliation'
  if (tables.participants !== null || tables.dates !== null) return 'all-programmes'
  if (tables.programmes === null) return 'money'
  return tables.money === null ? 'programmes' : 'money-programmes'
}

/** The days of a report in words; `null` where none are known, or where a filter names them. */
function titlePeriod(figures: ReportFigures, t: Translator, format: Format): string | null {
  const { view, categories } = figures
  const named = view.filters.some(({ kind }) => isDated(kind)) ? keptSpan(ALL_TIME, view.filters) : null
  const asked = resolvePeriod(view.period, categories.asOf)
  if (named !== null && (asked === null || contains(asked, named))) return null
  const span = categories.period ?? asked
  if (span === null) return null
  const isOfYears = isAll(figures) || isCutYear(span, figures)
  const [from, to] = isOfYears ? [`${yearOf(span.from)}-01-01`, `${yearOf(span.to)}-12-31`] : [span.from, span.to]
  return spanWords(from, to, t, format)
}

/** All there is needs no days in its title: the years say when. */
function isAll({ view }: ReportFigures): boolean {
  return view.period.kind === 'all'
}

/** True where years were asked of which the last one is cut at the as-of day; days that end there are days. */
function isCutYear(span: Span, { categories }: ReportFigures): boolean {
  return categories.partial && span.from.endsWith('-01-01') && span.to === categories.asOf
}

/** What a report does not give, in one sentence. */
export function limitWords(limit: ReportLimit, t: Translator, format: Format): string {
  switch (limit.kind) {
    case 'comparison':
      return t('report.limit-comparison', {
        dimensions: format.list(limit.by.map((dimension) => t(`vocabulary.dimension-${dimension}`))),
      })
    case 'crossing':
      return t('report.limit-crossing')
  }
}
