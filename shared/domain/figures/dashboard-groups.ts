import { isLastOfMonth, monthCode } from '../calendar/month.ts'
import type { Span } from '../calendar/period.ts'
import { filterValues } from '../incidents/filter.ts'
import type { Answer, Question } from '../incidents/question.ts'
import { isStatus } from '../vocabulary/status.ts'
import { answerGroups } from './answer-groups.ts'
import {
  BAR_DIMENSIONS,
  type BarDimension,
  type BarFigures,
  type DashboardCodes,
  type DashboardFigures,
  type MonthFigures,
} from './dashboard-figures.ts'
import { type Group, type GroupSource, NO_GROUP, type Role } from './group.ts'
import type { OccurringCodes } from './listed-codes.ts'
import { answeredSpans } from './record-spans.ts'

/** Answers a question of the linked charts, by nothing, one dimension, month or year, as the rows would. */
export function dashboardAnswer(figures: DashboardFigures, codes: DashboardCodes, question: Question): Answer {
  const groups = dashboardGroups(figures, codes, question)
  const answer = answerGroups(question, figures.coverage, {
    ...groups,
    occurring: occurringIn(figures, codes, question),
  })
  return ofRegister(answer, question)
}

/** The number of closed incidents, the base of delays, by nothing or by category. */
export function closedAnswer(figures: DashboardFigures, codes: DashboardCodes, question: Question): Answer {
  const { all, categories } = figures.delays
  const rows = categories.flatMap(({ closed }, index): readonly Group[] =>
    closed === 0 ? [] : [{ ...NO_GROUP, key: [codes.category[index] ?? ''], count: closed }],
  )
  const isTotal = question.by.length === 0
  const total = isTotal ? { ...NO_GROUP, count: all.closed } : sumOf(rows)
  const answer = answerGroups({ ...question, comparison: 'none' }, figures.coverage, {
    rows: () => (isTotal ? [] : rows),
    total: () => total,
    occurring: occurringIn(figures, codes, question),
  })
  return ofRegister(answer, question)
}

function occurringIn({ occurring }: DashboardFigures, codes: DashboardCodes, { filters }: Question): OccurringCodes {
  // The chart of registers drops its own filter: what occurs in none of those chosen may occur in another.
  if (filterValues(filters, 'register') === null) return (dimension) => codes[dimension]
  return (dimension) => occurring[dimension].map((place) => codes[dimension][place] ?? '')
}

function ofRegister(answer: Answer, { filters }: Question): Answer {
  const register = filterValues(filters, 'register')
  return register === null || register.length === 0 ? answer : { ...answer, register }
}

type Counts = Omit<GroupSource, 'occurring'>

function dashboardGroups(figures: DashboardFigures, codes: DashboardCodes, question: Question): Counts {
  const [by] = question.by
  if (by === undefined) return totals(figures, codes, question)
  const dimension = BAR_DIMENSIONS.find((each) => each === by)
  if (dimension !== undefined) return bars(figures, codes, dimension)
  if (by === 'month' || by === 'year') return months(figures, question, by)
  throw new RangeError(`the linked charts have none by ${by}`)
}

function roleBars(figures: DashboardFigures, role: Role): BarFigures | null {
  switch (role) {
    case 'now':
      return figures.now
    case 'same-days':
      return figures.sameDays
    case 'whole-years':
      return figures.wholeYear
  }
}

function totals(figures: DashboardFigures, codes: DashboardCodes, question: Question): Counts {
  const total = (role: Role): Group => {
    const of = roleBars(figures, role)
    if (of === null) return NO_GROUP
    const chosen = filterValues(question.filters, 'status')
    const ofStatuses = (isWanted: (code: string) => boolean): number =>
      codes.status.reduce(
        (sum, code, index) =>
          isWanted(code) && (chosen?.includes(code) ?? true) ? sum + (of.counts.status[index] ?? 0) : sum,
        0,
      )
    const delays = role === 'now' ? figures.delays.all : NO_GROUP
    const closed = ofStatuses((code) => code === 'closed')
    const unknown = ofStatuses((code) => !isStatus(code))
    return { key: [], count: of.total, closed, unknown, median: delays.median, p90: delays.p90 }
  }
  return { rows: (role) => [total(role)].filter(({ count }) => count > 0), total }
}

function bars(figures: DashboardFigures, codes: DashboardCodes, dimension: BarDimension): Counts {
  const rows = (role: Role): readonly Group[] =>
    (roleBars(figures, role)?.counts[dimension] ?? []).flatMap((count, index) => {
      const delays = role === 'now' && dimension === 'category' ? figures.delays.categories[index] : undefined
      const { closed, median, p90 } = delays ?? NO_GROUP
      return count === 0 ? [] : [{ ...NO_GROUP, key: [codes[dimension][index] ?? ''], count, closed, median, p90 }]
    })
  return { rows, total: (role) => sumOf(rows(role)) }
}

function sumOf(groups: readonly Group[]): Group {
  return { ...NO_GROUP, count: groups.reduce((sum, { count }) => sum + count, 0) }
}

function months(figures: DashboardFigures, question: Question, by: 'month' | 'year'): Counts {
  const spans = answeredSpans(question, figures.coverage)
  const rows = (role: Role): readonly Group[] => {
    const span = spans[role]
    const counts = span === null ? [] : monthCounts(figures.trend, span, role)
    const groups = new Map<string, number>()
    for (const { month, count } of counts) {
      const key = by === 'month' ? month : month.slice(0, 4)
      if (count > 0) groups.set(key, (groups.get(key) ?? 0) + count)
    }
    return [...groups].map(([key, count]): Group => ({ ...NO_GROUP, key: [key], count }))
  }
  return { rows, total: (role) => sumOf(rows(role)) }
}

function monthCounts(
  { first, counts, lastMonthBefore }: MonthFigures,
  span: Span,
  role: Role,
): readonly { readonly month: string; readonly count: number }[] {
  return counts.flatMap((count, index) => {
    const code = monthCode(first + index)
    if (code < span.from.slice(0, 7) || code > span.to.slice(0, 7)) return []
    // The last month of the same days ends where that of the as-of day does.
    const isCut = role === 'same-days' && code === span.to.slice(0, 7) && !isLastOfMonth(span.to)
    return [{ month: code, count: isCut ? lastMonthBefore : count }]
  })
}
