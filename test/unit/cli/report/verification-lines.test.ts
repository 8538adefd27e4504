import { expect, test } from 'vitest'
import { verificationLines } from '../../../../electron/cli/report/verification-lines.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'

const WORDS = { t: createTranslator('en'), format: createFormat('en') }
const EQUAL = {
  file: 'r.pdf',
  integrity: 'whole',
  data: 'equal',
  pages: 'equal',
  differences: [],
  signature: 'none',
  signatures: [],
} as const

test('an equal report says so, and that a hash names nobody', () => {
  const lines = verificationLines(EQUAL, WORDS)
  expect(lines[0]).toBe('r.pdf: equal.')
  expect(lines.at(-1)).toContain('nothing says who made this file')
})

test('P10: a signature by an unknown key is called one by a key that is not trusted', () => {
  const signatures = [
    { state: 'unknown-key', subject: 'CN=Service', at: '2026-11-30T12:00:00.000Z', remark: 'certificate-expired' },
  ] as const
  const integrity = 'whole-then-signed'
  const text = verificationLines({ ...EQUAL, integrity, signature: 'unknown-key', signatures }, WORDS).join('\n')
  expect(text).toContain('whole as made, then signed')
  expect(text).toContain('signed by a key you have not trusted')
  expect(text).toContain('no longer valid')
  expect(text).toContain('neither time-stamps nor revocation are checked offline')
})

test('differences are told with their place, and counted where they are many', () => {
  const value = { table: 'categories', key: ['road'], column: 'incidents', printed: 3, now: null }
  const differences = [{ page: 2, printed: 'aa', now: 'bb' }, ...Array.from({ length: 25 }, () => value)]
  const lines = verificationLines({ ...EQUAL, data: 'differs', pages: 'not-compared', differences }, WORDS)
  expect(lines[0]).toBe('r.pdf: differs.')
  expect(lines).toContain('Page 2: content aa in the file, bb again.')
  expect(lines).toContain('categories · road · incidents: 3 in the file, – now.')
  expect(lines.some((line) => line.includes('6 more differences'))).toBe(true)
})

test('a damaged file has its reason, and nothing else to compare', () => {
  const found = { ...EQUAL, integrity: 'damaged', data: 'unknown', pages: 'not-compared', reason: 'appended' } as const
  expect(verificationLines(found, WORDS)).toEqual([
    'r.pdf: damaged.',
    'The file is no longer as it was made.',
    'What was appended to the file does more than sign it.',
  ])
})
