import { AppError, ERROR_CODES, type Failure } from '../../../shared/contract/error.ts'

/** The bridge of the desktop can only throw the code as a text. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, details: error.details }
  const code = error instanceof Error ? ERROR_CODES.find((each) => each === error.message) : undefined
  return { code: code ?? 'internal', details: {} }
}
