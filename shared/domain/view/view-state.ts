import { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import { periodSchema, resolvePeriod } from '../calendar/period.ts'
import { DATE_RANGES } from '../calendar/time-line.ts'
import { PARTICIPANT_FAMILIES } from '../dataset/participant-family.ts'
import { comparedSchema } from '../incidents/comparison.ts'
import type { Dimension } from '../incidents/dimension.ts'
import { filtersSchema } from '../incidents/filter.ts'
import { MEASURES } from '../incidents/measure.ts'
import { type Question, SOURCES } from '../incidents/question.ts'
import { MONEY_GROUPINGS } from '../money/money-grouping.ts'
import { LANGUAGES } from '../vocabulary/language.ts'
import { asOfSchema } from '../vocabulary/snapshot-number.ts'
import { crossViewSchema } from './cross-view.ts'
import { reportCoverSchema } from './report-cover.ts'

export const PAGES = [
  'overview',
  'incidents',
  'on-time',
  'cross',
  'programmes',
  'budgets',
  'reconciliation',
  'reports',
  'data',
  'help',
  'about',
] as const
export type Page = (typeof PAGES)[number]

export const GRANULARITIES = ['year', 'month', 'week', 'day'] as const
export type Granularity = (typeof GRANULARITIES)[number]

/** How far a trend by month reaches: five years round the period, or all there are. */
export const TREND_RANGES = ['five-years', 'all'] as const

/** The dimensions of the table of delays. */
export const DELAY_DIMENSIONS = ['category', 'municipality'] as const
export type DelayDimension = (typeof DELAY_DIMENSIONS)[number]

/** What the trend can be drawn for one by one. */
export const MULTIPLIED_DIMENSIONS = ['category', 'municipality', 'organisation'] as const
export type MultipliedDimension = (typeof MULTIPLIED_DIMENSIONS)[number]

/** The scales of such trends: each its own, or one for all. */
export const MULTIPLES_SCALES = ['own', 'same'] as const

/** What is told of each municipality, and of each small trend: counts, these by inhabitants, or how incidents are dealt with. */
export const RATES = ['count', 'per-1000', 'on-time', 'open'] as const
export type Rate = (typeof RATES)[number]

/** How the municipalities are drawn: outlines, squares or bars. */
export const COMMUNE_DRAWINGS = ['map', 'tiles', 'list'] as const
export type CommuneDrawing = (typeof COMMUNE_DRAWINGS)[number]

/** How the days of one month are drawn: one by one, or by weekday. */
export const DAY_DRAWINGS = ['calendar', 'weekdays'] as const

/** The charts of records; each can be pinned beside the present selection. */
export const INCIDENT_CHARTS = [
  'trend',
  'weekdays',
  'categories',
  'municipalities',
  'delays',
  'statuses',
  'distribution',
  'channels',
  'organisations',
] as const
export type IncidentChart = (typeof INCIDENT_CHARTS)[number]

export const REPORT_SECTIONS = [
  'categories',
  'subcategories',
  'explanation',
  'years',
  'trend',
  'multiples',
  'notes',
  'calendar',
  'weekdays',
  'municipalities',
  'statuses',
  'organisations',
  'channels',
  'registers',
  'delays',
  'on-time',
  'on-time-organisations',
  'on-time-explanation',
  'stock',
  'ages',
  'oldest',
  'targets',
  'cross-table',
  'streets',
  'money',
  'programmes',
  'participants',
  'dates',
  'year-differences',
  'category-differences',
  'findings',
  'journal',
  'method',
] as const
export type ReportSection = (typeof REPORT_SECTIONS)[number]

/** All that decides what is shown, so also on paper and in the terminal; not language and theme of the screen. */
export const viewStateSchema = z
  .object({
    page: z.enum(PAGES),
    source: z.enum(SOURCES).nullable(),
    measure: z.enum(MEASURES),
    filters: filtersSchema,
    period: periodSchema,
    granularity: z.enum(GRANULARITIES),
    trendRange: z.enum(TREND_RANGES),
    comparison: comparedSchema,
    rate: z.enum(RATES),
    /** `null` for the setting of the screen, so that no link takes the list from who needs it. */
    map: z.enum(COMMUNE_DRAWINGS).nullable(),
    asOf: asOfSchema,
    report: z
      .object({
        language: z.enum(LANGUAGES).nullable(),
        sections: z.array(z.enum(REPORT_SECTIONS)).readonly().nullable(),
        /** Where the sections are printed in the order in which they are named, not in that of every report. */
        order: z.literal('own').exactOptional(),
        /** Only of a report that is printed by a recipe. */
        cover: reportCoverSchema.exactOptional(),
        /** Of a report that was printed with the journal, its last entry: the journal grows. */
        journalTo: z.number().int().nonnegative().exactOptional(),
      })
      .readonly(),
    sort: z.object({ by: z.enum(['value', 'label', 'change']), descending: z.boolean() }).readonly(),
    /** The open programme, of budgets too, or the category drilled into. */
    drill: z.string().min(1).max(400).nullable(),
    delayBy: z.enum(DELAY_DIMENSIONS),
    /** Of what there is a small trend each, in the place of the trend; `null` for the trend alone. */
    multiples: z.enum(MULTIPLIED_DIMENSIONS).nullable(),
    multiplesScale: z.enum(MULTIPLES_SCALES),
    /** `null` for the calendar where the period lies within a month. */
    days: z.enum(DAY_DRAWINGS).nullable().default(null),
    /** `null` for the first grouping of the amounts. */
    moneyBy: z.enum(MONEY_GROUPINGS).nullable(),
    participants: z.enum(PARTICIPANT_FAMILIES).nullable(),
    /** `null` for the first range of the key dates. */
    dateRange: z.enum(DATE_RANGES).nullable().default(null),
    /** By what on time is told. */
    onTimeBy: z.enum(MULTIPLIED_DIMENSIONS).default('category'),
    /** `null` for the first table by two dimensions. */
    cross: crossViewSchema.nullable().default(null),
    /** A selection shown beside the present one, on screen only. */
    pinned: z
      .object({
        filters: filtersSchema,
        period: periodSchema,
        /** `null` where the two are compared in figures only. */
        chart: z.enum(INCIDENT_CHARTS).nullable().default(null),
      })
      .readonly()
      .nullable(),
  })
  .readonly()

export type ViewState = z.infer<typeof viewStateSchema>
export type Pinned = NonNullable<ViewState['pinned']>

export const DEFAULT_VIEW: ViewState = {
  page: 'overview',
  source: null,
  measure: 'incidents',
  filters: [],
  period: { kind: 'all' },
  granularity: 'month',
  trendRange: 'five-years',
  comparison: 'previous-year',
  rate: 'per-1000',
  map: null,
  asOf: null,
  report: { language: null, sections: null },
  sort: { by: 'value', descending: true },
  drill: null,
  delayBy: 'category',
  multiples: null,
  multiplesScale: 'own',
  days: null,
  moneyBy: null,
  participants: null,
  dateRange: null,
  onTimeBy: 'category',
  cross: null,
  pinned: null,
}

/** The question of a chart by the given dimensions; relative periods resolve against `asOf`. */
export function questionOf(view: ViewState, by: readonly Dimension[], asOf: Day | null): Question {
  const span = resolvePeriod(view.period, asOf)
  return {
    measure: view.measure,
    by,
    filters: view.filters,
    from: span?.from ?? null,
    to: span?.to ?? null,
    comparison: view.comparison,
    asOf: view.asOf,
    source: view.source,
  }
}
