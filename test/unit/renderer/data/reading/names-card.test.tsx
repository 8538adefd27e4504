import { beforeAll, expect, test } from 'vitest'
import { NamesCard } from '../../../../../renderer/data/reading/names-card.tsx'
import type { NameAnswersByKey } from '../../../../../renderer/data/work/name-sheet.ts'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { DEFAULT_IMPORT_OPTIONS, type ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import type { Language } from '../../../../../shared/domain/vocabulary/language.ts'
import { openPublishedFolder } from '../../../../support/folder.ts'
import { stillPage, stillWords } from '../../../../support/still-page.tsx'

beforeAll(async () => {
  await Promise.all([loadLanguage('fr'), loadLanguage('nl'), loadLanguage('en')])
})

async function planOf(text: string): Promise<ImportPlan> {
  using folder = await openPublishedFolder()
  return (await folder.plan(text)).plan
}

const cardOf = (plan: ImportPlan, answers: NameAnswersByKey = {}) => (
  <NamesCard
    plan={plan}
    options={DEFAULT_IMPORT_OPTIONS}
    replan={() => undefined}
    answers={answers}
    setAnswers={() => undefined}
    isStale={false}
  />
)

const kinds = (count: number): string =>
  `N°;Catégorie;Commune;Signalé le;Statut\n${Array.from({ length: count }, (_, index) => `${index + 1};Anomalie ${index + 1};Ixelles;02/01/2022;Fertig\n`).join('')}`

test.each<[Language, string]>([
  ['fr', '17 catégories ne figurent pas parmi les 13'],
  ['nl', '17 categorieën zijn geen van de 13'],
  ['en', '17 categories are none of the 13'],
])('names that may stay as they are lie behind their number, in %s', async (language, words) => {
  const page = stillPage(cardOf(await planOf(kinds(17))), { language })
  expect(page).toContain(words)
  expect(page.match(/<details/g)).toHaveLength(2)
  expect(page).not.toContain('<details open')
})

test('of many names a hundred are shown and the others found by a part of them', async () => {
  const page = stillPage(cardOf(await planOf(kinds(140))), { language: 'en' })
  expect(page).toContain('100 of 140 shown')
  expect(page.match(/<th scope="row"/g)).toHaveLength(101)
})

test('a name that must be answered offers the one of the file first, chooses none, and counts its answers', async () => {
  const plan = await planOf('Nature;Programme;Année;Montant\nprévu;WePulze;2023;12,5\n')
  const page = stillPage(cardOf(plan), { language: 'en' })
  const [select = ''] = /<select.*?<\/select>/.exec(page) ?? []
  expect([...select.matchAll(/<option value="([^"]*)"/g)].map(([, code]) => code)).toEqual(['', 'WePulze', 'wepulse'])
  expect(select).toContain('<option value="" selected="">Choose…')
  expect(stillWords(cardOf(plan), { language: 'en' })).toContain('0 of 1 answered')
  const said = stillWords(cardOf(plan, { 'programme WePulze': 'wepulse' }), { language: 'en' })
  expect(said).toContain('1 of 1 answered')
})

test('nothing is shown of a file whose names are all known', async () => {
  const plan = await planOf('N°;Catégorie;Commune;Signalé le;Statut\n1;Voirie;Ixelles;02/01/2022;Signalé\n')
  expect(stillPage(cardOf(plan), { language: 'en' })).not.toContain('<form')
})
