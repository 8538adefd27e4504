import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { CODED_DIMENSIONS, CODED_VALUES } from '../../../shared/domain/incidents/dimension.ts'
import { FIXMYSTREET } from '../../../shared/domain/vocabulary/register.ts'

/** The SQL table of a dataset: which columns name a row, which hold its values. All names are constants of the code. */
export interface VersionedTable {
  readonly name: string
  readonly key: readonly string[]
  readonly values: readonly string[]
  /** The column of the key of which a file has one value: what a complete file lacks is missing among the rows of that value. */
  readonly scope?: string
  /** The column with the day of a row, by which a part of them can be complete. */
  readonly day?: string
  /** Which of the columns hold numbers; the others hold text. */
  readonly numbers: readonly string[]
  /**
   * Columns of which few combinations occur, and what follows from the key and occurs with them: while rows are staged one
   * number stands for all of these.
   */
  readonly coded?: readonly string[]
  /** The column of the published figure, and those that are true of that very figure: where it changes, they go. */
  readonly figure?: { readonly column: string; readonly dependents: readonly string[] }
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
    figure: { column: 'value', dependents: ['qualifier', ...CITATION] },
  },
  years: {
    name: 'published_year',
    key: ['period_from', 'period_to'],
    values: ['value', 'growth', 'qualifier', ...CITATION, ...NOTES],
    numbers: ['value', 'growth'],
    figure: { column: 'value', dependents: ['growth', 'qualifier', ...CITATION, ...NOTES] },
  },
  indicators: {
    name: 'indicator',
    key: ['code', 'period_from', 'period_to'],
    values: ['programme', ...LABELS, 'value', 'qualifier', 'unit', ...CITATION, ...NOTES, 'flag'],
    numbers: ['value'],
    figure: { column: 'value', dependents: ['qualifier', ...CITATION, ...NOTES, 'flag'] },
  },
  budgets: {
    name: 'budget_line',
    key: ['kind', 'programme', 'institution', 'period_from', 'period_to'],
    values: ['cents', 'unit', 'decimals', 'qualifier', ...CITATION, ...NOTES],
    numbers: ['cents', 'decimals'],
    figure: { column: 'cents', dependents: ['unit', 'decimals', 'qualifier', ...CITATION, ...NOTES] },
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
  targets: {
    name: 'target',
    key: ['category', 'subcategory', 'period_from', 'period_to'],
    values: ['delay', 'counting', 'source'],
    numbers: ['delay'],
  },
  incidents: {
    name: 'incident',
    key: ['system', 'reference'],
    scope: 'system',
    day: 'created',
    values: ['created', 'last_action', 'closed_on', ...CODED_VALUES, 'address'],
    numbers: ['created', 'last_action', 'closed_on', ...CODED_VALUES],
    coded: CODED_DIMENSIONS,
  },
} as const satisfies Record<Dataset, VersionedTable>

/** The SQL condition under which two tables have the same key, `a.code = b.code AND a.period_from = b.period_from`. */
export function sameKey({ key }: Pick<VersionedTable, 'key'>, one: string, other: string): string {
  return key.map((name) => `${one}.${name} = ${other}.${name}`).join(' AND ')
}

/** True for a column that goes where the figure of its row changes and the file lacks it. */
export function goesWithFigure({ figure }: VersionedTable, column: string): boolean {
  return figure?.dependents.includes(column) ?? false
}

/** True where the figures of two versions of a row differ; rows without one have none that could. */
export function isOtherFigure(
  { figure }: VersionedTable,
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  return figure !== undefined && one[figure.column] !== other[figure.column]
}

const CLOSED = `WHEN (SELECT id FROM dictionary WHERE dimension = 'status' AND code = 'closed')
  THEN nullif(max(coalesce(i.closed_on, i.last_action) - i.created, -1), -1)`
const REFUSED = `WHEN (SELECT id FROM dictionary WHERE dimension = 'status' AND code = 'refused')
  THEN nullif(max(i.last_action - i.created, -1), -1)`

/**
 * The days that a version `i` of a closed incident took, to its closing day or else its last action; none where that lies
 * before the creation.
 */
export const DELAY = `CASE i.status ${CLOSED} END`

/**
 * The days until a version `i` of an incident ended: closed, or refused on the day of its last action. While a file is read,
 * the import says the same of its rows.
 */
export const DURATION = `CASE i.status ${CLOSED} ${REFUSED} END`

/** The number of the register of a version `i` among the codes of the data: that of FixMyStreet is in no table. */
const REGISTER = `CASE i.system WHEN '${FIXMYSTREET}' THEN 0
  ELSE (SELECT id FROM dictionary WHERE dimension = 'register' AND code = i.system) END`

/** The number by which a version `i` has its code of a dimension. */
export function codeColumn(dimension: (typeof CODED_DIMENSIONS)[number]): string {
  return dimension === 'register' ? REGISTER : `i.${dimension}`
}
