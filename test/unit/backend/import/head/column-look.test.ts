import { expect, test } from 'vitest'
import { profileColumn, shownCell } from '../../../../../electron/backend/import/head/column-look.ts'

const lookOf = (...cells: readonly string[]) => profileColumn('X', cells, false).look

test.each([
  ['day', ['23/01/2023', '', '24/01/2023 10:22', 'n/a']],
  ['day', ['01/23/2023 10:22:00 AM', '02/24/2023 11:00:00 PM']],
  ['year', ['2023', '2024', '2024']],
  ['number', ['12', '1 000', '2023']],
  ['amount', ['1.234,50', '12', '€ 5']],
  ['code', ['0805', '0312']],
  ['code', ['AB-12', 'AB-13']],
  ['code', ['5001', '5002', '5003']],
  ['number', ['5001', '4002', '5003']],
  ['name', ['Nid de poule', 'Dépôt', 'Nid de poule']],
  ['text', Array.from({ length: 4 }, (_, index) => `Il y a un grand trou au milieu de la rue, numéro ${index}`)],
  ['empty', ['', ' ', '-']],
] as const)('a column looks like %s: %j', (look, cells) => {
  expect(lookOf(...cells)).toBe(look)
})

test('numbers under the name of an amount are amounts', () => {
  expect(profileColumn('Verleend bedrag', ['2500', '2600'], false).look).toBe('amount')
  expect(profileColumn('Montant (€)', ['12', '7'], false).look).toBe('amount')
  expect(profileColumn('Dossier', ['2500', '2600'], false).look).toBe('code')
})

test('one cell in ten may be written otherwise, and no more', () => {
  const nine = Array.from({ length: 9 }, () => '23/01/2023')
  expect(lookOf(...nine, 'inconnu')).toBe('day')
  expect(lookOf(...nine.slice(1), 'inconnu')).toBe('name')
})

test('the examples differ, and the filled cells are counted', () => {
  const cells = ['a', 'a', '', 'b', 'c', 'd']
  expect(profileColumn('X', cells, false)).toEqual({ header: 'X', look: 'name', filled: 5, examples: ['a', 'b', 'c'] })
})

test('what is about a person is shown to nobody, and a long text is cut', () => {
  expect(profileColumn('Melder', ['Jan Janssens'], true).examples).toEqual(['…'])
  expect(shownCell('jan@example.be', false)).toBe('…')
  expect(shownCell('01/23/2023 10:22:00 AM', false)).toBe('01/23/2023 10:22:00 AM')
  expect(shownCell('x'.repeat(100), false)).toHaveLength(41)
})
