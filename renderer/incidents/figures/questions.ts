import type { FolderState } from '../../../shared/contract/methods.ts'
import type { Day } from '../../../shared/domain/calendar/day.ts'
import { resolvePeriod, type Span } from '../../../shared/domain/calendar/period.ts'
import { chooseSource } from '../../../shared/domain/incidents/choose-source.ts'
import { isDated } from '../../../shared/domain/incidents/dimension.ts'
import { withFilter } from '../../../shared/domain/incidents/filter.ts'
import {
  delayQuestions,
  incidentQuestion,
  withoutOwnFilter,
} from '../../../shared/domain/incidents/incident-questions.ts'
import type { Question, Source } from '../../../shared/domain/incidents/question.ts'
import { effectiveFilters, isOfFixMyStreet, shownRegisters } from '../../../shared/domain/incidents/shown-registers.ts'
import { trendQuestion } from '../../../shared/domain/view/trend-question.ts'
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
    trend: trendQuestion(base, { ...view, granularity: granularityOf(view, coverage) }, coverage),
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
