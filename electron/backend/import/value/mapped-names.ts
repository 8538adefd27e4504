import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Place, Problem, ProblemOf } from '../../../../shared/domain/import/problem.ts'
import { matchCategory, nearestCategory, proposeCategories } from '../../../../shared/domain/reading/match.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { isCategory } from '../../../../shared/domain/vocabulary/category.ts'
import { detach } from '../../platform/detach.ts'
import type { FieldCell } from './field-cell.ts'
import { createNameQuestions } from './name-questions.ts'

/** So many names are asked about at once: no more problems of a file are listed. */
const MOST_ASKED = 200

/** What unknown names stand for by the mapping of a person, and the questions about the others. */
export interface MappedNames {
  /** What a name of a field stands for; `null` where it is not mapped. */
  of(field: string, name: string): string | null
  /** Asks for which of the proposed ones a name stands; false where none is, or too many names are asked about. */
  ask(field: string, name: string, proposed: readonly string[], place: Place): boolean
  /** Counts one more row of a name, where it is asked about. */
  see(field: string, name: string, place: Place): void
  readonly questions: () => readonly Problem[]
}

/** `mapped` are the codes of names by field. */
export function createMappedNames(mapped: Mapping['choices'] = {}): MappedNames {
  const codes = new Map(
    Object.entries(mapped).flatMap(([field, ofField]) =>
      Object.entries(ofField).map(([name, code]) => [keyOf(field, name), code] as const),
    ),
  )
  const asked = createNameQuestions<ProblemOf<'question-name'>>(MOST_ASKED)
  return {
    of: (field, name) => codes.get(keyOf(field, name)) ?? null,
    ask: (field, name, proposed, place) =>
      proposed.length > 0 &&
      asked.ask(keyOf(field, name), place, () => {
        const details = { column: place.column ?? field, field, proposed }
        return { code: 'question-name', place, raw: detach(name.trim()), details }
      }),
    see: (field, name, place) => asked.see(keyOf(field, name), place),
    questions: asked.questions,
  }
}

function keyOf(field: string, name: string): string {
  return `${field} ${normaliseText(name)}`
}

/** Reads the code of a category; the name itself where a person is asked which one it stands for. */
export function createCategoryReader(cell: FieldCell, names: MappedNames): () => string | null {
  const { name } = cell
  const wildcard = cell.column?.field?.wildcard
  return () => {
    const value = cell.value()
    if (value === null || value.trim() === wildcard) return value?.trim() ?? null
    const code = matchCategory(value) ?? names.of(name, value)
    if (code !== null && isCategory(code)) return code
    if (names.ask(name, value, proposeCategories(value), cell.place())) return value
    const nearest = nearestCategory(value)
    cell.reject('category-unknown', nearest === null ? {} : { proposedCategory: nearest })
    return null
  }
}
