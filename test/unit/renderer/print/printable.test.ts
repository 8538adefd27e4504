import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable } from '../../../../renderer/print/printable.ts'
import { anyText } from '../../../support/any-text.ts'

test.each([
  ['Prévention Urbaine — œuvre, 5 €', 'Prévention Urbaine — œuvre, 5 €'],
  ['132\u202f686', '132\u00a0686'],
  ['CO₂', 'CO2'],
  ['🧿', '[U+1F9FF]'],
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
