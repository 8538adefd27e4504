import { expect, test } from 'vitest'
import { unknownHeader } from '../../../../../electron/backend/import/reading/unknown-header.ts'
import { headOfText } from '../../../../support/head-of-text.ts'

test.each([
  ['Cat\ufffdgorie;Nombre\n', 'character-half', 1, 'lost'],
  ['"N°;Signalé le"\n"1;31/03/2023"\n', 'lines-quoted', 1, undefined],
  ['Divers 470\nEclairage 12\n', 'header-missing', 1, 'spaces'],
  ['N°   Signalé le\n1   31/03/2023\n', 'header-missing', 1, 'spaces'],
  ['Commune;Nombre\nIxelles;12\n', 'counts-divided', 1, 'part'],
  ['janvier;février\n1;2\n', 'counts-divided', 1, 'months'],
  ['Catégorie;Machins\nDivers;470\n', 'label-unknown', 1, undefined],
])('%j has no known header, and it is told why', async (text, code, line, rule) => {
  const found = unknownHeader([await headOfText(text)])
  expect([found?.code, found?.place.line, found?.details.rule]).toEqual([code, line, rule])
})

test('of a line that is merely unknown nothing more is told', async () => {
  expect(unknownHeader([await headOfText('a;b\n1;2\n')])).toBeNull()
})

test('the surest explanation goes before the others', async () => {
  const text = 'Cat\ufffdgorie;Mois\nCommune;Nombre\n'
  expect(unknownHeader([await headOfText(text)])?.code).toBe('character-half')
})
