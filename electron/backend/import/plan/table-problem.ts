import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import type { ProblemList } from '../check/problem-list.ts'
import type { ReadFile } from '../reading/read-import.ts'

interface TableProblem {
  readonly line?: number
  readonly raw?: string
  readonly details?: Readonly<Record<string, string>>
}

/** Adds a problem of a table: of a line of it, or of all of it. */
export function addTableProblem(
  file: string,
  { sheet }: Pick<ReadFile, 'sheet'>,
  code: ProblemCode,
  problems: ProblemList,
  { line = 0, raw, details = {} }: TableProblem = {},
): void {
  problems.add({ code, place: { file, ...sheet, ...(line < 1 ? {} : { line }) }, raw: raw ?? null, details })
}
