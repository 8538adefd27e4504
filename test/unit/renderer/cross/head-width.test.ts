import { expect, test } from 'vitest'
import { headWidth } from '../../../../renderer/cross/head-width.ts'

/** A pixel for each letter. */
const widthOf = (text: string) => text.length

test('no piece of a name is cut, and no name has more than four lines', () => {
  expect(headWidth('Parc', 'fr', widthOf)).toBe(4)
  // Behind a slash no hyphen is needed.
  expect(headWidth('Ponts/Tunnels', 'fr', widthOf)).toBe(6)
  expect(headWidth('Stadsmeubilair', 'fr', widthOf)).toBe(6)
  // Sécu- risa- tion bâti- ment would be five lines.
  expect(headWidth('Sécurisation bâtiment', 'fr', widthOf)).toBeGreaterThan(5)
})
