import { addDays, type Day, yearOf } from '../../../shared/domain/day.ts'
import { contains, cutAt, type Span, spanLength } from '../../../shared/domain/period.ts'
import type { Question } from '../../../shared/domain/question.ts'
import type { PublishedTable } from './published-tables.ts'

/**
 * The tables whose whole periods make up the period asked, as far as its year is known; `null` when they cannot. Without
 * a period the latest one that lacks nothing, or one for each year.
 */
export function chooseTables(
  tables: readonly PublishedTable[],
  { from, to, by }: Pick<Question, 'from' | 'to' | 'by'>,
  asOf: Day,
): readonly PublishedTable[] | null {
  const likely = wholeFirst(tables)
  if (from === null && to === null) return by.includes('year') ? widest(likely) : latest(widest(likely))
  const until = to ?? spanOf(likely.map(({ span }) => span)).to
  const asked = cutAt(
    { from: from ?? spanOf(likely.map(({ span }) => span)).from, to: until },
    lastDay(likely, yearOf(until)) ?? asOf,
  )
  if (asked === null) return null
  // Years with gaps between them are told one by one, as long as none is cut; their total is then missing.
  if (by.includes('year')) {
    const touched = widest(likely).filter(({ span }) => overlaps(asked, span))
    return touched.every(({ span }) => contains(asked, span)) ? touched : null
  }
  const within = widest(likely.filter((table) => !isDerived(table) && contains(asked, table.span)))
  return isRun(
    within.map(({ span }) => span),
    asked,
  )
    ? within
    : null
}

/** The last day of a year up to which any table runs; `null` where there is none of it. */
function lastDay(tables: readonly PublishedTable[], year: number): Day | null {
  const ends = tables.map(({ span }) => span.to).filter((to) => yearOf(to) === year)
  return ends.toSorted().at(-1) ?? null
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

function latest(tables: readonly PublishedTable[]): readonly PublishedTable[] {
  const whole = tables.filter(isWhole)
  const choice = whole.length > 0 ? whole : tables
  const { to } = spanOf(choice.map(({ span }) => span))
  return choice.filter(({ span }) => span.to === to)
}

function isWhole({ total }: PublishedTable): boolean {
  return total !== null
}

function isDerived({ figures }: PublishedTable): boolean {
  return figures.some((figure) => figure.isDerived)
}

function overlaps(one: Span, other: Span): boolean {
  return one.from <= other.to && other.from <= one.to
}
