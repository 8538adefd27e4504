import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inSentence, printable } from '../../../../renderer/print/paper-words.tsx'
import { anyText } from '../../../support/any-text.ts'

test.each([
  ['Prévention Urbaine — œuvre, 5 €', 'Prévention Urbaine — œuvre, 5 €'],
  ['132\u202f686', '132\u00a0686'],
  ['CO₂', 'CO2'],
  ['🚧 ♻️ ☎', '🚧 ♻ ☎'],
  ['بلدية 12, שלום, Ґ', 'بلدية 12, שלום, Ґ'],
  ['区', '[U+533A]'],
  ['1️⃣', '1[U+20E3]'],
  ['a\u202eb', 'a[U+202E]b'],
  ['e\u0301', 'é'],
])('%j is printed as %j', (text, expected) => {
  expect(printable(text)).toBe(expected)
})

test('what is printable stays as it is', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(printable(printable(text))).toBe(printable(text))
    }),
  )
})

test('only a value from right to left needs a mark, so that the figures of its sentence stay behind it', () => {
  expect(['Voirie', 'بلدية', 'עיר'].map(inSentence)).toEqual(['Voirie', 'بلدية\u200e', 'עיר\u200e'])
})
