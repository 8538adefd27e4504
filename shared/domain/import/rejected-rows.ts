import type { Dataset } from '../dataset/dataset.ts'
import { DEFINITIONS } from '../dataset/definitions.ts'
import { isRowError, type ProblemCode } from './problem-code.ts'

/** Published tables are all or nothing; records may be imported without their rejected rows. */
export function mayReject(dataset: Dataset | null): boolean {
  return dataset !== null && DEFINITIONS[dataset].allowsRejects
}

/** True where leaving out rows is all that it takes to import a file with these errors and questions. */
export function canLeaveOut(dataset: Dataset | null, codes: Iterable<ProblemCode>): boolean {
  return mayReject(dataset) && [...codes].every(isRowError)
}
