import { describe, expect, test } from 'vitest'
import { ERROR_CODES } from '../../../shared/contract/error.ts'
import { LANGUAGES } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { errorMessage } from '../../../shared/i18n/error-words.ts'

/** What the messages that name something are given. */
const DETAILS = {
  product: 'brussels.other',
  given: 'linux-x64.deb',
  here: 'win32-x64.exe',
  version: '9.0.0',
  current: '9.0.1',
  program: 'msiexec',
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
  source: 'region',
  server: 'db.example:5432',
  user: 'irisboard',
  what: 'incident.created',
  column: 'status',
  day: '2026-11-15',
  today: '2026-11-14',
  earliest: '1990-01-01',
  declared: 12,
  computed: 11,
  register: 'region',
  registers: 'region, streets',
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

test('so are the days of a source that cannot be', () => {
  const details = { source: 'region', day: '2026-11-15', today: '2026-11-14' }
  const { what } = errorMessage({ code: 'future-day', details }, createTranslator('nl'))
  expect(what).toBe('“region” heeft een dag die nog moet komen: 15/11/2026, na 14/11/2026.')
})
