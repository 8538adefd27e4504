import type { Problem, ProblemCode } from '../../../../shared/domain/problem.ts'

/** Why a cell is refused. */
export interface CellRefusal {
  readonly code: ProblemCode
  readonly details?: Problem['details']
}
