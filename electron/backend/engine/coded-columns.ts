import type { Database } from '../store/database.ts'
import { readCodes } from '../store/dictionary.ts'
import type { Columns } from './incident-columns.ts'
import type { CodedRows } from './sort-tuples.ts'
import { codedDimensions, rankDimensions } from './tuple-dimensions.ts'

/** Rows with the codes of their tuples, each row one incident but where `cells` says otherwise. */
export function columnsOf(
  database: Database,
  { rows, tuples, largestDelay }: CodedRows,
  cells: Pick<Columns, 'weight' | 'grain'> = { weight: null, grain: 'day' },
): Columns {
  const { count, firstDay, dayStart, duration, tuple } = rows
  const codes = readCodes(database)
  const dimensions = codedDimensions(rankDimensions(tuples, codes), codes)
  const tupleCount = dimensions.category.ofTuple.length
  return { count, ...cells, firstDay, dayStart, duration, largestDelay, tuple, tupleCount, dimensions }
}
