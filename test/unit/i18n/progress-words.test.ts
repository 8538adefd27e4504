import { expect, test } from 'vitest'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { pullWords, sizeWords } from '../../../shared/i18n/progress-words.ts'

const [t, format] = [createTranslator('en'), createFormat('en')]

test.each([
  [0, '0 kB'],
  [1, '1 kB'],
  [1000, '1 kB'],
  [4321, '5 kB'],
  [999_999, '1,000 kB'],
  [1_000_000, '1 MB'],
  [40_260_000, '40.3 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes, t, format)).toBe(words)
})

test('what comes from a small table is not called nothing', () => {
  expect(pullWords(12, 310, t, format)).toBe('12 counts received, 1 kB')
})
