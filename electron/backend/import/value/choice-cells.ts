import type { Field } from '../../../../shared/domain/dataset/definition.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { type Place, type Problem, type ProblemOf, problemOf } from '../../../../shared/domain/import/problem.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { detach } from '../../platform/detach.ts'
import { memoize } from '../../platform/memoize.ts'
import type { FieldCell } from './field-cell.ts'
import { createNameQuestions } from './name-questions.ts'

/** So many words that are not known are asked about: a column with more of them holds something else. */
const MOST_ASKED = 8
/** So many of these are counted. */
const MOST_COUNTED = 1000
/** So many of them are named. */
const MOST_NAMED = 4

/** Finds the codes that the cells of closed lists stand for, and collects the words that are in none. */
export interface ChoiceCells {
  /** The code of a cell, `null` where it is in no list. */
  codeOf(field: Field, cell: string): string | null
  /** Asks which code a word of the file stands for. */
  ask(field: Field, cell: string, place: Place): void
  readonly questions: () => readonly Problem[]
}

/** `mapped` are the codes of words by field, as a person chose them. */
export function createChoiceCells(mapped: Mapping['choices'] = {}): ChoiceCells {
  const lists = new Map<string, ReturnType<typeof listOf>>()
  const asked = new Map<string, ReturnType<typeof createAskedWords>>()
  const listFor = (field: Field): ReturnType<typeof listOf> => {
    const known = lists.get(field.name) ?? listOf(field, new Map(Object.entries(mapped)).get(field.name) ?? {})
    lists.set(field.name, known)
    return known
  }
  return {
    codeOf: (field, cell) => listFor(field)(cell),
    ask(field, cell, place) {
      const words = asked.get(field.name) ?? createAskedWords(field)
      asked.set(field.name, words)
      words.ask(cell, place)
    },
    questions: () => [...asked.values()].flatMap(({ questions }) => questions()),
  }
}

/** The words of one field that are in no list. */
function createAskedWords(field: Field) {
  const asked = createNameQuestions<ProblemOf<'question-choice'>>(MOST_ASKED)
  const beyond = new Set<string>()
  return {
    ask(cell: string, place: Place): void {
      const word = normaliseText(cell)
      const isAsked = asked.ask(word, place, () => {
        const details = { column: place.column ?? field.name, field: field.name, allowed: codesOf(field) }
        return { code: 'question-choice', place, raw: detach(cell.trim()), details }
      })
      if (!isAsked && beyond.size < MOST_COUNTED) beyond.add(detach(word))
    },
    questions(): readonly Problem[] {
      const questions = asked.questions()
      const [first] = questions
      if (first === undefined || beyond.size === 0) return questions
      const { place, details } = first
      const values = questions.slice(0, MOST_NAMED).map(({ raw }) => raw ?? '')
      const count = questions.length + beyond.size
      return [
        problemOf('column-words', place, null, { column: details.column, allowed: details.allowed, count, values }),
      ]
    },
  }
}

function codesOf({ choices = {} }: Field): readonly string[] {
  return Object.keys(choices)
}

/** The code of a cell of one list, worked out once for each text that comes often. */
function listOf(field: Field, mapped: Readonly<Record<string, string>>): (cell: string) => string | null {
  const known = Object.entries(field.choices ?? {}).flatMap(([code, words]) =>
    [code, ...words].map((word) => [normaliseText(word), code] as const),
  )
  const ofPerson = Object.entries(mapped).filter(([, code]) => codesOf(field).includes(code))
  const codes = new Map([...known, ...ofPerson.map(([word, code]) => [normaliseText(word), code] as const)])
  return memoize((cell) => codes.get(normaliseText(cell)) ?? null)
}

/**
 * Reads the code of a field that has a closed list; the word itself where a person is asked which one it stands for. Only
 * words of the file are asked about.
 */
export function createChoiceReader(cell: FieldCell, choices: ChoiceCells, isOfFile: boolean): () => string | null {
  const field = cell.column?.field ?? null
  return () => {
    const value = cell.value()
    if (value === null || field === null) return null
    const code = choices.codeOf(field, value)
    if (code !== null) return code
    if (isOfFile) {
      choices.ask(field, value, cell.place())
      return value
    }
    cell.reject('code-unknown', { allowed: Object.keys(field.choices ?? {}) })
    return null
  }
}
