import { expect, test } from 'vitest'
import type { Verification } from '../../../shared/domain/report/verification/verification.ts'
import { LANGUAGES, type Language } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { verdictWord, verificationWords } from '../../../shared/i18n/verification-words.ts'
import { EQUAL_ANSWER } from '../../support/equal-answer.ts'

const wordsOf = (answer: Verification) => verificationWords(answer, createTranslator('en'), createFormat('en'))

test('an equal report says so, and that a hash names nobody', () => {
  const { found, differences, signatures } = wordsOf(EQUAL_ANSWER)
  expect(found).toEqual([
    'The file is whole, as it was made.',
    'Its tables say the same as the data here.',
    'Its pages, printed again, are the same byte for byte.',
  ])
  expect(differences).toEqual([])
  expect(signatures).toEqual(['Without a signature: nothing says who made this file.'])
})

test('an import that was undone is told with its day, in three languages', () => {
  const answer = {
    ...EQUAL_ANSWER,
    data: 'unknown',
    pages: 'not-compared',
    reason: 'snapshot-undone',
    undoneOn: '2026-12-01',
  } as const
  const lastOf = (language: Language) =>
    verificationWords(answer, createTranslator(language), createFormat(language)).found.at(-1)
  expect(LANGUAGES.map(lastOf)).toEqual([
    'Un import dont vient ce rapport a été annulé ici le 1er décembre 2026.',
    'Een import waarvan dit rapport komt, werd hier ongedaan gemaakt op 1 december 2026.',
    'An import that this report comes from was undone here on 1 December 2026.',
  ])
})

test('P10: a signature by an unknown key is called one by a key that is not trusted', () => {
  const signatures = [
    {
      state: 'unknown-key',
      subject: 'CN=Service, O=Region',
      fingerprint: 'f'.repeat(64),
      at: '2026-11-30T12:00:00.000Z',
      remark: 'certificate-expired',
    },
  ] as const
  const integrity = 'whole-then-signed'
  const words = wordsOf({ ...EQUAL_ANSWER, integrity, signature: 'unknown-key', signatures })
  const text = words.signatures.join('\n')
  expect(words.found[0]).toContain('whole as made, then signed')
  expect(text).toContain('Signed by Service (Region) on')
  expect(text).toContain('signed by a key you have not trusted')
  expect(text).toContain('no longer valid')
  expect(text).toContain('neither time-stamps nor revocation are checked offline')
})

test('differences are told with their place, and counted where they are many', () => {
  const value = { table: 'categories', key: ['road'], column: 'incidents', printed: 3, now: null }
  const differences = [{ page: 2, printed: 'aa', now: 'bb' }, ...Array.from({ length: 25 }, () => value)]
  const lines = wordsOf({ ...EQUAL_ANSWER, data: 'differs', pages: 'not-compared', differences }).differences
  expect(lines).toContain('Page 2: content aa in the file, bb again.')
  expect(lines).toContain('Categories · Roads · Incidents: 3 in the file, – now.')
  expect(lines.some((line) => line.includes('6 more differences'))).toBe(true)
})

test('the place of a difference is in words, its values have all their digits; what has no words stays a code', () => {
  const of = (table: string, key: readonly string[], column: string) => ({
    table,
    key,
    column,
    printed: 0.4714,
    now: 0.5,
  })
  const differences = [
    of('municipalities', ['21015'], 'share'),
    of('delays', ['road'], 'median'),
    of('constructor', ['a'], 'toString'),
    { table: 'years', column: 'total', printed: 7, now: 8 },
  ]
  const answer = { ...EQUAL_ANSWER, data: 'differs', pages: 'not-compared', differences } as const
  const lines = verificationWords(answer, createTranslator('fr'), createFormat('fr')).differences
  expect(lines.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
    'Communes · Schaerbeek · Part : 0,4714 dans le fichier, 0,5 maintenant.',
    'Délais · road · Médiane (jours) : 0,4714 dans le fichier, 0,5 maintenant.',
    'constructor · a · toString : 0,4714 dans le fichier, 0,5 maintenant.',
    'Années · Total : 7 dans le fichier, 8 maintenant.',
  ])
})

test('of a file that is no report nothing else is said', () => {
  const found = {
    ...EQUAL_ANSWER,
    integrity: 'unknown',
    data: 'unknown',
    pages: 'not-compared',
    reason: 'not-a-report',
  } as const
  expect(wordsOf(found)).toEqual({ found: ['This is no report of Irisboard.'], differences: [], signatures: [] })
})

test('of a journal that is another from some entry on, that entry alone is said', () => {
  const of = (sequence: number, column: string) => ({
    table: 'journal',
    key: [sequence],
    column,
    printed: 'a',
    now: 'b',
  })
  const differences = [of(12, 'detail'), of(12, 'hash'), of(11, 'hash'), of(13, 'previous')]
  const words = wordsOf({ ...EQUAL_ANSWER, data: 'differs', pages: 'not-compared', differences })
  expect(words.differences).toEqual(['Journal: from entry 11 on it is no longer that of this folder.'])
})

test('a long value is cut, a hash is not', () => {
  const value = {
    table: 'journal',
    key: ['k'.repeat(100)],
    column: 'detail',
    printed: 'x'.repeat(100),
    now: 'f'.repeat(64),
  }
  const [line] = wordsOf({ ...EQUAL_ANSWER, data: 'differs', pages: 'not-compared', differences: [value] }).differences
  expect(line).toBe(`Journal · ${'k'.repeat(80)}… · Detail: ${'x'.repeat(80)}… in the file, ${'f'.repeat(64)} now.`)
})

test('a damaged file has its reason, and nothing else to compare', () => {
  const found = {
    ...EQUAL_ANSWER,
    integrity: 'damaged',
    data: 'unknown',
    pages: 'not-compared',
    reason: 'appended',
  } as const
  expect(wordsOf(found)).toEqual({
    found: ['The file is no longer as it was made.', 'What was appended to the file does more than sign it.'],
    differences: [],
    signatures: [],
  })
})

test('tables that are equal are said first where the pages alone were not compared', () => {
  expect(verdictWord(EQUAL_ANSWER)).toBe('equal')
  expect(verdictWord({ ...EQUAL_ANSWER, pages: 'not-compared', reason: 'pages-not-compared' })).toBe('tables-equal')
  expect(verdictWord({ ...EQUAL_ANSWER, data: 'unknown', pages: 'not-compared', reason: 'not-a-report' })).toBe(
    'unknown',
  )
})
