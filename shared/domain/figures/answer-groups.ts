import { yearOf } from '../calendar/day.ts'
import { commonDays, overlaps, type Span, yearSpan, yearWithin } from '../calendar/period.ts'
import { calendarSpan } from '../incidents/calendar-span.ts'
import { wholeMonths } from '../incidents/choose-source.ts'
import { closedShare } from '../incidents/closed-share.ts'
import { type Comparison, compare, comparedDays, type WithheldReason } from '../incidents/comparison.ts'
import { type Dimension, isDated } from '../incidents/dimension.ts'
import { earlierCode, laterCode } from '../incidents/earlier-code.ts'
import { type Filter, filterValues, isServiceKind, withFilter } from '../incidents/filter.ts'
import { cutsMonth, needsFinerCells } from '../incidents/finer-cells.ts'
import { lengthsOfOther, lengthsOfYearBefore } from '../incidents/kept-days.ts'
import type { Measure } from '../incidents/measure.ts'
import type { Answer, AnswerRow, Question } from '../incidents/question.ts'
import { hasRegionalRoadsBreak } from '../incidents/regional-roads.ts'
import { type Group, type GroupSource, NO_GROUP, type RoleSpans } from './group.ts'
import { inhabitantsIn } from './inhabitants.ts'
import { absentCodes, keepsAbsentOnly, listedCodes, shownList } from './listed-codes.ts'
import { inMeasure, measureValue } from './measure-value.ts'
import { isRedefined, type RecordGround } from './record-ground.ts'
import { askedSpan, coveredSpan, roleSpans } from './record-spans.ts'

/** Answers a question from counted groups, whatever counted them. */
export function answerGroups(question: Question, coverage: RecordGround, groups: GroupSource): Answer {
  const { measure, by } = question
  const base = { measure, by, asOf: coverage.asOf, source: 'records' as const }
  const covered = coveredSpan(question, coverage)
  if (typeof covered === 'string')
    return { ...base, period: null, rows: [], total: null, partial: true, reason: covered }
  if (keepsAbsentOnly(question.filters, groups.occurring))
    return { ...base, period: null, rows: [], total: null, partial: true, reason: 'not-in-the-data' }
  if (needsFinerCells(question, covered, coverage))
    return { ...base, period: null, rows: [], total: null, partial: true, reason: 'needs-finer-cells' }
  const asked = askedSpan(question, coverage)
  const first = wholeMonths(coverage.covers).from
  const isPartial = (span: Span) => span.to > coverage.asOf || span.from < first
  const all = groups.total('now')
  const isByPlace = by.includes('municipality')
  const inhabitants = inhabitantsIn(question, groups.occurring)
  const isOutside = (key: readonly string[]) => measure === 'per-1000' && isByPlace && inhabitants(key) === 0
  const value = (group: Group, key: readonly string[]): number | null =>
    measureValue(measure, group, all.count, inhabitants(key))
  const earlier = earlierOf(question, coverage, groups, covered)
  const list = shownList(by)
  const absent = list === null ? [] : absentCodes(list, groups.occurring)
  const known =
    list === null ? (earlier?.comparedCodes ?? []) : listedCodes(list).filter((code) => !absent.includes(code))
  const rows = withEmptyRows(groups.rows('now'), question, known).map(
    (group): AnswerRow => ({
      key: group.key,
      value: value(group, group.key),
      ...(calendarSpans(by, group.key, asked).some(isPartial) ? { partial: true as const } : {}),
      ...(isOutside(group.key) ? { reason: 'no-inhabitants' as const } : {}),
      ...(earlier === null ? {} : { comparison: earlier.compare(group) }),
    }),
  )
  return {
    ...base,
    period: covered,
    rows,
    ...(absent.length === 0 ? {} : { absent }),
    total: measure === 'share' ? (all.count === 0 ? null : 1) : value(all, []),
    partial: isPartial(asked),
    ...statusReason(measure, all),
    ...(measure === 'per-1000' && inhabitants([]) === 0 ? { reason: 'places-missing' as const } : {}),
    ...(earlier === null ? {} : { comparison: earlier.compareTotal(all) }),
  }
}

/** A share closed leaves out incidents of unknown status, and says so. */
function statusReason(measure: Measure, { count, closed, unknown }: Group): Pick<Answer, 'reason'> {
  const { reason } = closedShare(closed, unknown, count)
  return measure !== 'closed-rate' || reason === null ? {} : { reason }
}

/** Adds zero rows for the codes of a closed list, and for codes of the compared days. */
function withEmptyRows(groups: readonly Group[], question: Question, known: readonly string[]): readonly Group[] {
  const [dimension] = question.by
  if (question.by.length !== 1 || groups.length === 0 || dimension === undefined) return sorted(groups)
  const chosen = filterValues(question.filters, dimension)
  const present = new Set(groups.map((group) => group.key[0]))
  const missing = known.filter((code) => !present.has(code) && (chosen === null || chosen.includes(code)))
  return sorted([...groups, ...missing.map((code): Group => ({ ...NO_GROUP, key: [code] }))])
}

function sorted(groups: readonly Group[]): readonly Group[] {
  return groups
    .map((group) => ({ group, name: group.key.join('\0') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ group }) => group)
}

/** The days that a row is about: its year, month or day within the span, else the whole span. */
function rowSpan(by: readonly Dimension[], key: readonly string[], span: Span): Span {
  return by.reduce((narrow, dimension, index) => {
    const days = calendarSpan(dimension, key[index] ?? '')
    return days === null ? narrow : (commonDays(narrow, days) ?? narrow)
  }, span)
}

/** The years, months and days that a row is about, else all days asked. */
function calendarSpans(by: readonly Dimension[], key: readonly string[], asked: Span): readonly Span[] {
  const spans = by.flatMap((dimension, index) => calendarSpan(dimension, key[index] ?? '') ?? [])
  return spans.length === 0 ? [asked] : spans
}

/** Of what only the compared days have, the column of these days must not lack. */
const OPEN_LISTS: readonly Dimension[] = ['subcategory', 'organisation', 'channel', 'register']

interface Earlier {
  /** Codes of the compared days, where the question is by year, month, day or an open list. */
  readonly comparedCodes: readonly string[]
  compare(group: Group): Comparison
  compareTotal(all: Group): Comparison
}

/**
 * Compares with the same days of the year before and its full year, or with other chosen days, which share no months or
 * years. A change is withheld where a category was redefined (totals keep theirs: categories only exchange incidents) or
 * roads moved, where lengths differ, and by status, which the later period had less time to reach.
 */
function earlierOf(question: Question, coverage: RecordGround, groups: GroupSource, covered: Span): Earlier | null {
  const { by } = question
  const spans: RoleSpans = roleSpans(question, covered)
  const other = comparedDays(question.comparison, coverage.asOf)
  const sameSpan = other ?? spans['same-days']
  if (sameSpan === null || (other !== null && by.some(isDated))) return null
  const isAhead = sameSpan.from > coverage.asOf
  const countsOf = (rows: readonly Group[]) => new Map(rows.map((group) => [group.key.join('\0'), group.count]))
  const sameDays = countsOf(groups.rows('same-days'))
  const wholeYears = spans['whole-years'] === null ? null : countsOf(groups.rows('whole-years'))
  const year = yearWithin(covered)
  const known = wholeMonths(coverage.covers).from
  const isKnown = (span: Span): boolean => span.from >= known && !isAhead
  const inhabitants = inhabitantsIn(question, groups.occurring)
  const build = ({ count, key }: Group, then: number, full: number | null, days: Span, before: Span): Comparison => {
    const isBroken = isRedefined(categoriesOf(question, key), coverage.breaks, days, before)
    const isCut = cutsMonth(before, coverage)
    const earlier = isKnown(before) && !isCut ? then : null
    const fullYear = yearSpan(yearOf(before.from)).from >= known ? full : null
    const filters = rowFilters(question, key)
    const lengths = (other === null ? lengthsOfYearBefore : lengthsOfOther)(filters, days, before)
    const withhold = (reason: WithheldReason): Comparison => {
      return { ...before, value: earlier, change: null, reason, fullYear, days: lengths.days }
    }
    const counted =
      isCut && isKnown(before)
        ? withhold('needs-finer-cells')
        : earlier === null || lengths.isUneven
          ? compare(count, earlier, before, fullYear, lengths)
          : isBroken
            ? withhold('definition-changed')
            : haveRoadsMoved(filters, [days, before])
              ? withhold('roads-moved')
              : isOfStatus(question, key)
                ? withhold('unequal-time')
                : compare(count, earlier, before, fullYear, lengths)
    return inMeasure(counted, question.measure, inhabitants(key))
  }
  return {
    comparedCodes: comparedCodes([...sameDays.keys()], by, covered, isKnown(sameSpan)),
    compare: (group) => {
      const codes = other === null ? group.key.map((code, index) => earlierCode(by[index], code)) : group.key
      const key = codes.join('\0')
      const fullYear = wholeYears === null ? null : (wholeYears.get(key) ?? 0)
      const days = rowSpan(by, group.key, covered)
      return build(group, sameDays.get(key) ?? 0, fullYear, days, rowSpan(by, codes, sameSpan))
    },
    compareTotal: (all) => {
      const full = year === null || wholeYears === null ? null : groups.total('whole-years').count
      return build(all, groups.total('same-days').count, full, covered, sameSpan)
    },
  }
}

/** Codes that occur in the earlier days; those of open lists only where all of these days are covered. */
function comparedCodes(
  earlier: readonly string[],
  [dimension, ...others]: readonly Dimension[],
  covered: Span,
  isKnown: boolean,
): readonly string[] {
  if (dimension === undefined || others.length > 0) return []
  if (OPEN_LISTS.includes(dimension)) return isKnown ? earlier : []
  if (!isDated(dimension)) return []
  return earlier.flatMap((code) => {
    const later = laterCode(dimension, code)
    const span = later === null ? null : calendarSpan(dimension, later)
    return later === null || span === null || !overlaps(span, covered) ? [] : [later]
  })
}

/** True where the compared days lie on both sides of the day on which regional roads left the municipalities. */
function haveRoadsMoved(filters: readonly Filter[], spans: readonly Span[]): boolean {
  const register = filterValues(filters, 'register')
  const counted = { by: [], ...(register === null ? {} : { register }) }
  return hasRegionalRoadsBreak(
    filters,
    spans.map((period) => ({ ...counted, period })),
  )
}

/** The filters of a row, with its own month, weekday, place or body. */
function rowFilters({ by, filters }: Question, key: readonly string[]): readonly Filter[] {
  return (['month', 'weekday', 'weekday-month', 'municipality', 'organisation'] as const).reduce((narrowed, kind) => {
    const code = key[by.indexOf(kind)]
    return code === undefined ? narrowed : withFilter(narrowed, kind, [code])
  }, filters)
}

/** True where a figure is of incidents only that stand in some way, by its row or by a filter. */
function isOfStatus({ by, filters }: Question, key: readonly string[]): boolean {
  return key[by.indexOf('status')] !== undefined || filters.some(({ kind }) => kind === 'status' || isServiceKind(kind))
}

/** The categories of a figure: of its row or sub-category, else the filtered ones; empty for all. */
function categoriesOf({ by, filters }: Question, key: readonly string[]): readonly string[] {
  const category = key[by.indexOf('category')] ?? key[by.indexOf('subcategory')]?.split('/', 1)[0]
  return category === undefined || category === '' ? (filterValues(filters, 'category') ?? []) : [category]
}
