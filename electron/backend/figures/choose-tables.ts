import { addDays, type Day, latestOf, yearOf } from '../../../shared/domain/calendar/day.ts'
import {
  commonDays,
  contains,
  cutAt,
  overlaps,
  type Span,
  spanLength,
  yearSpan,
  yearWithin,
} from '../../../shared/domain/calendar/period.ts'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import type { Question } from '../../../shared/domain/incidents/question.ts'
import type { PublishedTable } from './published-tables.ts'

/**
 * The tables whose whole periods make up the period asked, as far as its year is known; `null` when they cannot. Without
 * a period those of the latest year, as a table that lacks nothing has it, or of the years that are filtered, or those of
 * every year. Figures of several years are of none of them: they answer for their own days only.
 */
export function chooseTables(
  tables: readonly PublishedTable[],
  question: Pick<Question, 'from' | 'to' | 'by' | 'filters'>,
  asOf: Day,
): readonly PublishedTable[] | null {
  const { from, to, by } = question
  const ofYears = wholeFirst(tables.filter(({ span }) => yearWithin(span) !== null))
  if (from === null && to === null) {
    if (by.includes('year')) return widest(ofYears)
    const years = filterValues(question.filters, 'year')
    return years === null ? latest(widest(ofYears)) : eachYear(widest(ofYears), years)
  }
  const likely = by.includes('year') ? ofYears : wholeFirst(tables)
  const until = to ?? spanOf(likely.map(({ span }) => span)).to
  const asked = cutAt(
    { from: from ?? spanOf(likely.map(({ span }) => span)).from, to: until },
    lastDay(likely, yearOf(until)) ?? asOf,
  )
  if (asked === null) return null
  const within = widest(likely.filter((table) => contains(asked, table.span)))
  // Years with gaps between them are listed one by one, as long as none is cut; their total is then missing.
  if (by.includes('year')) return widest(likely).every(({ span }) => isReached(span, within, asked)) ? within : null
  const known = within.filter((table) => !isDerived(table))
  const spans = known.map(({ span }) => span)
  return isRun(spans, asked) ? known : null
}

/** True where some days lie outside a period or within it, or tables within it have all of the days of their year that it has. */
function isReached(span: Span, within: readonly PublishedTable[], asked: Span): boolean {
  if (!overlaps(asked, span) || contains(asked, span)) return true
  const year = yearOf(span.from)
  const ofYear = within.filter((table) => yearOf(table.span.from) === year)
  const days = commonDays(asked, yearSpan(year))
  const spans = ofYear.map((table) => table.span)
  return days !== null && isRun(spans, days)
}

/** The last day of a year up to which any table runs; `null` where there is none of it. */
function lastDay(tables: readonly PublishedTable[], year: number): Day | null {
  return latestOf(tables.map(({ span }) => span.to).filter((to) => yearOf(to) === year))
}

/** From the first day of some spans to their last. */
export function spanOf(spans: readonly Span[]): Span {
  const from = spans.reduce((first, span) => (span.from < first ? span.from : first), '9999-12-31')
  const to = spans.reduce((last, span) => (span.to > last ? span.to : last), '0001-01-01')
  return { from, to }
}

/** True where spans follow each other without a gap or a day that two of them have, over all days of a period. */
export function isRun(spans: readonly Span[], { from, to }: Span): boolean {
  const sorted = spans.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const isJoined = sorted.every((span, index) => {
    const before = sorted[index - 1]
    return span.from === (before === undefined ? from : addDays(before.to, 1))
  })
  return isJoined && sorted.at(-1)?.to === to
}

/** A table that lacks some of what is asked never takes the place of one that lacks nothing. */
function wholeFirst(tables: readonly PublishedTable[]): readonly PublishedTable[] {
  const whole = tables.filter(isWhole)
  return tables.filter((table) => isWhole(table) || !whole.some(({ span }) => overlaps(span, table.span)))
}

/** The tables without those of a part of a period that another one covers: two states of one table never add up. */
export function widest(tables: readonly PublishedTable[]): readonly PublishedTable[] {
  return tables.filter(
    ({ span }) => !tables.some((other) => contains(other.span, span) && spanLength(other.span) > spanLength(span)),
  )
}

/** The tables of the latest year where they follow each other, else the last of them. */
function latest(tables: readonly PublishedTable[]): readonly PublishedTable[] {
  const whole = tables.filter(isWhole)
  const choice = whole.length > 0 ? whole : tables
  const { to } = spanOf(choice.map(({ span }) => span))
  const ofYear = choice.filter(({ span }) => yearOf(span.to) === yearOf(to))
  return isJoined(ofYear) ? ofYear : ofYear.filter(({ span }) => span.to === to)
}

/** The tables of each of some years; `null` where one has none, or days between them are missing. */
function eachYear(tables: readonly PublishedTable[], years: readonly string[]): readonly PublishedTable[] | null {
  const byYear = Map.groupBy(tables, ({ span }) => String(yearOf(span.from)))
  return years.every((year) => isJoined(byYear.get(year) ?? [])) ? tables : null
}

function isJoined(tables: readonly PublishedTable[]): boolean {
  const spans = tables.map(({ span }) => span)
  return spans.length > 0 && isRun(spans, spanOf(spans))
}

function isWhole({ total }: PublishedTable): boolean {
  return total !== null
}

function isDerived({ figures }: PublishedTable): boolean {
  return figures.some((figure) => figure.isDerived)
}
