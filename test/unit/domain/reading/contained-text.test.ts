import { expect, test } from 'vitest'
import { containsText, plainText } from '../../../../shared/domain/reading/contained-text.ts'

test.each([
  ['Rue de la Loi 16', 'rue de la loi 16', true],
  ['Rue de la Loi 16', 'loi', true],
  ['Rue de la Loi, 16', 'LOI 16', true],
  ['Rue de la Loi 16', 'loi, 16', true],
  ['Rue de la Loi 160', 'loi 16', false],
  ['Rue de la Loi 16', 'loi 1', false],
  ['Rue de la Loi 16 bis', 'loi 16', true],
  ['1000 Bruxelles', '000 bruxelles', false],
  ['Rue  Haute\r\n12', 'haute 12', true],
  ['Rue de l`Ecole', 'L’école', true],
  ['Avenue du Sacré-Cœur', 'sacre-coeur', true],
  ['Herbes hautes', 'rue haute', false],
  ['Rue du Haut', 'rue haute', false],
  // Once it is only a part of a number, then it is whole.
  ['Rue 112, boîte 12', '12', true],
])('%s contains %s: %s', (text, sought, isContained) => {
  expect(containsText(plainText(text), plainText(sought))).toBe(isContained)
})
