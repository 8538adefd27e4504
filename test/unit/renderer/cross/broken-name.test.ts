import { expect, test } from 'vitest'
import { brokenName, headWidth } from '../../../../renderer/cross/broken-name.ts'
import type { Language } from '../../../../shared/domain/vocabulary/language.ts'

test('long words may break at syllables, short ones stand whole; no letter is lost', () => {
  const shown = (name: string, language: Language = 'fr') =>
    brokenName(name, language).replaceAll('\u00ad', '|').replaceAll('\u200b', '')
  expect(shown('Prévention Urbaine')).toBe('Pré|ven|tion Urbaine')
  expect(shown('Véhicule abandonné')).toBe('Véhi|cule aban|donné')
  expect(shown('Straatmeubilair')).toBe('Straat|meu|bilair')
  expect(shown('Ponts/Tunnels')).toBe('Ponts/Tun|nels')
  expect(shown('Stadsmeubilair')).toBe('Stads|meu|bilair')
  // English words have their own ends.
  for (const said of [
    ...['Mis|cel|laneous', 'Light|ing', 'Street fur|niture', 'Monu|ment', 'Plant|ing', 'Bridges and tun|nels'],
    ...['Urban preven|tion', 'Public clean|liness', 'Build|ing safety', 'Aban|doned vehicle', 'Sig|nage'],
  ])
    expect(shown(said.replaceAll('|', ''), 'en')).toBe(said)
  for (const name of ['Sécurisation bâtiment', 'Watermael-Boitsfort', 'Xyzzyqwrtp', 'in-progress', '2023'])
    expect(brokenName(name, 'fr').replaceAll(/[\u00ad\u200b]/gu, '')).toBe(name)
})

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
