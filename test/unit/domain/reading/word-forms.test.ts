import { expect, test } from 'vitest'
import { isSameWord } from '../../../../shared/domain/reading/word-forms.ts'

test.each([
  ['véhicules', 'vehicule'],
  ['abandonnés', 'abandonne'],
  ['feux', 'feu'],
  ['totaux', 'total'],
  ['voertuigen', 'voertuig'],
  ['wegen', 'weg'],
  ['straten', 'straat'],
  ['zakken', 'zak'],
  ['gebouwen', 'gebouw'],
  ["graffiti's", 'graffiti'],
  ['bridges', 'bridge'],
  ['branches', 'branch'],
  ['categories', 'category'],
  ['parks', 'park'],
])('%s is the plural of %s', (plural, singular) => {
  expect([isSameWord(plural, singular), isSameWord(singular, plural)]).toEqual([true, true])
})

test.each([
  ['voirie', 'verlichting'],
  ['jette', 'evere'],
  ['es', 'e'],
])('%s is another word than %s', (word, other) => {
  expect(isSameWord(word, other)).toBe(false)
})
