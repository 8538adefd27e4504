import { expect, test } from 'vitest'
import { unknownHeader } from '../../../../../electron/backend/import/reading/unknown-header.ts'
import { headOfText } from '../../../../support/head-of-text.ts'

test.each([
  ['a;b\n1;2\n', 'header-missing', undefined, undefined],
  ['Cat\ufffdgorie;Nombre\n', 'character-half', 1, 'lost'],
  ['"N°;Signalé le"\n"1;31/03/2023"\n', 'lines-quoted', 1, undefined],
  ['Divers 470\nEclairage 12\n', 'header-missing', 1, 'spaces'],
  ['N°   Signalé le\n1   31/03/2023\n', 'header-missing', 1, 'spaces'],
  ['Commune;Nombre\nIxelles;12\n', 'counts-divided', 1, 'part'],
  ['janvier;février\n1;2\n', 'counts-divided', 1, 'months'],
  ['Catégorie;Machins\nDivers;470\n', 'label-unknown', 1, undefined],
])('%j has no known header, and it is told why', async (text, code, line, rule) => {
  const { code: found, place, details } = unknownHeader([await headOfText(text)], 'a.csv')
  expect([found, place.line, details.rule]).toEqual([code, line, rule])
})

test('the surest explanation goes before the others', async () => {
  const text = 'Cat\ufffdgorie;Mois\nCommune;Nombre\n'
  expect(unknownHeader([await headOfText(text)], 'a.csv').code).toBe('character-half')
})
