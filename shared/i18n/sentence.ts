import { type Day, isDay, yearOf } from '../domain/calendar/day.ts'
import { fullMonthOf, fullQuarterOf } from '../domain/calendar/month.ts'
import { fullYearOf, type Period, resolvePeriod, type Span, spanLength } from '../domain/calendar/period.ts'
import { MONTHS_OF_YEAR } from '../domain/calendar/weekday-month.ts'
import { isAgeBand } from '../domain/incidents/age-band.ts'
import { type Filter, type FilterKind, isServiceKind } from '../domain/incidents/filter.ts'
import { cellsOfMonth } from '../domain/incidents/heat-cells.ts'
import { keptRuns } from '../domain/incidents/kept-days.ts'
import { isServicePart } from '../domain/incidents/service-part.ts'
import { CATEGORY_CODES, UNCLASSIFIED } from '../domain/vocabulary/category.ts'
import { UNKNOWN_MUNICIPALITY } from '../domain/vocabulary/municipality.ts'
import type { Format } from './format.ts'
import { labelOf, MISSING_CODE } from './label.ts'
import { ofName } from './of-name.ts'
import { spanWords } from './span-words.ts'
import type { MessageKey, Translator } from './translator.ts'

/** A value of a filter in words: a code has its label, a text stands between quotation marks as it was written. */
export function filterValue(kind: FilterKind, value: string, t: Translator, format: Format): string {
  switch (kind) {
    case 'text':
      return t('filter.quoted', { text: value })
    case 'part':
      return isServicePart(value) ? t(`service.part-${value}`) : value
    case 'age':
      return isAgeBand(value) ? t(`service.age-${value}`) : value
    case 'open-at':
      return isDay(value) ? format.day(value) : value
    default:
      return labelOf(kind, value, t, format)
  }
}

const SENTENCES = {
  category: 'filter.category',
  subcategory: 'filter.subcategory',
  municipality: 'filter.municipality',
  status: 'filter.status',
  organisation: 'filter.organisation',
  channel: 'filter.channel',
  street: 'filter.street',
  register: 'filter.register',
  year: 'filter.year',
  month: 'filter.month',
  weekday: 'filter.weekday',
  'weekday-month': 'filter.weekday-month',
  day: 'filter.day',
  text: 'filter.text',
  part: 'filter.part',
  age: 'filter.age',
  'open-at': 'filter.open-at',
} satisfies Record<FilterKind, MessageKey>

/** All categories that an incident can have: of the other kinds the data may have more. */
const ALL_CATEGORIES: readonly string[] = [...CATEGORY_CODES, UNCLASSIFIED]

/** So many values that a filter leaves out are named in the place of all that it keeps. */
const MOST_LEFT_OUT = 3

/** A filter in words, "in the municipality of Ixelles"; the same on chips, in the PDF and in the terminal. */
export function filterSentence(filter: Filter, t: Translator, format: Format): string {
  const named = (codes: readonly string[]) => {
    const words = codes.map((code) => filterValue(filter.kind, code, t, format))
    const values = isAnyOf(filter.kind) ? format.choice(words) : format.list(words)
    return { count: codes.length, values, ofValues: ofName(values) }
  }
  if (isUnknownPlace(filter)) return t('filter.municipality-unknown')
  if (filter.kind === 'weekday-month') return cellsSentence(filter.values, t, format)
  const without = leftOut(filter)
  return without === null
    ? t(SENTENCES[filter.kind], named(filter.values))
    : t('filter.without-category', named(without))
}

/** True for kinds whose values are no names that stand beside each other: an incident has one of them. */
function isAnyOf(kind: FilterKind): boolean {
  return kind === 'text' || isServiceKind(kind)
}

/** An incident whose municipality is not one of the Region, or not given. */
function isUnknownPlace({ kind, values: [only, ...others] }: Filter): boolean {
  return kind === 'municipality' && others.length === 0 && (only === UNKNOWN_MUNICIPALITY || only === MISSING_CODE)
}

/** Cells of the heat map: a month of which all weekdays are there is named once. */
function cellsSentence(cells: readonly string[], t: Translator, format: Format): string {
  const months = MONTHS_OF_YEAR.filter((month) => cellsOfMonth(month).every((cell) => cells.includes(cell)))
  const others = cells.filter((cell) => !months.some((month) => cellsOfMonth(month).includes(cell)))
  const names = months.map((month) => format.monthOfYear(month))
  if (months.length > 0 && others.length === 0) return t('filter.month-of-year', { values: format.list(names) })
  const days = [
    ...names.map((month) => t('vocabulary.every-day-in-month', { month })),
    ...others.map((cell) => labelOf('weekday-month', cell, t, format)),
  ]
  return t('filter.weekday-month', { count: days.length, values: format.list(days) })
}

/** All that a filter leaves out, where this is little; `null` where it is nothing or much, or where not all codes are known. */
export function leftOut({ kind, values }: Filter): readonly string[] | null {
  if (kind !== 'category') return null
  const codes = ALL_CATEGORIES.filter((code) => !values.includes(code))
  return codes.length > 0 && codes.length <= MOST_LEFT_OUT ? codes : null
}

/** A period in words; a relative one names the days it stands for. */
export function periodSentence(period: Period, asOf: Day | null, t: Translator, format: Format): string {
  switch (period.kind) {
    case 'all':
      return t('filter.period-all')
    case 'year':
      return t('filter.period-year', { year: period.year })
    case 'year-to-date': {
      const span = resolvePeriod(period, asOf)
      return span === null ? t('filter.period-all') : t('filter.period-year-to-date', format.ends(span.from, span.to))
    }
    case 'range':
      return rangeSentence(period, t, format)
  }
}

/** Days from one to another; a day, a whole month, quarter or year by its name. */
function rangeSentence({ from, to }: Span, t: Translator, format: Format): string {
  if (from === to) return t('filter.period-day', { from: format.day(from) })
  const year = fullYearOf({ from, to })
  if (year !== null) return t('filter.period-year', { year })
  const quarter = fullQuarterOf({ from, to })
  if (quarter !== null) return t(`filter.period-quarter-${quarter}`, { year: yearOf(from) })
  const month = fullMonthOf({ from, to })
  return month === null
    ? t('filter.period-range', format.ends(from, to))
    : t('filter.period-named', { values: format.month(month) })
}

/** So many runs of days are named one by one. */
const MOST_RUNS = 3

/** The days of a span that filters on years, months and days keep, in words: what lies between them is not said to count. */
export function keptDaysSentence(span: Span | null, filters: readonly Filter[], t: Translator, format: Format): string {
  const runs = span === null ? [] : keptRuns(span, filters)
  if (span === null || runs.length < 2) return spanSentence(span, t, format)
  if (runs.length > MOST_RUNS) return someDaysSentence(span, runs, t, format)
  return runsSentence(runs, t, format)
}

/** Runs of days in words, all days where there is none. */
export function runsSentence(runs: readonly Span[], t: Translator, format: Format): string {
  const [first, last] = [runs[0], runs.at(-1)]
  if (first === undefined || last === undefined || runs.length === 1) return spanSentence(first ?? null, t, format)
  if (runs.length > MOST_RUNS) return someDaysSentence({ from: first.from, to: last.to }, runs, t, format)
  const hasNames = runs.every((run) => fullYearOf(run) !== null || fullMonthOf(run) !== null)
  return hasNames
    ? t('filter.period-named', { values: format.list(runs.map(({ from, to }) => spanWords(from, to, t, format))) })
    : format.list(runs.map((run) => spanSentence(run, t, format)))
}

function someDaysSentence(span: Span, runs: readonly Span[], t: Translator, format: Format): string {
  const days = runs.reduce((sum, run) => sum + spanLength(run), 0)
  return t('filter.period-some-days', { figure: format.count(days), ...format.ends(span.from, span.to) })
}

/** Days from one to another in words, all of them where none are given. */
export function spanSentence(span: Span | null, t: Translator, format: Format): string {
  return periodSentence(span === null ? { kind: 'all' } : { kind: 'range', ...span }, null, t, format)
}

/** How many values of a filter are named where there is little room. */
const MOST_NAMED = 3

/** A filter in a few words: one of many values names the first of them. */
export function briefFilter(filter: Filter, t: Translator, format: Format): string {
  const { kind, values } = filter
  if (values.length === 0) return t('views.filter-nothing')
  if (values.length <= MOST_NAMED || leftOut(filter) !== null) return filterSentence(filter, t, format)
  const named = values.slice(0, MOST_NAMED).map((code) => filterValue(kind, code, t, format))
  const key = `filter.${kind}` as const
  return t(key, { count: values.length, values: `${named.join(', ')}…` })
}
