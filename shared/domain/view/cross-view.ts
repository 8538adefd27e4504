import { z } from 'zod'
import type { Dimension } from '../incidents/dimension.ts'
import { SERVICE_MEASURES, type ServiceMeasure } from '../incidents/measure.ts'

/** By which two a table can be made: of streets and days there are too many for heads. */
export const CROSS_DIMENSIONS = [
  'category',
  'subcategory',
  'municipality',
  'status',
  'organisation',
  'channel',
  'register',
  'year',
  'month',
  'weekday',
] as const satisfies readonly Dimension[]
export type CrossDimension = (typeof CROSS_DIMENSIONS)[number]

/** What stands in the cells: the measure itself, or its share of the row, of the column or of all. */
export const CROSS_FIGURES = ['value', 'row', 'column', 'all'] as const
export type CrossFigure = (typeof CROSS_FIGURES)[number]

/** Of two of these each code of the one is of one code of the other. */
const NESTED: readonly (readonly CrossDimension[])[] = [
  ['category', 'subcategory'],
  ['year', 'month'],
]

/** True for two dimensions that cross. */
export function isCrossing(one: CrossDimension, other: CrossDimension): boolean {
  return one !== other && !NESTED.some((pair) => pair.includes(one) && pair.includes(other))
}

const LONGEST_CODE = 4100

/** By what rows are sorted: their name, their total or one column, of which it is the code. */
const crossSortSchema = z
  .object({
    by: z.enum(['name', 'total', 'column']),
    code: z.string().max(LONGEST_CODE).nullable(),
    descending: z.boolean(),
  })
  .refine(({ by, code }) => (by === 'column') === (code !== null))
  .readonly()
export type CrossSort = z.infer<typeof crossSortSchema>

/** A table by two dimensions, and the streets beside it. */
export const crossViewSchema = z
  .object({
    rows: z.enum(CROSS_DIMENSIONS),
    columns: z.enum(CROSS_DIMENSIONS),
    figure: z.enum(CROSS_FIGURES),
    /** `null` for what goes without saying: the largest first, days in their order. */
    sort: crossSortSchema.nullable(),
    /** The municipality whose streets are ranked; `null` for all of the selection. */
    streetsOf: z.string().min(1).max(LONGEST_CODE).nullable(),
    /** In the place of the measure of the view. */
    service: z.enum(SERVICE_MEASURES).exactOptional(),
  })
  .refine(({ rows, columns }) => isCrossing(rows, columns))
  .readonly()
export type CrossView = z.infer<typeof crossViewSchema>

/** The table that is shown before anything is chosen. */
export const FIRST_CROSS: CrossView = {
  rows: 'municipality',
  columns: 'category',
  figure: 'value',
  sort: null,
  streetsOf: null,
}

/** The table of a view with one thing changed, `null` where it is the first one again. */
export function changedCross(cross: CrossView | null, change: Partial<CrossView>): CrossView | null {
  const next = { ...(cross ?? FIRST_CROSS), ...change }
  return JSON.stringify(next) === JSON.stringify(FIRST_CROSS) ? null : next
}

/** Those of many values, most first: down the side there is room for them, above the columns there is not. */
const LONG = [
  'month',
  'subcategory',
  'organisation',
  'municipality',
  'category',
] as const satisfies readonly CrossDimension[]

/** A table by two dimensions that cross, wherever the first was found: the longer one down its side. */
export function crossOf(one: CrossDimension, other: CrossDimension): CrossView | null {
  const rows = LONG.find((each) => each === one || each === other) ?? one
  return changedCross(null, { rows, columns: rows === one ? other : one })
}

/** The table with how incidents are dealt with in its cells; `null` for the measure of the view. */
export function servedBy(cross: CrossView | null, service: ServiceMeasure | null): CrossView | null {
  const { service: _before, ...plain } = cross ?? FIRST_CROSS
  return changedCross(service === null ? plain : { ...plain, service }, {})
}

/** The same by another dimension on one side; the other side gives way where the two do not cross. */
export function crossedBy(
  cross: CrossView | null,
  side: 'rows' | 'columns',
  dimension: CrossDimension,
): CrossView | null {
  const { rows, columns } = cross ?? FIRST_CROSS
  const [before, other] = side === 'rows' ? [rows, columns] : [columns, rows]
  const beside = [other, before, ...CROSS_DIMENSIONS].find((each) => isCrossing(dimension, each)) ?? other
  const sides = side === 'rows' ? { rows: dimension, columns: beside } : { rows: beside, columns: dimension }
  return changedCross(cross, { ...sides, sort: null })
}
