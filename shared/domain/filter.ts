import { z } from 'zod'
import { DIMENSIONS, type Dimension, isDated } from './dimension.ts'

/** Every dimension can be filtered; a filter keeps the rows whose code is one of its values. */
export type FilterKind = Dimension

/** One filter. An empty list of values keeps nothing: "all" is the absence of the filter. */
export const filterSchema = z
  .object({ kind: z.enum(DIMENSIONS), values: z.array(z.string().min(1).max(400)).max(10_000).readonly() })
  .readonly()

export type Filter = z.infer<typeof filterSchema>

/** The codes of one incident, by which filters judge it. Calendar codes derive from its creation day. */
export type IncidentCodes = Readonly<Record<Dimension, string>>

type FilterTest = (values: ReadonlySet<string>) => (incident: IncidentCodes) => boolean

const keeps =
  (kind: FilterKind): FilterTest =>
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
  year: keeps('year'),
  month: keeps('month'),
  weekday: keeps('weekday'),
  'weekday-month': keeps('weekday-month'),
  day: keeps('day'),
} satisfies Record<FilterKind, FilterTest>

/** The predicate of a filter over the codes of an incident. */
export function filterTest(filter: Filter): (incident: IncidentCodes) => boolean {
  return FILTER_TESTS[filter.kind](new Set(filter.values))
}

/** The values that are chosen for a kind, or `null` when the kind is not filtered. */
export function filterValues(filters: readonly Filter[], kind: FilterKind): readonly string[] | null {
  return filters.find((filter) => filter.kind === kind)?.values ?? null
}

/** The filters with one kind replaced; `null` removes it. The order of kinds is kept. */
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

/** The filters without those on years, months and days: what is left holds for any period. */
export function withoutDates(filters: readonly Filter[]): readonly Filter[] {
  return filters.filter(({ kind }) => !isDated(kind))
}

/** The filters after a click on a value: toggled when adding, else chosen alone, and cleared when it was alone. */
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
