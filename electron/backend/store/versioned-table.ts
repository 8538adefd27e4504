import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { CODED_DIMENSIONS } from '../../../shared/domain/dimension.ts'

/** A table of versions: which columns name a row and which hold its values. All names are constants of the code. */
export interface VersionedTable {
  readonly name: string
  readonly key: readonly string[]
  readonly values: readonly string[]
  /** Which of the columns hold numbers; the others hold text. */
  readonly numbers: readonly string[]
  /** Columns of which few combinations occur: while they are staged one number stands for all of them. */
  readonly coded?: readonly string[]
}

const NOTES = ['note_fr', 'note_nl', 'note_en'] as const
const CITATION = ['source', 'quote'] as const
const LABELS = ['label_fr', 'label_nl', 'label_en'] as const
const NAMES = ['name_fr', 'name_nl', 'name_en'] as const

/** The table of each dataset. */
export const TABLES = {
  programmes: {
    name: 'programme',
    key: ['programme'],
    values: [...NAMES, 'summary_fr', 'summary_nl', 'summary_en', ...CITATION],
    numbers: [],
  },
  categories: {
    name: 'published_category',
    key: ['category', 'period_from', 'period_to'],
    values: ['value', 'qualifier', ...CITATION],
    numbers: ['value'],
  },
  years: {
    name: 'published_year',
    key: ['period_from', 'period_to'],
    values: ['value', 'growth', 'qualifier', ...CITATION, ...NOTES],
    numbers: ['value', 'growth'],
  },
  indicators: {
    name: 'indicator',
    key: ['code', 'period_from', 'period_to'],
    values: ['programme', ...LABELS, 'value', 'qualifier', 'unit', ...CITATION, ...NOTES, 'flag'],
    numbers: ['value'],
  },
  budgets: {
    name: 'budget_line',
    key: ['kind', 'programme', 'institution', 'period_from', 'period_to'],
    values: ['cents', 'unit', 'decimals', 'qualifier', ...CITATION, ...NOTES],
    numbers: ['cents', 'decimals'],
  },
  participants: {
    name: 'participant',
    key: ['programme', 'code'],
    values: ['kind', ...NAMES, ...CITATION],
    numbers: [],
  },
  dates: {
    name: 'key_date',
    key: ['programme', 'code'],
    values: ['period_from', 'period_to', ...LABELS, ...CITATION],
    numbers: [],
  },
  incidents: {
    name: 'incident',
    key: ['system', 'reference'],
    values: ['created', 'last_action', 'closed_on', ...CODED_DIMENSIONS, 'address'],
    numbers: ['created', 'last_action', 'closed_on', ...CODED_DIMENSIONS],
    coded: CODED_DIMENSIONS,
  },
} as const satisfies Record<Dataset, VersionedTable>
