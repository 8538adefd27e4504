import type { Failure } from '../contract/error.ts'
import type { Translator } from './translator.ts'

export interface FailureWords {
  readonly what: string
  /** `null` where nothing can be done, as after a cancellation. */
  readonly toDo: string | null
}

/** A failure in the user's words, the same on screen and in the terminal. */
export function errorMessage(failure: Failure, t: Translator): FailureWords {
  const toDo = `errors.${failure.code}-do`
  return { what: t(`errors.${failure.code}`, failure.details), toDo: t.has(toDo) ? t(toDo, failure.details) : null }
}
