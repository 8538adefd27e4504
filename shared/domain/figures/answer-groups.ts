import { type Coverage, wholeMonths } from '../choose-source.ts'
import { type Comparison, compare, comparedSpan, type WithheldReason } from '../comparison.ts'
import { type Day, isDay, lastDayOfMonth, yearOf } from '../day.ts'
import type { Dimension } from '../dimension.ts'
import { type FilterKind, filterValues } from '../filter.ts'
import type { Measure } from '../measure.ts'
import { isAlike, type Span, yearSpan, yearWithin } from '../period.ts'
import type { Answer, AnswerRow, Question } from '../question.ts'
import { CATEGORY_CODES } from '../vocabulary/category.ts'
import { MUNICIPALITIES, municipalityOf, populationOf } from '../vocabulary/municipality.ts'
import { type Group, type GroupSource, NO_GROUP, type RoleSpans } from './group.ts'
import { measureValue } from './measure-value.ts'
import { askedSpan, coveredSpan, roleSpans } from './record-spans.ts'

/** Answers a question from the groups of its records, whoever counted them. */
export function answerGroups(question: Question, coverage: Coverage, groups: GroupSource): Answer {
  const { measure, by } = question
  const base = { measure, by, asOf: coverage.asOf, source: 'records' as const }
  const covered = coveredSpan(question, coverage)
  if (typeof covered === 'string')
    return { ...base, period: null, rows: [], total: null, partial: true, reason: covered }
  const asked = askedSpan(question, coverage)
  const all = groups.total('now')
  const chosen = filterValues(question.filters, 'municipality') ?? []
  const value = (group: Group, key: readonly string[]): number | null =>
    measureValue(measure, group, all.count, inhabitantsOf(by, key, chosen))
  const earlier = earlierOf(question, coverage, groups, covered)
  const rows = withClosedLists(groups.rows('now'), question).map(
    (group): AnswerRow => ({
      key: group.key,
      value: value(group, group.key),
      ...(isPartialKey(by, group.key, coverage.asOf, asked) ? { partial: true as const } : {}),
      ...(earlier === null ? {} : { comparison: earlier.compare(group) }),
    }),
  )
  return {
    ...base,
    period: covered,
    rows,
    total: measure === 'share' ? (all.count === 0 ? null : 1) : value(all, []),
    partial: asked.to > coverage.asOf || asked.from < wholeMonths(coverage.covers).from,
    ...(earlier === null ? {} : { comparison: earlier.compareTotal(all) }),
  }
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
  const present = new Set(groups.map((group) => group.key[0]))
  const missing = codes.filter((code) => !present.has(code) && (chosen === null || chosen.includes(code)))
  return sorted([...groups, ...missing.map((code): Group => ({ ...NO_GROUP, key: [code] }))])
}

function sorted(groups: readonly Group[]): readonly Group[] {
  return groups
    .map((group) => ({ group, name: group.key.join('\0') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ group }) => group)
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

/** Years, months and days of another period are not those of this one. */
const DATED: readonly FilterKind[] = ['year', 'month', 'day']

/**
 * The same days of the year before, group by group, and the whole previous year beside them; or other days that were
 * chosen, which have no months or years in common with those asked.
 */
function earlierOf(question: Question, coverage: Coverage, groups: GroupSource, covered: Span): Earlier | null {
  const { by } = question
  const spans: RoleSpans = roleSpans(question, covered)
  const sameSpan = spans['same-days']
  const other = comparedSpan(question.comparison)
  if (sameSpan === null || (other !== null && by.some((dimension) => DATED.includes(dimension)))) return null
  const isDated = other !== null && question.filters.some(({ kind }) => DATED.includes(kind))
  const isLike = other === null || (isAlike(covered, other) && other.to <= coverage.asOf && !isDated)
  const countsOf = (rows: readonly Group[]) => new Map(rows.map((group) => [group.key.join('\0'), group.count]))
  const sameDays = countsOf(groups.rows('same-days'))
  const wholeYears = spans['whole-years'] === null ? null : countsOf(groups.rows('whole-years'))
  const year = yearWithin(covered)
  const known = `${coverage.covers.from.slice(0, 8)}01`
  const chosen = filterValues(question.filters, 'municipality') ?? []
  const build = (now: number, then: number, full: number | null, before: Span, key: readonly string[]): Comparison => {
    const earlier = before.from >= known && !isDated ? then : null
    const fullYear = yearSpan(yearOf(before.from)).from >= known ? full : null
    const counted = isLike
      ? compare(now, earlier, before, fullYear)
      : withheld(earlier, before, fullYear, 'lengths-differ')
    return inMeasure(counted, question.measure, inhabitantsOf(by, key, chosen))
  }
  return {
    compare: (group) => {
      const codes = other === null ? group.key.map((code, index) => earlierCode(by[index], code)) : group.key
      const key = codes.join('\0')
      const fullYear = wholeYears === null ? null : (wholeYears.get(key) ?? 0)
      return build(group.count, sameDays.get(key) ?? 0, fullYear, rowSpan(by, codes, sameSpan), group.key)
    },
    compareTotal: (all) => {
      const full = year === null || wholeYears === null ? null : groups.total('whole-years').count
      return build(all.count, groups.total('same-days').count, full, sameSpan, [])
    },
  }
}

/** A comparison of counts, told in the measure that is asked: a rate of each count, or nothing where counts say nothing. */
function inMeasure(counted: Comparison, measure: Measure, inhabitants: number): Comparison {
  switch (measure) {
    case 'incidents':
      return counted
    case 'per-1000': {
      const rate = (count: number | null): number | null =>
        count === null || inhabitants === 0 ? null : (count / inhabitants) * 1000
      return { ...counted, value: rate(counted.value), fullYear: rate(counted.fullYear) }
    }
    case 'share':
    case 'median-days':
    case 'p90-days':
    case 'closed-rate':
      return { ...counted, value: null, change: null, fullYear: null, reason: counted.reason ?? 'not-a-count' }
  }
}

function withheld(value: number | null, span: Span, fullYear: number | null, reason: WithheldReason): Comparison {
  return { ...span, value, change: null, reason, fullYear }
}

/** The code of the same year, month or day one year earlier; other codes stay. 29 February folds to the 28th. */
export function earlierCode(dimension: Dimension | undefined, code: string): string {
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
