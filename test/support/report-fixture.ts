import type { Notes } from '../../renderer/print/notes.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import type { ReportFigures } from '../../shared/domain/report/tables/report-figures.ts'
import { DEFAULT_VIEW } from '../../shared/domain/view/view-state.ts'

/** What published figures answer where only records could. */
export const NO_ANSWER: Answer = {
  measure: 'incidents',
  by: [],
  asOf: '2023-11-15',
  period: null,
  rows: [],
  total: null,
  partial: false,
  source: 'published',
  reason: 'needs-records',
}

/** No notes at all, whatever is marked. */
export const NO_NOTES: Notes = {
  categories: [],
  subcategories: [],
  years: [],
  statuses: [],
  organisations: [],
  channels: [],
  registers: [],
  trend: [],
  municipalities: [],
  programmes: [],
  'on-time': [],
  markOf: () => null,
}

/** Two categories and two years of published figures, and a key figure with words a spreadsheet would run. */
export const FIGURES: ReportFigures = {
  view: { ...DEFAULT_VIEW, asOf: 7 },
  language: 'fr',
  version: '1.2.3',
  isDemonstration: false,
  hasRecords: false,
  recordCount: 0,
  snapshots: [
    snapshot(7, 'categories', 'a'.repeat(64)),
    snapshot(8, 'years', 'b'.repeat(64)),
    snapshot(9, 'incidents', 'c'.repeat(64)),
  ],
  categories: {
    measure: 'incidents',
    by: ['category'],
    asOf: '2023-11-15',
    period: { from: '2023-01-01', to: '2023-11-15' },
    rows: [
      { key: ['road'], value: 19884 },
      { key: ['cleanliness'], value: 70574 },
    ],
    total: 90458,
    partial: true,
    source: 'published',
    snapshots: [7],
  },
  findings: [],
  explanation: null,
  onTimeExplanation: null,
  whole: null,
  measure: null,
  years: {
    ...NO_ANSWER,
    by: ['year'],
    rows: [
      { key: ['2022'], value: 97123 },
      { key: ['2023'], value: 132686, partial: true, period: { from: '2023-01-01', to: '2023-11-15' } },
    ],
    reason: 'years-missing',
    snapshots: [7, 8],
  },
  trend: NO_ANSWER,
  drawnTrend: { answer: NO_ANSWER, covers: null, notes: [], mappings: [] },
  multiples: null,
  calendar: null,
  streetNames: {},
  service: null,
  cross: null,
  crossMedians: null,
  streets: null,
  weekdays: NO_ANSWER,
  municipalities: NO_ANSWER,
  places: null,
  rates: NO_ANSWER,
  subcategories: NO_ANSWER,
  statuses: NO_ANSWER,
  organisations: NO_ANSWER,
  channels: NO_ANSWER,
  registers: NO_ANSWER,
  shareBases: {
    category: 90458,
    subcategory: null,
    municipality: null,
    status: null,
    organisation: null,
    channel: null,
    register: null,
  },
  closed: NO_ANSWER,
  median: NO_ANSWER,
  p90: NO_ANSWER,
  notes: [],
  yearFigures: [{ from: '2022-01-01', to: '2022-12-31', value: 97123, growth: 28, source: 'rapport', note: null }],
  budgets: [],
  indicators: [
    {
      programme: 'irisbox',
      code: 'irisbox.users',
      label: { fr: '=HYPERLINK(1)', nl: 'x', en: 'x' },
      value: -1.5,
      qualifier: 'more-than',
      unit: 'users',
      from: null,
      to: '2022-12-31',
      note: null,
      isInconsistent: false,
      source: 'rapport',
      quote: null,
    },
  ],
  programmes: [{ code: 'irisbox', name: { fr: 'IRISbox', nl: 'IRISbox', en: 'IRISbox' }, summary: null }],
  participants: [],
  dates: [],
  reconciliation: null,
  journal: null,
}

function snapshot(number: number, dataset: 'categories' | 'years' | 'incidents', sha256: string) {
  return {
    snapshot: number,
    dataset,
    file: `/home/someone/${dataset}.csv`,
    origin: 'user' as const,
    sha256,
    asOf: '2023-11-15',
    read: 13,
    removed: 0,
    rejected: 1,
    declaredTotal: dataset === 'categories' ? 90458 : null,
  }
}
