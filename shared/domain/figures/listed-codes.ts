import type { Dimension } from '../incidents/dimension.ts'
import type { Filter, FilterKind } from '../incidents/filter.ts'
import { CATEGORY_CODES } from '../vocabulary/category.ts'
import { MUNICIPALITIES } from '../vocabulary/municipality.ts'
import { STATUS_CODES } from '../vocabulary/status.ts'

/** Dimensions whose answers show every code, also with a count of zero. */
const SHOWN_LISTS = ['category', 'municipality'] as const
export type ShownList = (typeof SHOWN_LISTS)[number]

/** Dimensions with a list of codes, all of which may occur in records. */
export const LISTED_DIMENSIONS = ['category', 'municipality', 'status'] as const
export type ListedDimension = (typeof LISTED_DIMENSIONS)[number]

const LISTS = {
  category: CATEGORY_CODES,
  municipality: MUNICIPALITIES.map(({ code }) => code),
  status: STATUS_CODES,
} as const satisfies Record<ListedDimension, readonly string[]>

/** The codes of a dimension that occur in records. */
export type OccurringCodes = (dimension: ListedDimension) => readonly string[]

/** All codes of a list. */
export function listedCodes(dimension: ListedDimension): readonly string[] {
  return LISTS[dimension]
}

/** The codes of a list that occur in no record: not counted, so no zero. */
export function absentCodes(dimension: ListedDimension, occurring: OccurringCodes): readonly string[] {
  const present = new Set(occurring(dimension))
  return listedCodes(dimension).filter((code) => !present.has(code))
}

/** The list whose codes an answer shows in full; `null` without one. */
export function shownList(by: readonly Dimension[]): ShownList | null {
  const [only, ...others] = by
  return others.length > 0 ? null : (SHOWN_LISTS.find((each) => each === only) ?? null)
}

/** True where a filter keeps only codes that occur in no record. */
export function keepsAbsentOnly(filters: readonly Filter[], occurring: OccurringCodes): boolean {
  return filters.some(({ kind, values }) => {
    if (!isListed(kind) || values.length === 0) return false
    const absent = new Set(absentCodes(kind, occurring))
    return values.every((code) => absent.has(code))
  })
}

function isListed(kind: FilterKind): kind is ListedDimension {
  return Object.hasOwn(LISTS, kind)
}
