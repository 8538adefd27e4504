import { AppError, type ErrorCode, type Failure } from '../../shared/contract/error.ts'
import { errorMessage } from '../../shared/i18n/error-words.ts'
import type { Translator } from '../../shared/i18n/translator.ts'

/** What could not be done: where the data folder itself is at fault, no figure is. */
export function failureTitle(error: unknown, t: Translator): string {
  return t(isOfFolder(error) ? 'common.error-title-folder' : 'common.error-title')
}

function isOfFolder(error: unknown): boolean {
  return error instanceof AppError && FOLDER_FAILURES.has(error.code)
}

const FOLDER_FAILURES: ReadonlySet<ErrorCode> = new Set([
  'folder-damaged',
  'folder-altered',
  'folder-foreign',
  'folder-newer',
  'folder-locked',
  'folder-unwritable',
  'folder-gone',
  'demonstration-forbidden',
])

/** An expected failure in words; anything else is a bug, said as such. */
export function failureMessage(error: unknown, t: Translator): string {
  return errorMessage(failureOf(error), t).what
}

/** What to do about a failure, where something can be done. */
export function failureAdvice(error: unknown, t: Translator): string | null {
  return errorMessage(failureOf(error), t).toDo
}

function failureOf(error: unknown): Failure {
  return error instanceof AppError ? error : { code: 'internal', details: {} }
}
