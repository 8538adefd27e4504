import fc from 'fast-check'
import type { Filter } from '../../shared/domain/incidents/filter.ts'
import { MEASURES } from '../../shared/domain/incidents/measure.ts'
import { CROSS_DIMENSIONS, CROSS_FIGURES, type CrossView, isCrossing } from '../../shared/domain/view/cross-view.ts'
import {
  DEFAULT_VIEW,
  DELAY_DIMENSIONS,
  MULTIPLIED_DIMENSIONS,
  REPORT_SECTIONS,
  type ViewState,
} from '../../shared/domain/view/view-state.ts'
import { LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import { EARLIER_STATE, TREES } from './full-folder.ts'

/** Values of filters that the full folder has, and some that it lacks. */
const VALUES = {
  category: ['road', 'cleanliness', 'lighting', 'planting', 'monument'],
  municipality: ['21004', '21015', '21016', 'unknown'],
  status: ['closed', 'refused', 'in-progress'],
  organisation: ['brussels-cleanliness', 'brussels-mobility', 'Sibelga'],
  channel: ['citizen', 'professional'],
  register: ['fixmystreet', TREES],
  year: ['2022', '2023'],
  month: ['2022-05', '2023-03', '2023-11'],
  weekday: ['1', '6', '7'],
} as const

const filter = fc
  .constantFrom(...(Object.keys(VALUES) as (keyof typeof VALUES)[]))
  .chain((kind) => fc.subarray([...VALUES[kind]], { minLength: 1 }).map((values): Filter => ({ kind, values })))
const span = fc.constantFrom(
  { from: '2023-01-01', to: '2023-11-15' },
  { from: '2022-02-01', to: '2022-08-31' },
  { from: '2023-03-01', to: '2023-03-31' },
)
const crossView: fc.Arbitrary<CrossView> = fc
  .record({
    rows: fc.constantFrom(...CROSS_DIMENSIONS),
    columns: fc.constantFrom(...CROSS_DIMENSIONS),
    figure: fc.constantFrom(...CROSS_FIGURES),
    sort: fc.constant(null),
    streetsOf: fc.constant(null),
  })
  .filter(({ rows, columns }) => isCrossing(rows, columns))
const period: fc.Arbitrary<ViewState['period']> = fc.oneof(
  fc.constant({ kind: 'all' as const }),
  fc.constant({ kind: 'year-to-date' as const }),
  fc.constantFrom(2021, 2022, 2023).map((year) => ({ kind: 'year' as const, year })),
  span.map((days) => ({ kind: 'range' as const, ...days })),
)

/** Any view of the full folder that a report is made of. */
export const reportView: fc.Arbitrary<ViewState> = fc
  .record({
    page: fc.constantFrom(...(['overview', 'incidents', 'programmes', 'budgets', 'reconciliation'] as const)),
    source: fc.constantFrom(null, null, 'records' as const, 'published' as const),
    measure: fc.constantFrom(...MEASURES),
    filters: fc.uniqueArray(filter, { maxLength: 2, selector: ({ kind }) => kind }),
    period,
    granularity: fc.constantFrom('month' as const, 'day' as const),
    comparison: fc.oneof(fc.constantFrom('none' as const, 'previous-year' as const), span),
    rate: fc.constantFrom('count' as const, 'per-1000' as const),
    asOf: fc.constantFrom(null, null, EARLIER_STATE),
    report: fc.record({
      language: fc.constantFrom(...LANGUAGES),
      sections: fc.option(fc.subarray([...REPORT_SECTIONS], { minLength: 1 })),
    }),
    sort: fc.record({ by: fc.constantFrom('value', 'label', 'change'), descending: fc.boolean() }),
    drill: fc.constantFrom(null, 'road', 'cleanliness', 'wepulse', 'irisbox'),
    delayBy: fc.constantFrom(...DELAY_DIMENSIONS),
    multiples: fc.option(fc.constantFrom(...MULTIPLIED_DIMENSIONS)),
    days: fc.constantFrom(null, 'weekdays' as const),
    cross: fc.option(crossView),
  })
  .map((change): ViewState => ({ ...DEFAULT_VIEW, ...change }))
