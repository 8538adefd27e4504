import type { Problem } from '../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../shared/domain/import/problem-code.ts'

/** Fewer notes of one kind stand each by itself. */
const FEWEST_ALIKE = 3

/** Notes that say the same of several places; most say theirs alone. */
export interface NoteGroup {
  readonly first: Problem
  readonly others: readonly Problem[]
}

/** Notes in their order, those of one kind together. */
export function noteGroups(notes: readonly Problem[]): readonly NoteGroup[] {
  const alike = new Map<ProblemCode, Problem[]>()
  for (const note of notes) alike.set(note.code, [...(alike.get(note.code) ?? []), note])
  return [...alike.values()].flatMap((group) => {
    const [first, ...others] = group
    if (first === undefined) return []
    return group.length < FEWEST_ALIKE ? group.map((note) => ({ first: note, others: [] })) : [{ first, others }]
  })
}
