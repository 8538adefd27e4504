import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'

/** Why a cell is refused. */
export interface CellRefusal {
  readonly code: ProblemCode
  readonly details?: Problem['details']
}
