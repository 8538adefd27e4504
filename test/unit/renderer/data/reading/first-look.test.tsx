import { beforeAll, expect, test } from 'vitest'
import { FirstLook } from '../../../../../renderer/data/reading/first-look.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
import type { Language } from '../../../../../shared/domain/vocabulary/language.ts'
import { openFolder } from '../../../../support/folder.ts'
import { stillPage, stillWords } from '../../../../support/still-page.tsx'

beforeAll(async () => {
  await Promise.all([loadLanguage('fr'), loadLanguage('nl'), loadLanguage('en')])
})

async function lookOf(text: string) {
  using folder = openFolder()
  const { profile } = (await folder.plan(text)).plan
  if (profile === null) throw new Error('the table is known')
  return <FirstLook profile={profile} options={DEFAULT_IMPORT_OPTIONS} replan={() => undefined} />
}

const TABLE = 'Relevé des dossiers\n\nDossier;Ouvert le;Traité\nA1;02/01/2022;03/01/2022\nA2;31/12/2022;\n'

test.each<[Language, string]>([
  ['fr', 'Ouvert le jour'],
  ['nl', 'Ouvert le dag'],
  ['en', 'Traité day 1 of 2 filled'],
])('each column is shown with what it looks like, in %s', async (language, words) => {
  expect(stillWords(await lookOf(TABLE), { language })).toContain(words)
})

test('the first lines have their numbers, and the one that reads like a header is marked', async () => {
  const page = stillPage(await lookOf(TABLE), { language: 'en' })
  expect(
    [...page.matchAll(/<tr data-header="(\w+)"><th scope="row">([^<]*)/g)].map(([, is, line]) => [is, line]),
  ).toEqual([
    ['false', '1'],
    ['true', '3'],
    ['false', '4'],
    ['false', '5'],
    ['false', '–'],
  ])
})
