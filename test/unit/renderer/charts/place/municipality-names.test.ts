import { expect, test } from 'vitest'
import { brokenForms, nameForms, tileName, tileWord } from '../../../../../renderer/charts/place/municipality-names.ts'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { MUNICIPALITIES } from '../../../../../shared/domain/vocabulary/municipality.ts'

test.each([
  ['21016', 'nl', [['Ukkel']]],
  ['21013', 'fr', [['Saint-Gilles'], ['St-Gilles']]],
  ['21018', 'fr', [['Woluwe-Saint-Lambert'], ['Woluwe-St-Lambert'], ['Woluwe-', 'St-Lambert']]],
  ['21019', 'nl', [['Sint-Pieters-Woluwe'], ['St-Pieters-Woluwe'], ['St-Pieters-', 'Woluwe']]],
  ['21003', 'en', [['Berchem-Sainte-Agathe'], ['Berchem-Ste-Agathe'], ['Berchem-', 'Ste-Agathe'], ['Berchem']]],
  ['21014', 'nl', [['Sint-Joost-ten-Node'], ['St-Joost-ten-Node'], ['St-Joost-', 'ten-Node'], ['St-Joost']]],
] as const)('%s is written in %s in these forms', (code, language, forms) => {
  expect(nameForms(code, language)).toEqual(forms)
})

test('no two municipalities read alike in any form, and a tile has a name of each', () => {
  for (const language of LANGUAGES) {
    const written = MUNICIPALITIES.flatMap(({ code }) => nameForms(code, language).map((lines) => lines.join('')))
    const distinct = MUNICIPALITIES.flatMap(({ code }) => [
      ...new Set(nameForms(code, language).map((lines) => lines.join(''))),
    ])
    expect(new Set(written).size).toBe(distinct.length)
    expect(new Set(MUNICIPALITIES.map(({ code }) => tileName(code, language))).size).toBe(19)
  }
})

test('a name that is broken between its syllables loses no letter', () => {
  for (const { code, fr, nl } of MUNICIPALITIES)
    for (const lines of brokenForms(code)) expect([fr, nl]).toEqual(Array(2).fill(lines.join('').replace('-', '')))
})

test('a tile with room for ten letters says a name whole where it is one word, and none like another', () => {
  for (const language of LANGUAGES) {
    const words = MUNICIPALITIES.map(({ code }) => tileWord(code, language))
    expect(new Set(words).size).toBe(19)
    expect(words.filter(({ length }) => length > 10)).toEqual([])
    expect(words.filter((word) => word.includes('.'))).toEqual(['Woluwe-L.', 'Woluwe-P.'])
  }
  expect(LANGUAGES.map((language) => tileWord('21015', language))).toEqual(['Schaerbeek', 'Schaarbeek', 'Schaerbeek'])
  expect(tileWord('21017', 'nl')).toBe('Watermaal')
})
