import type { RowQuestion } from '../../../shared/contract/rows.ts'
import { isCodedColumn } from '../../../shared/domain/row/row-column.ts'
import type { Columns } from '../engine/columns.ts'
import { NO_RANK, type RowOrder, selectRows } from '../engine/select-rows.ts'
import type { RecordState } from '../figures/record-states.ts'
import { incidentIds } from '../queries/incident-ids.ts'
import { codePlaces } from '../queries/incident-order.ts'
import type { Database } from '../store/database.ts'

/**
 * The ids of all incidents that a question asks for, in its order: from the columns where they tell both, which takes
 * thousandths of what a sort of the rows takes, else from the rows.
 */
export function rowIds(database: Database, state: RecordState, question: RowQuestion): Uint32Array {
  const numbers = question.find === null ? state.rowNumbers() : null
  const { columns } = state.engine()
  const order = numbers === null ? null : rowOrder(columns, question)
  return numbers === null || order === null
    ? incidentIds(database, question, state.coverage.asOf)
    : selectRows(columns, numbers, question, order, question.sort.descending)
}

/** The order of a question as the columns know it; `null` where only the rows do. */
function rowOrder(columns: Columns, { sort: { column }, language }: RowQuestion): RowOrder | null {
  if (column === 'created') return { by: 'day' }
  if (column === 'days') return { by: 'delay' }
  if (!isCodedColumn(column)) return null
  const { codes, ofTuple } = columns.dimensions[column]
  const places = codePlaces(column, codes, language)
  return { by: 'tuple', ranks: Uint32Array.from(ofTuple, (code: number) => places[code] ?? NO_RANK) }
}
