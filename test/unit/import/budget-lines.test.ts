import { expect, test } from 'vitest'
import { institutionKey } from '../../../shared/domain/reading/institution.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import { codesOf, openFolder } from '../backend/folder.ts'

const asOfDay = '2023-09-30'

test('the names of one body, old and new, in every language, are one institution', async () => {
  const names = [
    ...['CIRB', 'cibg', 'BRIC', 'Paradigm', 'paradigm.brussels', 'Paradigm (CIRB)', 'CIRB-CIBG', 'CIRB / CIBG'],
    'Centre d’Informatique pour la Région Bruxelloise',
    'Centrum voor Informatica voor het Brusselse Gewest',
  ]
  expect(new Set(names.map(institutionKey))).toEqual(new Set(['paradigm']))
  expect(['Paradigm Shift', 'CIRB Namur', ''].map(institutionKey)).toEqual(['paradigm shift', 'cirb namur', ''])
  using folder = openFolder()
  const text = 'Nature;Programme;Institution;Année;Montant\nprévu;WePulse;CIRB;2023;100\nprévu;WePulse;cibg;2023;100\n'
  const { plan } = await folder.plan(text, { asOfDay })
  expect(codesOf(plan)).toContain('key-duplicate')
})

test('articles of one programme are to be added up, never dropped', async () => {
  using folder = openFolder()
  const advice = async (amounts: readonly number[]) => {
    const rows = amounts.map((amount, index) => `prévu;WePulse;2023;01.0${index};${amount}\n`).join('')
    const { plan } = await folder.plan(`Nature;Programme;Année;Article;Montant\n${rows}`, { asOfDay })
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
