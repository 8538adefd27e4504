import { expect, test } from 'vitest'
import { proposedName } from '../../../../renderer/views/proposed-name.ts'
import { viewNameSchema } from '../../../../shared/domain/view/saved-view.ts'

const CATEGORIES = 'Incidents : dans les catégories Voirie, Parc et Véhicules abandonnés, la nuit'
const VEHICLES = 'Incidents : dans la catégorie Véhicules abandonnés'

test.each([
  ['is its sentence where that fits', 'Incidents : dans la catégorie Voirie', 'Incidents : dans la catégorie Voirie'],
  ['may be as long as a name can be', 'x'.repeat(80), 'x'.repeat(80)],
  ['ends with a whole part', `${VEHICLES} · dans 2 communes : Schaerbeek et Ixelles · en 2022`, `${VEHICLES}…`],
  ['does not end with the sign between two parts', `${CATEGORIES} · en 2022`, `${CATEGORIES}…`],
  ['of one long part ends with a whole word', `${CATEGORIES} à Monument`, `${CATEGORIES} à…`],
  ['keeps a last word that just fits', `${'mot '.repeat(19)}fin et la suite`, `${'mot '.repeat(19)}fin…`],
  ['keeps whole characters', `P${'😀'.repeat(60)}`, `P${'😀'.repeat(39)}…`],
])('the name that is proposed for a view %s', (_what, sentence, name) => {
  expect(proposedName(sentence)).toBe(name)
  expect(viewNameSchema.safeParse(name).success).toBe(true)
})
