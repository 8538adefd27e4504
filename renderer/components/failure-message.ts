import { AppError } from '../../shared/contract/error.ts'
import type { Translator } from '../../shared/i18n/translator.ts'

/** An expected failure in words; anything else is a bug, said as such. */
export function failureMessage(error: unknown, t: Translator): string {
  return error instanceof AppError ? t(`errors.${error.code}`, error.details) : t('errors.internal')
}

/** What to do about a failure, where something can be done. */
export function failureAdvice(error: unknown, t: Translator): string | null {
  const key = `errors.${error instanceof AppError ? error.code : 'internal'}-do`
  return t.has(key) ? t(key) : null
}
