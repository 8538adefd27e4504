import { expect, test } from 'vitest'
import { askedNames, isNameNote, NAME_NOTES } from '../../../../../electron/backend/import/check/asked-names.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
import { answerOfName } from '../../../../../shared/domain/import/name-answers.ts'
import { withAnswer } from '../../../../../shared/domain/import/question-answers.ts'
import { openFolder } from '../../../../support/folder.ts'

const RECORDS = [
  'N°;Catégorie;Commune;Signalé le;Statut',
  '1;Nid de poule;Gand;31/03/2023;Offen',
  '2;Nid de poule;1030 Schaerbeek;31/03/2023;Offen',
  '3;Vorie;Gand;31/03/2023;Clôturé',
  '4;Nid de poule;Gand;31/03/2023;Wartet',
].join('\n')

test('the names of records that stand for nothing known are listed with their rows, and stay where nobody answers', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(RECORDS)
  expect(plan.plan).not.toBeNull()
  expect(plan.names).toEqual([
    { field: 'category', name: 'Nid de poule', rows: 3, readings: [], isRequired: false },
    { field: 'municipality', name: 'Gand', rows: 3, readings: ['Gand'], isRequired: false },
    { field: 'status', name: 'Offen', rows: 2, readings: ['Offen'], isRequired: false },
    { field: 'category', name: 'Vorie', rows: 1, readings: ['road'], isRequired: false },
    { field: 'status', name: 'Wartet', rows: 1, readings: ['Wartet'], isRequired: false },
  ])
})

test('an answer settles a name of each field', async () => {
  using folder = openFolder()
  const said = [
    answerOfName({ field: 'category', name: 'Nid de poule' }, 'road'),
    answerOfName({ field: 'municipality', name: 'Gand' }, '21015'),
    answerOfName({ field: 'status', name: 'Offen' }, 'in-progress'),
  ].reduce(withAnswer, DEFAULT_IMPORT_OPTIONS)
  const { plan } = await folder.plan(RECORDS, said)
  expect(plan.names.map(({ name }) => name)).toEqual(['Vorie', 'Wartet'])
  await folder.take(RECORDS, said)
  const stored = folder.database
    .prepare(
      `SELECT c.code, m.code, s.code FROM incident JOIN dictionary c ON c.id = category
       JOIN dictionary m ON m.id = municipality JOIN dictionary s ON s.id = status ORDER BY reference`,
    )
    .raw()
    .all()
  expect(stored).toEqual([
    ['road', '21015', 'in-progress'],
    ['road', '21015', 'in-progress'],
    ['unclassified', '21015', 'closed'],
    ['road', '21015', 'Wartet'],
  ])
})

test('the names that must be answered come first, each once with all its rows', async () => {
  using folder = openFolder()
  const lines = ['Eterbeek', 'Scharbeek', 'Scharbeek', 'Scharbeek'].map(
    (name, index) => `payé;WePulse;${name};${2020 + index};12,5`,
  )
  const { plan } = await folder.plan(`Nature;Programme;Institution;Année;Montant\n${lines.join('\n')}\n`)
  expect(plan.names).toEqual([
    { field: 'institution', name: 'Scharbeek', rows: 3, readings: ['Scharbeek', 'Schaerbeek'], isRequired: true },
    { field: 'institution', name: 'Eterbeek', rows: 1, readings: ['Eterbeek', 'Etterbeek'], isRequired: true },
  ])
})

test('a category that no published table may have must be answered, be it like no other', () => {
  const place = { file: 'a.csv' }
  const unknown = { code: 'category-unknown', place, raw: 'Xyzzy', details: {} } as const
  const near = { ...unknown, raw: 'Voi', details: { proposedCategory: 'road' } } as const
  expect(askedNames([unknown, near, unknown], [])).toEqual([
    { field: 'category', name: 'Xyzzy', rows: 2, readings: [], isRequired: true },
    { field: 'category', name: 'Voi', rows: 1, readings: ['road'], isRequired: true },
  ])
})

test('other notes are about no names', () => {
  expect(askedNames([], [{ code: 'note-footer', names: new Map([['a', 1]]) }])).toEqual([])
})

test('a status is like no other, and stays as it is written; a kind that is none of the 13 does not', () => {
  const found = NAME_NOTES.map(({ field, near, propose, isStored }) => [field, near, propose('Vorie'), isStored])
  expect(found).toEqual([
    ['category', 'note-category-nearest', ['road'], false],
    ['municipality', 'note-municipality-nearest', [], true],
    ['status', null, [], true],
  ])
})

test('a note on names is told from any other', () => {
  expect(isNameNote('note-status-unknown')).toBe(true)
  expect(isNameNote('note-footer')).toBe(false)
})
