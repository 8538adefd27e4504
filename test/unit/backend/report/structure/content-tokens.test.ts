import fc from 'fast-check'
import { expect, test } from 'vitest'
import { operationsOf } from '../../../../../electron/backend/report/structure/content-tokens.ts'
import { sample } from '../../../../counts.ts'

const operators = (content: string) => [...operationsOf(content)].map(({ operator }) => operator).filter(Boolean)

test.each<[string, readonly string[]]>([
  ['0 0 10 10 re f', ['re', 'f']],
  ['/P <</MCID 0 >>BDC\nBT /F4 10 Tf <0103> Tj ET\nEMC', ['BDC', 'BT', 'Tf', 'Tj', 'ET', 'EMC']],
  ["(an f in (brackets) and \\) behind a backslash) Tj [(f) -20 (n)] TJ (s) '", ['Tj', 'TJ', "'"]],
  ['W* n f* % f in a comment\nS', ['W*', 'n', 'f*', 'S']],
  ['BI /W 1 /H 1 ID f n S EI Q', ['EI', 'Q']],
])('%s', (content, expected) => {
  expect(operators(content)).toEqual(expected)
})

test('together the operations are the content, whatever it is', () => {
  const content = fc.string({ unit: fc.constantFrom(...'()<>[]/%\\ \nfnBTIEMCD01.*\'"') })
  fc.assert(
    fc.property(content, (text) => {
      expect([...operationsOf(text)].map((each) => each.text).join('')).toBe(text)
    }),
    sample('content-operations', 2_000, 200_000),
  )
})
