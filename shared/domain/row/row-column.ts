import { CODED_DIMENSIONS } from '../incidents/dimension.ts'

/** What is told of an incident, in the order in which a table shows it at first. */
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
  'import',
  'line',
] as const

export type RowColumn = (typeof ROW_COLUMNS)[number]

/** The column of an incident whose cells are codes of a dimension that grows from the data. */
const CODED_COLUMNS = CODED_DIMENSIONS satisfies readonly RowColumn[]

export type CodedColumn = (typeof CODED_COLUMNS)[number]

/** True for a column whose cells are codes, not texts, numbers or days. */
export function isCodedColumn(column: RowColumn): column is CodedColumn {
  return CODED_COLUMNS.some((each) => each === column)
}
