import { type Problem, type ProblemCode, severityOf } from '../../../shared/domain/problem.ts'

/** So many problems are kept with their place; all of them are counted. */
const MOST_KEPT = 200
/** So many different values are named in a note. */
const MOST_VALUES = 8

/** Problems of one file as they are found: errors one by one, notes gathered by code. */
export interface ProblemList {
  add(problem: Problem): void
  /** Counts one more row that a note concerns, or several at once. */
  note(code: ProblemCode, value: string, rows?: number): void
  /** The codes of all errors and questions, also of those that are not kept. */
  readonly errorCodes: () => ReadonlySet<ProblemCode>
  finish(): { readonly problems: readonly Problem[]; readonly problemCount: number }
}

export function createProblemList(file: string): ProblemList {
  const kept: Problem[] = []
  const notes = new Map<ProblemCode, { count: number; values: Set<string> }>()
  let count = 0
  const errorCodes = new Set<ProblemCode>()
  return {
    add(problem) {
      count += 1
      if (severityOf(problem.code) !== 'note') errorCodes.add(problem.code)
      if (kept.length < MOST_KEPT) kept.push(problem)
    },
    note(code, value, rows = 1) {
      const found = notes.get(code) ?? { count: 0, values: new Set<string>() }
      found.count += rows
      if (found.values.size < MOST_VALUES) found.values.add(value)
      notes.set(code, found)
    },
    errorCodes: () => errorCodes,
    finish() {
      const gathered = [...notes].map(([code, note]): Problem => {
        const values = [...note.values].join(', ')
        return { code, place: { file }, raw: null, details: { count: note.count, values, columns: values } }
      })
      return { problems: [...kept, ...gathered], problemCount: count + gathered.length }
    },
  }
}
