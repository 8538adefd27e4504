import { z } from 'zod'
import { type Day, isDay } from '../calendar/day.ts'
import { isMonth } from '../calendar/month.ts'
import { readWeekdayMonth } from '../calendar/weekday-month.ts'
import { containsText, plainText } from '../reading/contained-text.ts'
import { type AgeBand, isAgeBand } from './age-band.ts'
import { CALENDAR_DIMENSIONS, CODED_DIMENSIONS, type Dimension, isDated } from './dimension.ts'
import { isServicePart, type ServicePart } from './service-part.ts'

/**
 * Every dimension; `text`: keeps rows whose reference or address contains one of its texts; `part`: those in a part of on time,
 * `age`: those open at the day of the data for so many days, `open-at`: those open at the end of a day.
 */
export const FILTER_KINDS = [
  ...CODED_DIMENSIONS,
  'street',
  'text',
  'part',
  'age',
  'open-at',
  ...CALENDAR_DIMENSIONS,
] as const
export type FilterKind = (typeof FILTER_KINDS)[number]

/** Kinds that are asked of each row: no code of it tells whether they keep it. */
const ROW_KINDS = ['street', 'text', 'part', 'age', 'open-at'] as const satisfies readonly FilterKind[]
export type RowKind = (typeof ROW_KINDS)[number]

/** Kinds of how an incident is dealt with: its day, codes and duration tell it, no text. */
export const SERVICE_KINDS = ['part', 'age', 'open-at'] as const satisfies readonly FilterKind[]
export type ServiceKind = (typeof SERVICE_KINDS)[number]

/** True for such a kind. */
export function isServiceKind(kind: FilterKind): kind is ServiceKind {
  return SERVICE_KINDS.some((each) => each === kind)
}

/** Limits, since each text is searched for in every row. */
export const MOST_TEXTS = 10
export const LONGEST_TEXT = 200

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** True for a text that can be searched for: it has a letter or digit, and fits on a line. */
export function isText(value: string): boolean {
  return value.length <= LONGEST_TEXT && LETTER_OR_DIGIT.test(plainText(value))
}

/** A sub-category is named by two cells. */
const LONGEST_CODE = 4100

const anything = (): boolean => true

/** Tests of values; lists that grow with the data take any. */
const VALUE_TESTS = {
  category: anything,
  subcategory: anything,
  municipality: anything,
  status: anything,
  organisation: anything,
  channel: anything,
  register: anything,
  street: anything,
  text: isText,
  part: isServicePart,
  age: isAgeBand,
  'open-at': isDay,
  year: (value) => isMonth(`${value}-01`),
  month: isMonth,
  weekday: (value) => /^[1-7]$/.test(value),
  'weekday-month': (value) => readWeekdayMonth(value) !== null,
  day: isDay,
} satisfies Record<FilterKind, (value: string) => boolean>

/** True for a value that the kind can have: no weekday 8, no 31 February. */
export function isFilterValue(kind: FilterKind, value: string): boolean {
  return VALUE_TESTS[kind](value)
}

/** One filter. Without values it keeps nothing: "all" is the absence of the filter. */
export const filterSchema = z
  .object({ kind: z.enum(FILTER_KINDS), values: z.array(z.string().min(1).max(LONGEST_CODE)).max(10_000).readonly() })
  .refine(({ kind, values }) => kind !== 'text' || values.length <= MOST_TEXTS)
  .refine(({ kind, values }) => values.every((value) => isFilterValue(kind, value)))
  .readonly()

export type Filter = z.infer<typeof filterSchema>

const MOST_FILTERS = 20

/** Filters that all hold, at most one of them on texts. */
export const filtersSchema = z
  .array(filterSchema)
  .max(MOST_FILTERS)
  .refine((filters) => filters.filter(({ kind }) => kind === 'text').length <= 1)
  .readonly()

/** An incident as filters see it: its codes, and its texts. */
export type JudgedIncident = Readonly<Record<Dimension, string>> & {
  /** Reference and address, as `plainText`. */
  readonly texts: readonly string[]
  /** How it is dealt with; nothing where it is not asked. */
  readonly service?: {
    readonly part: ServicePart
    /** While it is open at the day of the data. */
    readonly age: AgeBand | null
    isOpenAt(day: Day): boolean
  }
}

type FilterTest = (values: ReadonlySet<string>) => (incident: JudgedIncident) => boolean

const keeps =
  (kind: Dimension): FilterTest =>
  (values) =>
  (incident) =>
    values.has(incident[kind])

const FILTER_TESTS = {
  category: keeps('category'),
  subcategory: keeps('subcategory'),
  municipality: keeps('municipality'),
  status: keeps('status'),
  organisation: keeps('organisation'),
  channel: keeps('channel'),
  register: keeps('register'),
  street: keeps('street'),
  year: keeps('year'),
  month: keeps('month'),
  weekday: keeps('weekday'),
  'weekday-month': keeps('weekday-month'),
  day: keeps('day'),
  part:
    (values) =>
    ({ service }) =>
      service !== undefined && values.has(service.part),
  age:
    (values) =>
    ({ service }) =>
      service !== undefined && service.age !== null && values.has(service.age),
  'open-at':
    (values) =>
    ({ service }) =>
      service !== undefined && [...values].some((day) => service.isOpenAt(day)),
  text: (values) => {
    const sought = [...values].map(plainText)
    return ({ texts }) => texts.some((text) => sought.some((each) => containsText(text, each)))
  },
} satisfies Record<FilterKind, FilterTest>

/** The predicate of a filter. */
export function filterTest(filter: Filter): (incident: JudgedIncident) => boolean {
  return FILTER_TESTS[filter.kind](new Set(filter.values))
}

/** The chosen values of a kind, or `null` without a filter. */
export function filterValues(filters: readonly Filter[], kind: FilterKind): readonly string[] | null {
  return filters.find((filter) => filter.kind === kind)?.values ?? null
}

/** Replaces the values of one kind, `null` removes it; the order of kinds stays. */
export function withFilter(
  filters: readonly Filter[],
  kind: FilterKind,
  values: readonly string[] | null,
): readonly Filter[] {
  if (values === null) return filters.filter((filter) => filter.kind !== kind)
  const known = filters.some((filter) => filter.kind === kind)
  const next: Filter = { kind, values }
  return known ? filters.map((filter) => (filter.kind === kind ? next : filter)) : [...filters, next]
}

/** True for a kind that is asked of each row. */
export function isRowKind(kind: FilterKind): kind is RowKind {
  return ROW_KINDS.some((each) => each === kind)
}

/** A key of the filters that are asked of each row, equal where they keep the same ones; `undefined` without any. */
export function rowsName(filters: readonly Filter[]): string | undefined {
  const named = filters
    .filter(({ kind }) => isRowKind(kind))
    .map(({ kind, values }) => [kind, [...new Set(kind === 'text' ? values.map(plainText) : values)].toSorted()])
  return named.length === 0 ? undefined : JSON.stringify(named.toSorted())
}

/** The filters without those that are asked of each row. */
export function withoutRowKinds(filters: readonly Filter[]): readonly Filter[] {
  return filters.filter(({ kind }) => !isRowKind(kind))
}

/** Adds a text, unless one of them finds the same. */
export function withText(texts: readonly string[], text: string): readonly string[] {
  return texts.some((each) => plainText(each) === plainText(text)) ? texts : [...texts, text]
}

/** The filters without years, months and days, valid for any period. */
export function withoutDates(filters: readonly Filter[]): readonly Filter[] {
  return filters.filter(({ kind }) => !isDated(kind))
}

/** The filters after a click on a value: toggled when adding, else chosen alone, or cleared when it was alone. */
export function toggleFilterValue(
  filters: readonly Filter[],
  kind: FilterKind,
  value: string,
  adding: boolean,
): readonly Filter[] {
  const current = filterValues(filters, kind) ?? []
  const isChosen = current.includes(value)
  const next = adding
    ? isChosen
      ? current.filter((each) => each !== value)
      : [...current, value]
    : isChosen && current.length === 1
      ? []
      : [value]
  return withFilter(filters, kind, next.length === 0 ? null : next)
}
