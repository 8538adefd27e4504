import fc from 'fast-check'
import { DATE_RANGES } from '../../shared/domain/calendar/time-line.ts'
import { PARTICIPANT_FAMILIES } from '../../shared/domain/dataset/participant-family.ts'
import { type CalendarDimension, DIMENSIONS, isCalendarDimension } from '../../shared/domain/incidents/dimension.ts'
import { isText, MOST_TEXTS } from '../../shared/domain/incidents/filter.ts'
import { MEASURES } from '../../shared/domain/incidents/measure.ts'
import { SOURCES } from '../../shared/domain/incidents/question.ts'
import { MONEY_GROUPINGS } from '../../shared/domain/money/money-grouping.ts'
import { CROSS_DIMENSIONS, CROSS_FIGURES, isCrossing } from '../../shared/domain/view/cross-view.ts'
import { REPORT_STATES } from '../../shared/domain/view/report-cover.ts'
import {
  COMMUNE_DRAWINGS,
  DAY_DRAWINGS,
  DELAY_DIMENSIONS,
  GRANULARITIES,
  INCIDENT_CHARTS,
  MULTIPLES_SCALES,
  MULTIPLIED_DIMENSIONS,
  PAGES,
  REPORT_SECTIONS,
  TREND_RANGES,
  type ViewState,
} from '../../shared/domain/view/view-state.ts'
import { LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import { anyText } from './any-text.ts'

const anyDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
/** Any text, the awkward ones of an address with it. */
export const anyCode = fc.oneof(
  anyText({ minLength: 1, maxLength: 30 }),
  fc.constantFrom('<script>', '"&?#%/', '%', '__proto__', 'é', '\u202e', "'"),
)
const span = fc.tuple(anyDay, anyDay).map((days) => {
  const [from = '', to = ''] = days.toSorted()
  return { from, to }
})
/** What values of the calendar's kinds can be; those of the others grow from the data. */
const CALENDAR_VALUES: Readonly<Record<CalendarDimension, fc.Arbitrary<string>>> = {
  year: anyDay.map((value) => value.slice(0, 4)),
  month: anyDay.map((value) => value.slice(0, 7)),
  weekday: fc.constantFrom('1', '2', '7'),
  'weekday-month': fc.constantFrom('1-01', '7-12', '3-05'),
  day: anyDay,
}
const coded = fc.constantFrom(...DIMENSIONS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    values: fc.array(isCalendarDimension(kind) ? CALENDAR_VALUES[kind] : anyCode, { maxLength: 5 }),
  }),
)
const someFilters = fc.array(coded, { maxLength: 4 })
const textFilter = fc.record({
  kind: fc.constant('text' as const),
  values: fc.array(anyCode.filter(isText), { maxLength: MOST_TEXTS }),
})
/** In any place among the others there may be one on texts. */
const filters = fc

  .tuple(someFilters, fc.option(textFilter), fc.nat({ max: 4 }))
  .map(([others, own, place]) => (own === null ? others : [...others.slice(0, place), own, ...others.slice(place)]))
const period: fc.Arbitrary<ViewState['period']> = fc.oneof(
  fc.constant({ kind: 'all' as const }),
  fc.constant({ kind: 'year-to-date' as const }),
  fc.integer({ min: 1900, max: 2200 }).map((year) => ({ kind: 'year' as const, year })),
  span.map((days) => ({ kind: 'range' as const, ...days })),
)
const ownText = fc.option(anyText({ minLength: 1, maxLength: 20 }))

const anyCross = fc
  .record({
    rows: fc.constantFrom(...CROSS_DIMENSIONS),
    columns: fc.constantFrom(...CROSS_DIMENSIONS),
    figure: fc.constantFrom(...CROSS_FIGURES),
    sort: fc.option(
      fc.oneof(
        fc.record({
          by: fc.constantFrom('name' as const, 'total' as const),
          code: fc.constant(null),
          descending: fc.boolean(),
        }),
        fc.record({ by: fc.constant('column' as const), code: anyCode, descending: fc.boolean() }),
      ),
    ),
    streetsOf: fc.option(anyCode),
  })
  .filter(({ rows, columns }) => isCrossing(rows, columns))

/** Any view that can be read. */
export const anyView: fc.Arbitrary<ViewState> = fc.record({
  page: fc.constantFrom(...PAGES),
  source: fc.option(fc.constantFrom(...SOURCES)),
  measure: fc.constantFrom(...MEASURES),
  filters,
  period,
  granularity: fc.constantFrom(...GRANULARITIES),
  trendRange: fc.constantFrom(...TREND_RANGES),
  comparison: fc.oneof(fc.constantFrom('none' as const, 'previous-year' as const), span),
  rate: fc.constantFrom('count', 'per-1000'),
  map: fc.option(fc.constantFrom(...COMMUNE_DRAWINGS)),
  asOf: fc.option(fc.integer({ min: 1 })),
  report: fc.record(
    {
      language: fc.option(fc.constantFrom(...LANGUAGES)),
      sections: fc.option(fc.subarray([...REPORT_SECTIONS])),
      cover: fc.record({
        heading: ownText,
        introduction: ownText,
        remark: ownText,
        responsible: ownText,
        state: fc.constantFrom(...REPORT_STATES),
      }),
    },
    { requiredKeys: ['language', 'sections'] },
  ),
  sort: fc.record({ by: fc.constantFrom('value', 'label', 'change'), descending: fc.boolean() }),
  drill: fc.option(anyCode),
  delayBy: fc.constantFrom(...DELAY_DIMENSIONS),
  multiples: fc.option(fc.constantFrom(...MULTIPLIED_DIMENSIONS)),
  multiplesScale: fc.constantFrom(...MULTIPLES_SCALES),
  days: fc.option(fc.constantFrom(...DAY_DRAWINGS)),
  moneyBy: fc.option(fc.constantFrom(...MONEY_GROUPINGS)),
  participants: fc.option(fc.constantFrom(...PARTICIPANT_FAMILIES)),
  dateRange: fc.option(fc.constantFrom(...DATE_RANGES)),
  onTimeBy: fc.constantFrom(...MULTIPLIED_DIMENSIONS),
  cross: fc.option(anyCross),
  pinned: fc.option(fc.record({ filters, period, chart: fc.option(fc.constantFrom(...INCIDENT_CHARTS)) })),
})
