import type { Failure } from '../contract/error.ts'
import { createFormat } from './format.ts'
import { signerWords } from './signer-words.ts'
import type { Translator } from './translator.ts'

export interface FailureWords {
  readonly what: string
  /** `null` where nothing can be done, as after a cancellation. */
  readonly toDo: string | null
}

/** A failure in the user's words, the same on screen and in the terminal. */
export function errorMessage({ code, details }: Failure, t: Translator): FailureWords {
  const toDo = `errors.${code}-do`
  const said = withSigner(withDays(details, t), t)
  return { what: t(`errors.${code}`, said), toDo: t.has(toDo) ? t(toDo, said) : null }
}

/** Whom the certificate of a key names. */
function withSigner(details: Failure['details'], t: Translator): Failure['details'] {
  const { subject } = details
  return typeof subject === 'string' ? { ...details, subject: signerWords(subject, t) } : details
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Days as the language writes them. */
function withDays(details: Failure['details'], t: Translator): Failure['details'] {
  const format = createFormat(t.language)
  const days = (['from', 'until', 'day', 'today', 'earliest'] as const).flatMap((name) => {
    const value = details[name]
    return typeof value === 'string' && DAY.test(value) ? [[name, format.day(value)] as const] : []
  })
  return { ...details, ...Object.fromEntries(days) }
}
