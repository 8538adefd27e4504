import type { Place, Problem } from '../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'

/** Why a whole file cannot be read, thrown from deep inside a reader and turned into a problem where the file is opened. */
export class FileRefusal extends Error {
  readonly code: ProblemCode
  readonly details: Problem['details']
  readonly place: Omit<Place, 'file'>

  constructor(code: ProblemCode, details: Problem['details'] = {}, place: Omit<Place, 'file'> = {}) {
    super(code)
    this.name = 'FileRefusal'
    this.code = code
    this.details = details
    this.place = place
  }
}
