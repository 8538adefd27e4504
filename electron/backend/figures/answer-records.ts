import { wholeMonths } from '../../../shared/domain/choose-source.ts'
import { type Comparison, compare, type WithheldReason } from '../../../shared/domain/comparison.ts'
import { type Day, isDay, lastDayOfMonth, yearOf } from '../../../shared/domain/day.ts'
import type { Dimension } from '../../../shared/domain/dimension.ts'
import { type Filter, filterValues } from '../../../shared/domain/filter.ts'
import { cutAt, previousYearSpan, type Span, yearSpan, yearWithin } from '../../../shared/domain/period.ts'
import type { Answer, AnswerRow, Question } from '../../../shared/domain/question.ts'
import { CATEGORY_CODES } from '../../../shared/domain/vocabulary/category.ts'
import { MUNICIPALITIES, municipalityOf, populationOf } from '../../../shared/domain/vocabulary/municipality.ts'
import type { Columns } from '../engine/columns.ts'
import { type Group, mergeGroups, scanGroups } from '../engine/scan.ts'
import { measureValue } from './measure-value.ts'

/** The records of one state: their columns, the days they cover and the day up to which they are known. */
export interface RecordState {
  readonly columns: Columns
  readonly covers: Span
  readonly asOf: Day
}

/** Answers a question from incident records. */
export function answerRecords(question: Question, state: RecordState): Answer {
  const asked = askedSpan(question, state)
  const covered = cutAt(asked, state.asOf)
  const base = { measure: question.measure, by: question.by, asOf: state.asOf, source: 'records' as const }
  if (covered === null) return { ...base, period: null, rows: [], total: null, partial: true, reason: 'after-the-data' }
  const needsDurations = question.measure === 'median-days' || question.measure === 'p90-days'
  const known = wholeMonths(state.covers)
  if (covered.to < known.from)
    return { ...base, period: null, rows: [], total: null, partial: true, reason: 'before-the-data' }
  const groups = scanGroups(state.columns, question.by, question.filters, covered, needsDurations)
  const all = mergeGroups(groups)
  const isPartial = asked.to > state.asOf || asked.from < known.from
  const chosen = filterValues(question.filters, 'municipality') ?? []
  const value = (group: Group, key: readonly string[]): number | null =>
    measureValue(question.measure, group, all.count, inhabitantsOf(question.by, key, chosen))
  const earlier = question.comparison === 'none' ? null : earlierGroups(question, state, covered)
  const rows = withClosedLists(groups, question).map(
    (group): AnswerRow => ({
      key: group.key,
      value: value(group, group.key),
      ...(isPartialKey(question.by, group.key, state.asOf, asked) ? { partial: true as const } : {}),
      ...(earlier === null ? {} : { comparison: earlier.compare(group) }),
    }),
  )
  return {
    ...base,
    period: covered,
    rows,
    total: question.measure === 'share' ? (all.count === 0 ? null : 1) : value(all, []),
    partial: isPartial,
    ...(earlier === null ? {} : { comparison: earlier.compareTotal(all) }),
  }
}

/** The days asked for; without a period all that are covered, to the end of the year that is not over. */
function askedSpan(question: Question, state: RecordState): Span {
  const from = question.from ?? state.covers.from
  const to = question.to ?? `${yearOf(state.asOf)}-12-31`
  return { from, to }
}

function inhabitantsOf(by: readonly Dimension[], key: readonly string[], chosen: readonly string[]): number {
  const at = by.indexOf('municipality')
  const code = at === -1 ? undefined : key[at]
  return code === undefined ? populationOf(chosen) : (municipalityOf(code)?.population ?? 0)
}

/** Closed lists show every code: an incident count of zero is known to be zero. */
function withClosedLists(groups: readonly Group[], question: Question): readonly Group[] {
  const [dimension] = question.by
  if (question.by.length !== 1 || groups.length === 0 || dimension === undefined) return sorted(groups)
  const codes =
    dimension === 'category'
      ? CATEGORY_CODES
      : dimension === 'municipality'
        ? MUNICIPALITIES.map((each) => each.code)
        : []
  const chosen = filterValues(question.filters, dimension)
  const missing = codes.filter(
    (code) => !groups.some((group) => group.key[0] === code) && (chosen === null || chosen.includes(code)),
  )
  const empty = missing.map((code): Group => ({ key: [code], count: 0, closed: 0, durations: new Map() }))
  return sorted([...groups, ...empty])
}

function sorted(groups: readonly Group[]): readonly Group[] {
  const name = (group: Group): string => group.key.join('\0')
  return [...groups].sort((a, b) => (name(a) < name(b) ? -1 : 1))
}

/** The days that a row speaks of: those of its year, month or day within the span, else the whole span. */
function rowSpan(by: readonly Dimension[], key: readonly string[], span: Span): Span {
  return by.reduce((narrow, dimension, index) => {
    const own = calendarSpan(dimension, key[index] ?? '')
    if (own === null) return narrow
    return { from: own.from > narrow.from ? own.from : narrow.from, to: own.to < narrow.to ? own.to : narrow.to }
  }, span)
}

function calendarSpan(dimension: Dimension, code: string): Span | null {
  switch (dimension) {
    case 'year':
      return yearSpan(Number(code))
    case 'month':
      return { from: `${code}-01`, to: `${code}-${lastDayOfMonth(Number(code.slice(0, 4)), Number(code.slice(5, 7)))}` }
    case 'day':
      return { from: code, to: code }
    default:
      return null
  }
}

function isPartialKey(by: readonly Dimension[], key: readonly string[], asOf: Day, asked: Span): boolean {
  const spans = by.flatMap((dimension, index) => calendarSpan(dimension, key[index] ?? '') ?? [])
  return spans.length === 0 ? asked.to > asOf : spans.some((span) => span.to > asOf)
}

interface Earlier {
  compare(group: Group): Comparison
  compareTotal(all: Group): Comparison
}

/** The same days of the year before, group by group, and the whole previous year beside them. */
function earlierGroups(question: Question, state: RecordState, covered: Span): Earlier {
  const { by } = question
  // A filter on years, months or days would keep nothing of the year before: it moves along, or goes for whole years.
  const moved = question.filters.map(earlierFilter)
  const unbound = question.filters.filter((filter) => !isYearBound(filter))
  const scan = (filters: readonly Filter[], span: Span): Map<string, Group> =>
    new Map(scanGroups(state.columns, by, filters, span, false).map((group) => [group.key.join('\0'), group]))
  const sameSpan = previousYearSpan(covered)
  const sameDays = scan(moved, sameSpan)
  const year = yearWithin(covered)
  const wholeYears =
    year === null && !by.includes('year')
      ? null
      : scan(unbound, { from: yearSpan(yearOf(covered.from) - 1).from, to: yearSpan(yearOf(covered.to) - 1).to })
  const known = `${state.covers.from.slice(0, 8)}01`
  const isCount = question.measure === 'incidents' || question.measure === 'per-1000'
  const build = (now: number, then: number, full: number | null, before: Span): Comparison => {
    const earlier = before.from >= known ? then : null
    const fullYear = yearSpan(yearOf(before.from)).from >= known ? full : null
    return isCount ? compare(now, earlier, before, fullYear) : withheld(earlier, before, fullYear, 'not-a-count')
  }
  return {
    compare: (group) => {
      const codes = group.key.map((code, index) => earlierCode(by[index], code))
      const key = codes.join('\0')
      const fullYear = wholeYears === null ? null : (wholeYears.get(key)?.count ?? 0)
      return build(group.count, sameDays.get(key)?.count ?? 0, fullYear, rowSpan(by, codes, sameSpan))
    },
    compareTotal: (all) => {
      const full = year === null ? null : scanTotal(state.columns, unbound, yearSpan(year - 1))
      return build(all.count, mergeGroups([...sameDays.values()]).count, full, sameSpan)
    },
  }
}

function scanTotal(columns: Columns, filters: readonly Filter[], span: Span): number {
  return mergeGroups(scanGroups(columns, [], filters, span, false)).count
}

function withheld(value: number | null, span: Span, fullYear: number | null, reason: WithheldReason): Comparison {
  return { ...span, value, change: null, reason, fullYear }
}

function earlierFilter(filter: Filter): Filter {
  return { ...filter, values: filter.values.map((code) => earlierCode(filter.kind, code)) }
}

function isYearBound(filter: Filter): boolean {
  return filter.kind === 'year' || filter.kind === 'month' || filter.kind === 'day'
}

function earlierCode(dimension: Dimension | undefined, code: string): string {
  switch (dimension) {
    case 'year':
      return String(Number(code) - 1)
    case 'month':
      return `${Number(code.slice(0, 4)) - 1}${code.slice(4)}`
    case 'day': {
      const same = `${Number(code.slice(0, 4)) - 1}${code.slice(4)}`
      return isDay(same) ? same : `${same.slice(0, 8)}28`
    }
    default:
      return code
  }
}
