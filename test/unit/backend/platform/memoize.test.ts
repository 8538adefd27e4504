import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemory, memoize } from '../../../../electron/backend/platform/memoize.ts'

/** Texts that lie in the same place: only the letters that nobody looks at tell them apart. */
const ALIKE = ['aXbbbbbbbY', 'aXbcbbbbbY', 'aXbbbbbcbY']

test('a memory gives back what each text came to, though texts share a place', () => {
  const memory = createMemory<number>()
  for (const [index, text] of ALIKE.entries()) memory.set(text, index)
  for (let time = 0; time < 2; time += 1) expect(ALIKE.map((text) => memory.get(text))).toEqual([0, 1, 2])
  expect(memory.get('aXbbbbbbbZ')).toBeUndefined()
})

test('what is remembered is what the work gives, for any texts in any order', () => {
  const ofFew = fc.array(fc.oneof(fc.constantFrom('', 'a', 'ab', ...ALIKE), fc.string()), { maxLength: 200 })
  fc.assert(
    fc.property(ofFew, (texts) => {
      const reversed = (text: string): string => [...text].reverse().join('')
      const known = memoize(reversed)
      expect(texts.map(known)).toEqual(texts.map(reversed))
    }),
  )
})
