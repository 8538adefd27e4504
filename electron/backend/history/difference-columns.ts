import { dayFromNumber } from '../../../shared/domain/calendar/day.ts'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { hasMoney } from '../../../shared/domain/dataset/traits.ts'
import {
  type DifferenceField,
  type DifferenceKind,
  type DifferenceRow,
  type DifferenceValue,
  type Money,
  withoutLabel,
} from '../../../shared/domain/history/difference.ts'
import type { Translated } from '../../../shared/domain/vocabulary/language.ts'
import { MONEY_UNITS } from '../../../shared/domain/vocabulary/money-unit.ts'
import { noteOf } from '../queries/texts.ts'
import type { Stored } from '../store/staging/column-batch.ts'
import { TABLES } from '../store/versioned-table.ts'

type Tables = typeof TABLES
export type StoredColumn = Tables[Dataset]['key' | 'values'][number]

/** What each stored column is called where it crosses. */
const FIELD_OF = {
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
  cents: 'amount',
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
  delay: 'delay',
  counting: 'counting',
} as const satisfies Record<Exclude<StoredColumn, 'decimals'>, DifferenceField>

/** What a column of a dataset is called where it crosses; the decimals and the unit of an amount go with it. */
export function fieldOf(dataset: Dataset, column: StoredColumn): DifferenceField {
  return isField(dataset, column) ? FIELD_OF[column] : 'amount'
}

const DAYS: ReadonlySet<string> = new Set(['created', 'last_action', 'closed_on'])
const CODES: ReadonlySet<string> = new Set(TABLES.incidents.coded)

interface Names {
  /** The code behind a number of the dictionary. */
  readonly codeOf: (id: number) => string
  /** What a programme is called; `null` for one that is not known. */
  readonly programmeOf: (code: string) => Translated | null
}

/** Gives stored values the form in which they cross. */
export function storedReader({ codeOf, programmeOf }: Names) {
  return (column: StoredColumn, stored: Stored): DifferenceValue => {
    if (column === 'programme' && typeof stored === 'string') return named(stored, programmeOf(stored))
    if (typeof stored === 'number' && DAYS.has(column)) return dayFromNumber(stored)
    if (typeof stored === 'number' && CODES.has(column)) return blankAsNull(codeOf(stored))
    return blankAsNull(stored)
  }
}

function named(code: string, label: Translated | null): DifferenceValue {
  return label === null ? blankAsNull(code) : { code, label }
}

/** By which of its columns a row that has a name of its own is known, and where that name stands. */
const OWN_NAMES: Partial<Record<Dataset, { readonly column: StoredColumn; readonly name: 'name' | 'label' }>> = {
  programmes: { column: 'programme', name: 'name' },
  indicators: { column: 'code', name: 'label' },
  participants: { column: 'code', name: 'name' },
  dates: { column: 'code', name: 'label' },
}

/** A row of a dataset's table. */
export type Version = Readonly<Record<string, Stored>>

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
  isAsked: (column: StoredColumn) => boolean = () => true,
): DifferenceRow {
  const sideOf = (row: Version | null, column: StoredColumn): DifferenceValue =>
    row === null ? null : valueIn(dataset, row, column, read)
  return {
    dataset,
    kind,
    key: knownBy(dataset, present ?? old ?? {}, read),
    fields: TABLES[dataset].values
      .filter((column) => isField(dataset, column))
      .filter((column) => isAsked(column))
      .map((column) => ({
        field: FIELD_OF[column],
        before: sideOf(old, column),
        after: sideOf(present, column),
      }))
      .filter(({ before, after }) => !isSameValue(before, after)),
  }
}

/** What a row is known by: the parts of its key, with their names where they have some. */
export function knownBy(dataset: Dataset, row: Version, read: ReturnType<typeof storedReader>): DifferenceRow['key'] {
  // The name of a figure says little without its programme, which its stored key does not have.
  const columns: readonly (keyof typeof FIELD_OF)[] =
    dataset === 'indicators' ? ['programme', ...TABLES.indicators.key] : TABLES[dataset].key
  return columns.map((column) => ({ field: FIELD_OF[column], value: valueIn(dataset, row, column, read) }))
}

function valueIn(
  dataset: Dataset,
  row: Version,
  column: StoredColumn,
  read: ReturnType<typeof storedReader>,
): DifferenceValue {
  const ofDataset = OWN_NAMES[dataset]
  if (ofDataset?.column === column) return named(String(row[column]), noteOf(row, ofDataset.name))
  return column === 'cents' ? moneyOf(row) : read(column, row[column] ?? null)
}

/** An absent part of a key is stored as an empty text. */
function blankAsNull(stored: Stored): Stored {
  return stored === '' ? null : stored
}

/** The decimals and the unit of an amount cross with it. */
function isField(dataset: Dataset, column: StoredColumn): column is keyof typeof FIELD_OF {
  return column !== 'decimals' && !(hasMoney(dataset) && column === 'unit')
}

function moneyOf({ cents, unit, decimals }: Version): Money {
  const known = MONEY_UNITS.find((each) => each === unit) ?? 'EUR'
  return { cents: Number(cents), unit: known, decimals: Number(decimals) }
}

function isSameValue(one: DifferenceValue, other: DifferenceValue): boolean {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return one === other
  if ('code' in one || 'code' in other) return withoutLabel(one) === withoutLabel(other)
  return one.cents === other.cents && one.unit === other.unit && one.decimals === other.decimals
}
