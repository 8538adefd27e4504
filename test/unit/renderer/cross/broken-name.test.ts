import { expect, test } from 'vitest'
import { brokenName } from '../../../../renderer/cross/broken-name.ts'

test('long words may break at syllables, short ones stand whole; no letter is lost', () => {
  const shown = (name: string) => brokenName(name).replaceAll('\u00ad', '|')
  expect(shown('Prévention Urbaine')).toBe('Pré|ven|tion Urbaine')
  expect(shown('Véhicule abandonné')).toBe('Véhicule aban|donné')
  expect(shown('Straatmeubilair')).toBe('Straat|meu|bilair')
  expect(shown('Ponts/Tunnels')).toBe('Ponts/Tunnels')
  for (const name of ['Sécurisation bâtiment', 'Watermael-Boitsfort', 'Xyzzyqwrtp', 'in-progress', '2023'])
    expect(brokenName(name).replaceAll('\u00ad', '')).toBe(name)
})
