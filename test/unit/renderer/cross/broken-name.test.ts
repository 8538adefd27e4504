import { expect, test } from 'vitest'
import { brokenName } from '../../../../renderer/cross/broken-name.ts'

test('long words may break at syllables, short ones stand whole; no letter is lost', () => {
  const shown = (name: string) => brokenName(name).replaceAll('\u00ad', '|').replaceAll('\u200b', '')
  expect(shown('Prévention Urbaine')).toBe('Pré|ven|tion Urbaine')
  expect(shown('Véhicule abandonné')).toBe('Véhi|cule aban|donné')
  expect(shown('Straatmeubilair')).toBe('Straat|meu|bilair')
  expect(shown('Ponts/Tunnels')).toBe('Ponts/Tun|nels')
  expect(shown('Stadsmeubilair')).toBe('Stads|meu|bilair')
  for (const name of ['Sécurisation bâtiment', 'Watermael-Boitsfort', 'Xyzzyqwrtp', 'in-progress', '2023'])
    expect(brokenName(name).replaceAll(/[\u00ad\u200b]/gu, '')).toBe(name)
})
