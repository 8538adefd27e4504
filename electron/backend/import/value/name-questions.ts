import type { Place, ProblemOf } from '../../../../shared/domain/import/problem.ts'
import { detach } from '../../platform/detach.ts'

type NameQuestion = ProblemOf<'question-name' | 'question-choice' | 'question-programme'>

/** The questions about names of a file, one for each, with how many rows have it. */
export interface NameQuestions<Question extends NameQuestion> {
  /** Asks about a name, once; false where too many others are asked about. */
  ask(key: string, place: Place, question: () => Question): boolean
  /** Counts one more row of a name, where it is asked about. */
  see(key: string, place: Place): void
  readonly questions: () => readonly Question[]
}

export function createNameQuestions<Question extends NameQuestion>(most: number): NameQuestions<Question> {
  const asked = new Map<string, { readonly question: Question; rows: number; last: Place }>()
  const see = (key: string, place: Place): boolean => {
    const found = asked.get(key)
    if (found === undefined) return false
    // A row of which a sample is taken is read twice.
    if (found.last.line !== place.line || found.last.column !== place.column) found.rows += 1
    found.last = place
    return true
  }
  return {
    ask(key, place, question) {
      if (see(key, place)) return true
      if (asked.size === most) return false
      asked.set(detach(key), { question: question(), rows: 1, last: place })
      return true
    },
    see,
    questions: () =>
      [...asked.values()].map(({ question, rows }) => ({ ...question, details: { ...question.details, count: rows } })),
  }
}
