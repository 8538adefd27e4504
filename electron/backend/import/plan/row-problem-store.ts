import type { ImportPlan } from '../../../../shared/domain/import/import-plan.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { severityOf } from '../../../../shared/domain/import/problem-code.ts'
import type { Database } from '../../store/database.ts'

/** All problems of the rows of the file that was read last; nothing of it outlives the connection. */
export interface RowProblemStore {
  add(problems: readonly Problem[]): void
}

/** Makes an empty store in the place of the one before. */
export function createRowProblemStore(database: Database): RowProblemStore {
  database.exec(`
    DROP TABLE IF EXISTS temp.row_problem;
    CREATE TEMP TABLE row_problem (id INTEGER PRIMARY KEY, problem TEXT NOT NULL)`)
  const insert = database.prepare<[string]>('INSERT INTO temp.row_problem (problem) VALUES (?)')
  const addAll = database.transaction((problems: readonly Problem[]) => {
    for (const problem of problems) insert.run(JSON.stringify(problem))
  })
  return { add: (problems) => (problems.length === 0 ? undefined : addAll(problems)) }
}

/** Errors and questions from a place on: those of the file and its columns, then those of all rows in their order. */
export function readProblems(
  database: Database,
  { plan, rowProblems }: { readonly plan: Pick<ImportPlan, 'problems'>; readonly rowProblems: readonly Problem[] },
  from: number,
  count: number,
): readonly Problem[] {
  const apart = plan.problems.filter((problem) => severityOf(problem.code) !== 'note' && !rowProblems.includes(problem))
  const first = apart.slice(from, from + count)
  const rest = database
    .prepare<[number, number], string>('SELECT problem FROM temp.row_problem ORDER BY id LIMIT ? OFFSET ?')
    .pluck()
    .all(count - first.length, Math.max(0, from - apart.length))
    // The texts are those of problems: only this file writes them.
    .map((text): Problem => JSON.parse(text))
  return [...first, ...rest]
}
