import { CODED_DIMENSIONS } from '../incidents/dimension.ts'

/** The columns of an incident, in default order. */
export const ROW_COLUMNS = [
  'reference',
  'created',
  'category',
  'subcategory',
  'municipality',
  'address',
  'status',
  'lastAction',
  'closedOn',
  'days',
  'organisation',
  'channel',
  'register',
  'import',
  'line',
] as const

export type RowColumn = (typeof ROW_COLUMNS)[number]

const CODED_COLUMNS = CODED_DIMENSIONS satisfies readonly RowColumn[]

export type CodedColumn = (typeof CODED_COLUMNS)[number]

/** True for a column of codes, not texts, numbers or days. */
export function isCodedColumn(column: RowColumn): column is CodedColumn {
  return CODED_COLUMNS.some((each) => each === column)
}
