import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { codesOf, openFolder } from '../../../../support/folder.ts'

test.each([
  ['Programme;Indicateur;Valeur;Unité;Période\nIRISbox;Utilisateurs;250;utilisateurs;2022\n', 'indicators', 'code'],
  ['Programme;Libellé;Valeur;Unité;Année\nIRISbox;Utilisateurs;250;utilisateurs;2022\n', 'indicators', 'code'],
  ['Institution;2021;2022\nIxelles;500,00;600,00\n', 'budgets', 'kind, programme'],
])('what lacks a column is taken for what most of its headers are: %j', async (text, dataset, fields) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text)
  expect(plan.problems).toMatchObject([{ code: 'column-missing', details: { dataset, fields: fields.split(', ') } }])
})

test.each(['Aantal meldingen', 'Signalements'])('a count of reports is none of incidents: %s', async (header) => {
  using folder = openFolder()
  const { plan } = await folder.plan(`Année;Catégorie;${header};Remarque\n2020;Divers;470;x\n`)
  expect([plan.plan, plan.problems]).toMatchObject([
    null,
    [{ code: 'label-unknown', raw: header, place: { line: 1, column: header } }],
  ])
})

test.each([
  ['Voorzien', 'Programma;Gemeente;Jaar;Voorzien\nWePulse;Elsene;2023;10,50\n'],
  ['Budgété', 'Programme;Commune;Année;Budgété\nWePulse;Ixelles;2023;10,50\n'],
])('a word for a kind of money over a column is asked about: %s', async (columns, text) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text)
  expect(plan.problems).toMatchObject([{ code: 'question-amount', details: { columns: [columns], count: 1 } }])
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
  expect(plan.problems).toMatchObject([{ code: 'header-two-lines', details: { names: ['2023', '2024'] } }])
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

test.each([
  'N°;Statut*;Signalé le ¹;Catégorie (1);Commune [2]\n1;Clôturé;31/03/2023;Voirie;1050 Ixelles\n',
  'N° (1);Statut / Status (2);Signalé le *;Catégorie†;Commune (*)\n1;Clôturé;31/03/2023;Voirie;1050 Ixelles\n',
])('the mark of a remark is no part of a header: %j', async (text) => {
  using folder = openFolder()
  const { plan } = await folder.take(text)
  expect([plan.new, codesOf(plan)]).toEqual([1, []])
  const codes = folder.database.prepare(
    'SELECT d.code FROM incident i JOIN dictionary d ON d.id IN (i.status, i.category, i.municipality) ORDER BY d.code',
  )
  expect(codes.pluck().all()).toEqual(['21009', 'closed', 'road'])
})

test('a mark behind the name or the unit of amounts, or of counts, is none of them', async () => {
  using folder = openFolder()
  await folder.take('Programme;Nature;Année (1);Montant* (k€)\nWePulse;prévu;2022;1,5\n')
  await folder.take('Programme;Nature;Année;Montant (k€)*\nWePulse;prévu;2021;1,5\n')
  await folder.take('Année*;Nombre (1)\n2019;52.500\n')
  const cents = folder.database
    .prepare("SELECT cents FROM budget_line WHERE period_to BETWEEN '2021' AND '2023'")
    .pluck()
  const counts = folder.database.prepare("SELECT value FROM published_year WHERE period_to = '2019-12-31'").pluck()
  expect([cents.all(), counts.get()]).toEqual([[150_000, 150_000], 52_500])
})

test('a star behind the year of a column is no mark: it may not be whole', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Programme;Nature;2022;2023*\nWePulse;prévu;1,50;2,50\n')
  expect(codesOf(plan)).toEqual(['column-year-unread'])
})

test('columns that tabs divide are divided, whatever their header says', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Rubriques\tRelevés\nDivers\t470\nEclairage\t2.872\nTotal\t3.342\n')
  expect(plan.problems[0]?.details.rule).not.toBe('spaces')
})

test.each([
  ['Catégorie;Incidents\nVoirie,19884\nParc,89\n', 'Voirie,19884'],
  ['Programme;Nature;Année;Montant\n\nWePulse\tprévu\t2022\t5,50\n', 'WePulse\tprévu\t2022\t5,50'],
  ['N°,Statut,Signalé le\n1;Clôturé;31/03/2023\n', '1;Clôturé;31/03/2023'],
])('C3: rows that another sign divides than their header are told with the first: %j', async (text, raw) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text, { asOfDay: '2023-11-15' })
  expect(plan.problems).toMatchObject([{ code: 'no-rows', raw, details: { rule: 'separator' } }])
  for (const language of LANGUAGES) {
    const [problem] = plan.problems
    const words = problem && problemMessage(problem, createTranslator(language), createFormat(language))
    expect(words?.what).toContain(raw.slice(0, 6))
  }
})

test('columns that are not used are named up to the eighth, and that there are more is said', async () => {
  using folder = openFolder()
  const header = (count: number) => Array.from({ length: count }, (_, index) => `c${index + 1}`).join(';')
  const valuesOf = async (count: number) => {
    const { plan } = await folder.plan(`N°;Signalé le;${header(count)}\n1;31/03/2023;${';'.repeat(count - 1)}\n`)
    return plan.problems.find(({ code }) => code === 'note-column-ignored')?.details.values?.join(', ')
  }
  const eight = 'c1, c2, c3, c4, c5, c6, c7, c8'
  expect([await valuesOf(8), await valuesOf(9)]).toEqual([eight, `${eight}, …`])
})
