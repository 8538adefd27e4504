import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { dayFromNumber } from '../../../shared/domain/day.ts'
import type {
  DifferenceField,
  DifferenceKind,
  DifferenceRow,
  DifferenceValue,
} from '../../../shared/domain/history/difference.ts'
import { TABLES } from '../store/versioned-table.ts'

type Tables = typeof TABLES
export type Column = Tables[Dataset]['key' | 'values'][number]

/** What each stored column is called where it crosses. */
export const FIELD_OF = {
  system: 'system',
  reference: 'reference',
  created: 'created',
  last_action: 'last-action',
  closed_on: 'closed-on',
  category: 'category',
  subcategory: 'subcategory',
  municipality: 'municipality',
  status: 'status',
  organisation: 'organisation',
  channel: 'channel',
  address: 'address',
  period_from: 'from',
  period_to: 'to',
  value: 'value',
  growth: 'growth',
  qualifier: 'qualifier',
  unit: 'unit',
  cents: 'cents',
  decimals: 'decimals',
  kind: 'kind',
  institution: 'institution',
  programme: 'programme',
  code: 'code',
  label_fr: 'label-fr',
  label_nl: 'label-nl',
  label_en: 'label-en',
  name_fr: 'name-fr',
  name_nl: 'name-nl',
  name_en: 'name-en',
  summary_fr: 'summary-fr',
  summary_nl: 'summary-nl',
  summary_en: 'summary-en',
  note_fr: 'note-fr',
  note_nl: 'note-nl',
  note_en: 'note-en',
  source: 'source',
  quote: 'quote',
  flag: 'flag',
} as const satisfies Record<Column, DifferenceField>

const DAYS: ReadonlySet<string> = new Set(['created', 'last_action', 'closed_on'])
const CODES: ReadonlySet<string> = new Set([
  'category',
  'subcategory',
  'municipality',
  'status',
  'organisation',
  'channel',
])

/** Gives stored values the form in which they cross; `codeOf` knows the numbers of the dictionary. */
export function storedReader(codeOf: (id: number) => string) {
  return (column: Column, stored: DifferenceValue): DifferenceValue => {
    if (typeof stored === 'number' && DAYS.has(column)) return dayFromNumber(stored)
    if (typeof stored === 'number' && CODES.has(column)) return blankAsNull(codeOf(stored))
    return blankAsNull(stored)
  }
}

/** A row of a dataset's table. */
export type Version = Readonly<Record<string, DifferenceValue>>

interface Versions {
  readonly dataset: Dataset
  readonly kind: DifferenceKind
  readonly old: Version | null
  readonly present: Version | null
}

/** Two versions of a row as they cross: what it is known by, and the fields that differ, of those that are asked. */
export function differenceRow(
  { dataset, kind, old, present }: Versions,
  read: ReturnType<typeof storedReader>,
  isAsked: (column: Column) => boolean = () => true,
): DifferenceRow {
  const { key, values } = TABLES[dataset]
  const valueIn = (row: Version | null, column: Column) => (row === null ? null : read(column, row[column] ?? null))
  return {
    dataset,
    kind,
    key: key.map((column) => ({ field: FIELD_OF[column], value: valueIn(present ?? old, column) })),
    fields: values
      .filter((column: Column) => isAsked(column))
      .map((column: Column) => ({
        field: FIELD_OF[column],
        before: valueIn(old, column),
        after: valueIn(present, column),
      }))
      .filter((each) => each.before !== each.after),
  }
}

/** An absent part of a key is stored as an empty text. */
function blankAsNull(stored: DifferenceValue): DifferenceValue {
  return stored === '' ? null : stored
}
