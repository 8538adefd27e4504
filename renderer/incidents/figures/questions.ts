import type { FolderState } from '../../../shared/contract/methods.ts'
import { type Day, dayFromNumber, dayNumber, shiftYears, yearOf } from '../../../shared/domain/calendar/day.ts'
import {
  commonDays,
  cutAt,
  isYearAtMost,
  resolvePeriod,
  type Span,
  spanLength,
  yearSpan,
} from '../../../shared/domain/calendar/period.ts'
import { chooseSource } from '../../../shared/domain/incidents/choose-source.ts'
import { isDated } from '../../../shared/domain/incidents/dimension.ts'
import { type Filter, withFilter, withoutDates } from '../../../shared/domain/incidents/filter.ts'
import {
  delayQuestions,
  incidentQuestion,
  withoutOwnFilter,
} from '../../../shared/domain/incidents/incident-questions.ts'
import { keptSpan } from '../../../shared/domain/incidents/kept-days.ts'
import type { Question, Source } from '../../../shared/domain/incidents/question.ts'
import { effectiveFilters, isOfFixMyStreet, shownRegisters } from '../../../shared/domain/incidents/shown-registers.ts'
import { type Granularity, questionOf, type ViewState } from '../../../shared/domain/view/view-state.ts'

/** Where the figures of the page come from, and how far they reach. */
export interface Coverage {
  readonly source: Source
  readonly asOf: Day | null
  /** The first and the last day that records cover; published figures have no such run. */
  readonly covers: Span | null
  /** The registers that are shown; none where the folder has FixMyStreet alone. */
  readonly registers: readonly string[]
}

/** Chosen as the terminal and paper choose: records where they cover the period. */
export function coverageOf(view: ViewState, folder: FolderState): Coverage {
  const { recordsCover, asOf } = folder
  const span = resolvePeriod(view.period, asOf.records ?? asOf.published)
  const records = recordsCover === null || asOf.records === null ? null : { covers: recordsCover, asOf: asOf.records }
  // Only of FixMyStreet are there published figures.
  const isPublished = isOfFixMyStreet(effectiveFilters(view.filters, folder.registers))
  const asked = {
    source: isPublished ? view.source : 'records',
    from: span?.from ?? null,
    to: span?.to ?? null,
  } as const
  const source = folder.hasRecords ? chooseSource(asked, records, folder.publishedCover) : 'published'
  return {
    source,
    asOf: folder.asOf[source],
    covers: source === 'records' ? folder.recordsCover : null,
    registers: shownRegisters(view.filters, folder.registers),
  }
}

/** Published figures have years only; a line of days is drawn for a year at most. */
export function granularityOf(view: ViewState, { source }: Coverage): Granularity {
  return source === 'published' ? 'year' : view.granularity
}

/** Weeks are counted from days, which are drawn for so many years at most. */
const MOST_WEEK_YEARS = 2
/** So many days have a point of their own. */
const MOST_DAYS = 366

/** So many years round a period a trend by month reaches. */
const YEARS_AROUND = 5

/**
 * The days that the trend draws. A chart ignores the choice made in it: a period is drawn with what lies around it, five
 * years by month, the whole of its years by week, as many days again on either side by day. Of a period too long for days
 * or weeks the last part is drawn.
 */
export function trendSpan(
  asked: Span | null,
  { granularity, trendRange }: Pick<ViewState, 'granularity' | 'trendRange'>,
  coverage: Coverage,
): Span | null {
  const shown = shownDays(asked, coverage)
  switch (granularity) {
    case 'year':
      return null
    case 'month':
      return asked === null || trendRange === 'all' ? null : yearsAround(asked, coverage)
    case 'week':
      if (shown === null) return asked
      return yearOf(shown.to) - yearOf(shown.from) < MOST_WEEK_YEARS
        ? wholeYears(shown)
        : lastYears(shown, MOST_WEEK_YEARS)
    case 'day':
      if (asked === null || shown === null) return shown === null ? asked : lastYears(shown, 1)
      return isYearAtMost(shown) ? daysAround(shown, coverage) : lastYears(shown, 1)
  }
}

/** The years of a period and those around it, as many on either side as there are. */
function yearsAround(asked: Span, { covers, asOf }: Coverage): Span {
  const [first, last] = [yearOf(asked.from), yearOf(asked.to)]
  const missing = YEARS_AROUND - (last - first + 1)
  if (missing <= 0 || covers === null || asOf === null) return wholeYears(asked)
  const [earliest, latest] = [Math.min(first, yearOf(covers.from)), Math.max(last, yearOf(asOf))]
  const end = Math.min(latest, Math.max(last + Math.floor(missing / 2), earliest + YEARS_AROUND - 1))
  const begin = Math.max(earliest, end - YEARS_AROUND + 1)
  return { from: yearSpan(begin).from, to: yearSpan(end).to }
}

/** A year of days at most, as long before a period as after it. */
function daysAround(shown: Span, { covers }: Coverage): Span {
  const length = spanLength(shown)
  const around = Math.min(length, Math.floor((MOST_DAYS - length) / 2))
  const days = {
    from: dayFromNumber(dayNumber(shown.from) - around),
    to: dayFromNumber(dayNumber(shown.to) + around),
  }
  return covers === null || around <= 0 ? shown : (commonDays(days, covers) ?? shown)
}

/** The days of a period up to the as-of day, all that are covered where none is asked for; `null` where it has none. */
function shownDays(asked: Span | null, { asOf, covers }: Coverage): Span | null {
  if (asked === null) return covers
  return asOf === null ? null : cutAt(asked, asOf)
}

function wholeYears({ from, to }: Span): Span {
  return { from: yearSpan(yearOf(from)).from, to: yearSpan(yearOf(to)).to }
}

function lastYears({ from, to }: Span, years: number): Span {
  const first = dayFromNumber(dayNumber(shiftYears(to, -years)) + 1)
  return { from: first > from ? first : from, to }
}

/** Over more than a year the same days a year before are mostly those of the period itself, as far as filters keep them. */
export function isTooLongToCompare(asked: Span | null, coverage: Coverage, filters: readonly Filter[]): boolean {
  const shown = shownDays(asked, coverage)
  const kept = shown === null ? null : keptSpan(shown, filters)
  return kept !== null && !isYearAtMost(kept)
}

export const QUESTION_NAMES = [
  'total',
  'all',
  'trend',
  'categories',
  'subcategories',
  'municipalities',
  'statuses',
  'organisations',
  'channels',
  'median',
  'p90',
  'closed',
  'closedTotal',
  'medianTotal',
  'p90Total',
  'closedRate',
] as const
export type QuestionName = (typeof QUESTION_NAMES)[number]

/** All that the page asks, at once: each chart's question without the filter of its own dimension. */
export function incidentQuestions(view: ViewState, coverage: Coverage): Readonly<Record<QuestionName, Question>> {
  const { registers } = coverage
  const filters = registers.length === 0 ? view.filters : withFilter(view.filters, 'register', registers)
  const base: Question = {
    ...questionOf(view, [], coverage.asOf),
    filters,
    measure: 'incidents',
    source: coverage.source,
  }
  const granularity = granularityOf(view, coverage)
  const asked = base.from === null || base.to === null ? null : { from: base.from, to: base.to }
  const trend = trendSpan(asked, { ...view, granularity }, coverage)
  const chart = (name: Parameters<typeof incidentQuestion>[0]) => withoutOwnFilter(incidentQuestion(name, base))
  const totals = delayQuestions(base)
  return {
    total: incidentQuestion('total', base),
    // Filters on years, months and days ask for days as the period does, and one on registers says what is counted.
    all: {
      ...base,
      filters: filters.filter(({ kind }) => isDated(kind) || kind === 'register'),
      comparison: 'none',
    },
    trend: {
      ...incidentQuestion('trend', { ...base, by: [granularity === 'week' ? 'day' : granularity] }),
      filters: withoutDates(filters),
      from: trend?.from ?? null,
      to: trend?.to ?? null,
      // Other days have no months in common with those asked.
      comparison:
        view.comparison === 'previous-year' && !isTooLongToCompare(asked, coverage, []) ? 'previous-year' : 'none',
    },
    categories: chart('categories'),
    subcategories: chart('subcategories'),
    municipalities: chart(view.rate === 'per-1000' ? 'rates' : 'municipalities'),
    statuses: chart('statuses'),
    organisations: { ...chart('organisations'), comparison: base.comparison },
    channels: chart('channels'),
    ...delayQuestions(chart('categories')),
    closedTotal: totals.closed,
    medianTotal: totals.median,
    p90Total: totals.p90,
    closedRate: incidentQuestion('closedRate', base),
  }
}
