import { describe, expect, test } from 'vitest'
import { holdSeveralFigures } from '../../../../../shared/domain/dataset/figure-field.ts'
import { institutionKey, isKnownInstitution } from '../../../../../shared/domain/reading/institution.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { codesOf, openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-09-30'

test('the names of one body, old and new, in every language, are one institution', async () => {
  const names = [
    ...['CIRB', 'cibg', 'BRIC', 'Paradigm', 'paradigm.brussels', 'Paradigm (CIRB)', 'CIRB-CIBG', 'CIRB / CIBG'],
    'Centre d’Informatique pour la Région Bruxelloise',
    'Centrum voor Informatica voor het Brusselse Gewest',
  ]
  expect(new Set(names.map(institutionKey))).toEqual(new Set(['paradigm']))
  expect(['Paradigm Shift', 'CIRB Namur', ''].map(institutionKey)).toEqual(['paradigm shift', 'cirb namur', ''])
  expect(['Paradigm', 'CIRB', 'Ixelles', 'STIB', 'Paradigm Shift'].map(isKnownInstitution)).toEqual([
    ...[true, true, true, true],
    false,
  ])
  using folder = openFolder()
  const text = 'Nature;Programme;Institution;Année;Montant\nprévu;WePulse;CIRB;2023;100\nprévu;WePulse;cibg;2023;100\n'
  const { plan } = await folder.plan(text, { asOfDay })
  expect(codesOf(plan)).toContain('key-duplicate')
})

test('articles of one programme that are no parts of one line are to be added up, never dropped', async () => {
  using folder = openFolder()
  const advice = async (amounts: readonly number[]) => {
    const rows = amounts.map((amount, index) => `prévu;WePulse;2023;01.0${index};${amount}\n`).join('')
    const text = `Nature;Programme;Année;Article;Montant\n${rows}`
    const { plan } = await folder.plan(text, { asOfDay, mapping: { parts: 'refuse' } })
    const problem = plan.problems.find(({ code }) => code === 'key-duplicate')
    if (problem === undefined) throw new Error('no duplicate')
    return problemMessage(problem, createTranslator('en'), createFormat('en')).toDo
  }
  expect(await advice([100, 200])).toMatch(/^Add up both amounts/)
  expect(await advice([100, 100])).toMatch(/^If they are two articles/)
})

test.each([
  ['Année;Nombre\n2021;75\n2022;97\n', 'years'],
  ['Jaar;Aantal\n2021;75\n2022;97\n', 'years'],
  ['Catégorie;Année;Nombre\nVoirie;2022;97\n', 'categories'],
  // What else is counted by year is no incident.
  ['Programme;Année;Nombre\nWePulse;2022;97\n', null],
])('%j is a table of %s', async (text, dataset) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text, { asOfDay })
  expect(plan.plan === null ? null : plan.dataset).toBe(dataset)
})

test.each([
  ['planned', ['Begroot', 'raming', 'Voorzien', 'Prévisions']],
  ['committed', ['Vastlegging', 'Vastleggingen', 'Engagement', 'engagements', 'Commitments']],
  ['paid', ['Vereffening', 'vereffend', 'Liquidation', 'liquidé', 'Ordonnancement', 'Ordonnancé']],
])('an amount is %s in the words of public accounts', async (kind, words) => {
  for (const word of words) {
    using folder = openFolder()
    const rows = `Aard;Programma;Begunstigde;Jaar;Bedrag\n${word};WePulse;Gemeente Elsene;2023;100\n`
    await folder.take(rows, { asOfDay })
    const stored = folder.database.prepare('SELECT kind, institution FROM budget_line').all()
    expect([word, stored]).toEqual([word, [{ kind, institution: 'Gemeente Elsene' }]])
  }
})

describe('a word that says no kind of amount', () => {
  const rows = (...words: readonly string[]): string =>
    `Nature;Programme;Année;Montant\n${words.map((word, index) => `${word};WePulse;${2001 + index};${100 + index}\n`).join('')}`
  const credits = rows('Crédits d’engagement', "CRÉDITS D'ENGAGEMENT", 'prévu')

  test('is asked about once, however its letters are written: credits are no expenses', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(credits, { asOfDay })
    expect(plan.problems).toMatchObject([
      { code: 'question-choice', raw: 'Crédits d’engagement', place: { line: 2, column: 'Nature' } },
    ])
    const { what } = problemMessage(plan.problems[0] ?? never(), createTranslator('en'), createFormat('en'))
    expect(what).toBe('“Crédits d’engagement” is not a known word for the column “Nature”: what does it stand for?')
  })

  test('is what a person says, and nothing that is in no list', async () => {
    using folder = openFolder()
    const kind = (code: string) => ({ asOfDay, mapping: { choices: { kind: { 'Crédits d’engagement': code } } } })
    expect(codesOf((await folder.plan(credits, kind('spent'))).plan)).toEqual(['question-choice'])
    await folder.take(credits, kind('planned'))
    expect(folder.database.prepare('SELECT DISTINCT kind FROM budget_line').pluck().all()).toEqual(['planned'])
  })

  test('is none of so many words that the column says something else', async () => {
    using folder = openFolder()
    const articles = Array.from({ length: 9 }, (_, index) => `article ${index}`)
    const { plan } = await folder.plan(rows(...articles, 'article 8'), { asOfDay })
    expect(codesOf(plan)).toEqual(['column-words'])
    expect(plan.problems[0]).toMatchObject({ details: { column: 'Nature', count: 9, values: articles.slice(0, 4) } })
  })
})

test('lines with an amount of each kind are counted by their amounts, those that are refused too', async () => {
  using folder = openFolder()
  const rows = ['2019;1;2;3', '2020;1;2;3', '2021;1;x;3', '2022;1;2;3', '2023;1;;y'].map((row) => `WePulse;${row}\n`)
  const { plan } = await folder.plan(`Programme;Année;Prévu;Engagé;Payé\n${rows.join('')}`, { asOfDay })
  expect([plan.read, plan.new, plan.rejected]).toEqual([14, 9, 5])
  expect(holdSeveralFigures(plan.understanding.columns)).toBe(true)
  const { plan: single } = await folder.plan('Nature;Programme;Montant\nprévu;WePulse;1\n', { asOfDay })
  expect(holdSeveralFigures(single.understanding.columns)).toBe(false)
})

function never(): never {
  throw new Error('nothing is asked')
}
