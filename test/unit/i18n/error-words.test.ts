import { describe, expect, test } from 'vitest'
import { ERROR_CODES } from '../../../shared/contract/error.ts'
import { LANGUAGES } from '../../../shared/domain/language.ts'
import { errorMessage } from '../../../shared/i18n/error-words.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'

describe.each(LANGUAGES)('in %s', (language) => {
  const t = createTranslator(language)

  test.each(ERROR_CODES)('%s says what went wrong, and what to do unless it was asked for', (code) => {
    const { what, toDo } = errorMessage({ code, details: {} }, t)
    expect(what).not.toMatch(/errors\.|\{\{/)
    expect(toDo === null).toBe(code === 'cancelled')
    expect(toDo ?? '').not.toMatch(/errors\.|\{\{/)
  })
})
