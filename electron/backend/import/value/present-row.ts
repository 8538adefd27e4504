import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { CellKind } from '../format/cell-kind.ts'

/** The row that is read just now: one object for all rows, as each cell of each of them looks into it. */
export interface PresentRow {
  cells: readonly string[]
  /** What each cell holds, where the file says so, as a workbook does. */
  kinds: readonly CellKind[] | undefined
  line: number
  /** What was found wrong with the row so far. */
  problems: Problem[]
}

export function createPresentRow(): PresentRow {
  return { cells: [], kinds: undefined, line: 0, problems: [] }
}

/** Goes to the next row. */
export function moveTo(
  row: PresentRow,
  cells: readonly string[],
  line: number,
  kinds: readonly CellKind[] | undefined,
): void {
  row.cells = cells
  row.kinds = kinds
  row.line = line
  if (row.problems.length > 0) row.problems = []
}
