import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressKey } from '../../../../shared/domain/row/address-key.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { sample } from '../../../counts.ts'

const inOrder = (addresses: readonly string[]) => addresses.toSorted((a, b) => (addressKey(a) < addressKey(b) ? -1 : 1))

test('addresses are ordered by their letters, and by the value of their numbers', () => {
  const addresses = [
    '2 Rue Haute',
    '10 Rue Haute',
    'avenue Émile 3',
    'AVENUE EMPEREUR 1',
    'Rue Haute',
    'Rue Haute 2',
    'rue haute 2A',
    'Rue Haute 010',
    'Rue Haute 100',
    'Ruelle 1',
    'Sacré-Cœur 1',
    'Sacre-cofre 1',
  ]
  expect(inOrder(addresses.toReversed())).toEqual(addresses)
})

test('the same address in other letters is the same', () => {
  expect(addressKey('RUE DE L’ÉTÉ  007')).toBe(addressKey("Rue de l'ete 7"))
})

test('that is the order of the alphabet of each language', () => {
  const piece = fc.constantFrom('rue', 'Rue', 'Été', 'été', 'É', 'zo', 'Œ', 'ç', 'ë', 'a', '1', '02', '2', '10', ' ')
  const address = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('').replace(/ +/g, ' '))
  const collators = LANGUAGES.map((language) => new Intl.Collator(language, { numeric: true, sensitivity: 'base' }))
  fc.assert(
    fc.property(address, address, (a, b) => {
      const [one, other] = [a.trim(), b.trim()]
      const expected = Math.sign(
        Number(addressKey(one) > addressKey(other)) - Number(addressKey(one) < addressKey(other)),
      )
      for (const { compare } of collators) expect(Math.sign(compare(one, other)), `${one} | ${other}`).toBe(expected)
    }),
    sample('address-key', 3_000, 200_000),
  )
})
