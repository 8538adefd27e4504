import { describe, expect, test } from 'vitest'
import { ERROR_CODES } from '../../../shared/contract/error.ts'
import { LANGUAGES } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { errorMessage } from '../../../shared/i18n/error-words.ts'

/** What the messages that name something are given. */
const DETAILS = {
  name: 'Roads',
  most: 500,
  snapshot: 9,
  count: 2,
  later: '10, 11',
  limit: 5,
  rows: 6,
  reason: 'EIO',
  file: '/a.pdf',
  bytes: 600,
  subject: 'CN=Service of figures',
  from: '2026-01-01',
  until: '2026-12-31',
  fresh: 'new.p12',
  place: 'sections',
  fingerprint: '69c9ec07',
}

describe.each(LANGUAGES)('in %s', (language) => {
  const t = createTranslator(language)

  test.each(ERROR_CODES)('%s says what went wrong, and what to do unless it was asked for', (code) => {
    const { what, toDo } = errorMessage({ code, details: DETAILS }, t)
    expect(what).not.toMatch(/errors\.|\{\{/)
    expect(toDo === null).toBe(code === 'cancelled')
    expect(toDo ?? '').not.toMatch(/errors\.|\{\{/)
  })
})

test('the days of a key are written as the language writes days', () => {
  const details = { subject: 'CN=Ann', from: '2026-01-01', until: '2026-12-31' }
  const { what } = errorMessage({ code: 'key-expired', details }, createTranslator('fr'))
  expect(what).toContain('du 01/01/2026 au 31/12/2026')
})
