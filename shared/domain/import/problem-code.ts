import { keysOf } from '../vocabulary/record-keys.ts'
import { NOTE_DETAILS } from './note-details.ts'
import { DETAILS, ROW_ERROR_DETAILS } from './problem-details.ts'
import { QUESTION_DETAILS } from './question-details.ts'

/** What can be wrong with a file, or worth saying about it. The words for each live in the messages `problems`, `questions` and `notes`. */
export const PROBLEM_CODES = keysOf(DETAILS)

export type ProblemCode = keyof typeof DETAILS

export type QuestionCode = keyof typeof QUESTION_DETAILS

export type NoteCode = keyof typeof NOTE_DETAILS

export type Severity = 'error' | 'question' | 'note'

/** What a problem asks of a person, which its code says. */
export function severityOf(code: ProblemCode): Severity {
  if (Object.hasOwn(QUESTION_DETAILS, code)) return 'question'
  return Object.hasOwn(NOTE_DETAILS, code) ? 'note' : 'error'
}

/** True for what is wrong with one row alone: without that row the file is right. */
export function isRowError(code: ProblemCode): boolean {
  return Object.hasOwn(ROW_ERROR_DETAILS, code)
}
