import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../shared/domain/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import { codesOf, openFolder } from '../backend/folder.ts'

test.each([
  ['Programme;Indicateur;Valeur;Unité;Période\nIRISbox;Utilisateurs;250;utilisateurs;2022\n', 'indicators', 'code'],
  ['Programme;Libellé;Valeur;Unité;Année\nIRISbox;Utilisateurs;250;utilisateurs;2022\n', 'indicators', 'code'],
  ['Institution;2021;2022\nIxelles;500,00;600,00\n', 'budgets', 'kind, programme'],
])('what lacks a column is taken for what most of its headers are: %j', async (text, dataset, fields) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text)
  expect(plan.problems).toMatchObject([{ code: 'column-missing', details: { dataset, fields } }])
})

test('key figures of a year are those of the whole of it', async () => {
  using folder = openFolder()
  const header = 'Programme;Code;Libellé;Valeur;Unité;Année\n'
  await folder.take(`${header}IRISbox;users;Utilisateurs;250;utilisateurs;2022\n`, { asOfDay: '2023-01-31' })
  expect(folder.database.prepare('SELECT label_fr, value, period_from, period_to FROM indicator').raw().all()).toEqual([
    ['Utilisateurs', 250, '2022-01-01', '2022-12-31'],
  ])
})

test('a kind of budget and the total of a category are known by their headers', async () => {
  using folder = openFolder()
  await folder.take('Catégorie;Année;Total\nVoirie;2022;100\n')
  expect(folder.database.prepare('SELECT value FROM published_category').pluck().all()).toEqual([100])
  const { plan } = await folder.plan('Programme;Type de budget;Année;Montant\nWePulse;prévu;2022;5,50\n')
  expect(plan.new).toBe(1)
})

test('a table that only blanks divide is told as such', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(
    'Situation au 15/11/2023\nCatégorie Nombre\nDivers 470\nEclairage 2.872\nTotal 3.342\n',
  )
  expect(plan.problems).toMatchObject([{ code: 'header-missing', place: { line: 3 }, details: { rule: 'spaces' } }])
})

test('a header on two lines is told as such, and a row of figures below one is none', async () => {
  using folder = openFolder()
  const two = 'Programme;Nature;Montants (k EUR);\n;;2023;2024\nWePulse;Prévu;1250,5;1300\n'
  const { plan } = await folder.plan(two)
  expect(plan.problems).toMatchObject([{ code: 'header-two-lines', details: { names: '2023 / 2024' } }])
  const one = await folder.plan('Programme;Nature;Année;Montant\n;;2023;\nWePulse;Prévu;2023;13,50\n')
  expect(codesOf(one.plan)).not.toContain('header-two-lines')
})

test('a series by month without a header is told with the way to import its incidents', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('2023-01;9876\n2023-02;9123\n')
  expect(plan.problems).toMatchObject([{ code: 'counts-divided', details: { column: '2023-02', rule: 'months' } }])
})

test.each([
  ["Année;Incidents\n2022 (jusqu'au 15/11);5\n", /--as-of-day/],
  ['Année;Incidents\n2021/2022;5\n', /2022-2025/],
])('a year that is more than one tells how it is written: %j', async (text, way) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text)
  const [problem] = plan.problems
  expect(problem?.code).toBe('year-invalid')
  for (const language of LANGUAGES) {
    const words = problem && problemMessage(problem, createTranslator(language), createFormat(language))
    expect(words?.toDo).toMatch(way)
  }
})
