import type { NoteCode } from '../../../../shared/domain/import/problem-code.ts'
import type { WalkOutcome } from '../format/record-source.ts'

/** So many lines of each kind are named; all of them are counted. */
const MOST_NAMED = 5

/** Lines of which the first are named. */
export interface LineList {
  readonly first: readonly number[]
  readonly count: () => number
  readonly add: (line: number) => void
  readonly addAll: (others: LineList) => void
}

/** A list of lines, empty at first. */
export function createLineList(): LineList {
  const first: number[] = []
  let count = 0
  const addSome = (lines: readonly number[], all: number): void => {
    count += all
    first.push(...lines.slice(0, MOST_NAMED - first.length))
  }
  return {
    first,
    count: () => count,
    add: (line) => addSome([line], 1),
    addAll: (others) => addSome(others.first, others.count()),
  }
}

/** One note for each line that is named; the last of them counts those that are not. */
export function lineNotes(code: NoteCode, { first, count }: LineList): WalkOutcome['notes'] {
  const unnamed = count() - first.length
  return first.map((line, index) => ({
    code,
    value: String(line),
    rows: index === first.length - 1 ? unnamed + 1 : 1,
  }))
}
