import { fullMonthOf } from '../../../shared/domain/calendar/month.ts'
import { fullYearOf, resolvePeriod, type Span } from '../../../shared/domain/calendar/period.ts'
import { dataDay } from '../../../shared/domain/report/sections/data-day.ts'
import { hasIncidents } from '../../../shared/domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../../../shared/domain/report/tables/report-figures.ts'
import { filterSubjects } from '../../../shared/i18n/filter-subjects.ts'
import { withStreets } from '../../../shared/i18n/format.ts'
import { reportStem } from '../../../shared/i18n/report-words.ts'
import type { Report, ReportWords } from '../../../shared/report/compose-report.ts'

/** Longer parts are cut: the whole name must fit every file system, in bytes too. */
const LONGEST_PART = 60
const SHORT_HASH_LENGTH = 6

/** The suggested name of what is made of a report. */
export function nameOfReport({ figures, tables, contentHash }: Report, { t, format }: ReportWords, ending: string) {
  const { view } = figures
  const heading = shortPart(view.report.cover?.heading ?? '')
  // Filters and the period are about incidents alone; a heading says what a report is about.
  const isFiltered = hasIncidents(tables) && heading === ''
  return reportFileName({
    stem: heading === '' ? reportStem(figures, tables, t) : heading,
    period: hasIncidents(tables) ? askedSpan(figures) : null,
    asOf: dataDay(figures, tables),
    filters: isFiltered
      ? filterSubjects(view.filters, LONGEST_FILTERS, t, withStreets(format, figures.streetNames))
      : [],
    contentHash,
    ending,
  })
}

/** The days that are counted, where a period is asked for. */
function askedSpan({ view, categories }: ReportFigures): Span | null {
  const asked = resolvePeriod(view.period, categories.asOf)
  return asked === null ? null : (categories.period ?? asked)
}

/** The filters are named in so many characters; what needs more is counted. */
export const LONGEST_FILTERS = 36

interface NameParts {
  readonly stem: string
  /** `null` for all there is. */
  readonly period: Span | null
  /** `null` when there are no data. */
  readonly asOf: string | null
  readonly filters: readonly string[]
  readonly contentHash: string
  readonly ending: string
}

/** The suggested name of a report, `incidents_2023-10_2023-11-15_propreté-publique_a1b2c3.pdf`; safe on every system. */
export function reportFileName({ stem, period, asOf, filters, contentHash, ending }: NameParts): string {
  const days = new Set([...(period === null ? [] : spanParts(period)), asOf ?? ''])
  const parts = [shortPart(stem), ...days, shortPart(filters.join('-')), contentHash.slice(0, SHORT_HASH_LENGTH)]
  return `${parts.filter((part) => part !== '').join('_')}.${ending}`
}

/** A year, a month, or the first and the last day. */
function spanParts(span: Span): readonly string[] {
  const whole = fullYearOf(span) ?? fullMonthOf(span)
  return whole === null ? [span.from, span.to] : [String(whole)]
}

/** `safePart` of a length that fits every file system with what stands beside it. */
export function shortPart(text: string): string {
  return [...safePart(text)].slice(0, LONGEST_PART).join('').replace(/-+$/, '')
}

/** Letters, marks and digits of any script, and hyphens between them; the s of a plural stays with its word. */
export function safePart(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’](?=s(?!\p{L}))/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}
