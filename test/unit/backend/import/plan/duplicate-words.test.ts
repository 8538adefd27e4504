import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shippedFolder } from '../../../../../electron/backend/platform/shipped-folder.ts'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-09-30'

/** What the first problem of a file says in French, Dutch and English. */
async function said(text: string, before: readonly string[] = []): Promise<readonly string[]> {
  using folder = openFolder()
  for (const known of before) await folder.take(known, { asOfDay })
  const { plan } = await folder.plan(text, { asOfDay })
  const problem = plan.problems.find(({ code }) => code === 'key-duplicate')
  if (problem === undefined) throw new Error('no row stands twice')
  return LANGUAGES.map((language) => problemMessage(problem, createTranslator(language), createFormat(language)).what)
}

test('R2: a category that stands twice is named by its words and its period', async () => {
  expect(await said('Catégorie;Année;Incidents\nVoirie;2022;100\nVoirie;2022;101\n')).toEqual([
    '«\u00a0Voirie · 2022\u00a0» figure déjà à la ligne 2.',
    '“Openbare weg · 2022” staat al op regel 2.',
    '“Roads · 2022” already stands on line 2.',
  ])
})

test('R2: a budget line that stands twice is named by its kind, institution and period', async () => {
  const words = await said(
    'Nature;Programme;Institution;Année;Montant\nprévu;WePulse;Ixelles;2023;1\nprévu;WePulse;Ixelles;2023;2\n',
  )
  expect(words[2]).toMatch(/^“planned budget · \w+ · Ixelles · 2023” already stands on line 2\.$/i)
})

test('R2: a budget line of a known programme is named by what the programme is called in each language', async () => {
  const programmes = readFileSync(join(shippedFolder(), 'programmes.csv'), 'utf8')
  const text =
    'Nature;Programme;Institution;Année;Montant\nprévu;web-strategy;Ixelles;2023;1\nprévu;web-strategy;Ixelles;2023;2\n'
  const [fr = '', nl = '', en = ''] = await said(text, [programmes])
  expect(fr).toContain('· Stratégie Web Régionale · Ixelles')
  expect(nl).toContain('· Gewestelijke webstrategie · Ixelles')
  expect(en).toContain('· Regional web strategy · Ixelles')
})

test('R2: an incident that stands twice is named by its number alone', async () => {
  const words = await said('N°;Statut;Signalé le\n123456;Clôturé;15/11/2022\n123456;Signalé;15/11/2022\n')
  expect(words[1]).toBe('“123456” staat al op regel 2.')
})

test.each([
  [
    'a figure',
    'Programme;Code;Libellé FR;Libellé NL;Libellé EN;Valeur;Unité;Au\nweb-strategy;web.1;sites;websites;sites;5;sites;31/12/2022\nweb-strategy;web.1;sites;websites;sites;6;sites;31/12/2022\n',
    ['Stratégie Web Régionale · sites', 'Gewestelijke webstrategie · websites', 'Regional web strategy · sites'],
  ],
  [
    'a participant',
    'Programme;Code;Type de participant;Nom FR;Nom NL\nweb-strategy;21009;commune;Ixelles;Elsene\nweb-strategy;21009;commune;Ixelles;Elsene\n',
    ['Stratégie Web Régionale · Ixelles', 'Gewestelijke webstrategie · Elsene', 'Regional web strategy · Ixelles'],
  ],
  [
    'a date',
    'Programme;Code;Du;Au;Libellé FR;Libellé NL\nweb-strategy;start;01/01/2022;31/12/2022;Début;Begin\nweb-strategy;start;01/01/2022;31/12/2022;Début;Begin\n',
    ['Stratégie Web Régionale · Début', 'Gewestelijke webstrategie · Begin', 'Regional web strategy · Début'],
  ],
  ['a programme', 'Programme;Nom FR;Nom NL\nnew;Neuf;Nieuw\nnew;Neuf;Nieuw\n', ['Neuf', 'Nieuw', 'Neuf']],
])('R2: %s that stands twice is named by its words, not by its code', async (_case, text, names) => {
  const programmes = readFileSync(join(shippedFolder(), 'programmes.csv'), 'utf8')
  const words = await said(text, [programmes])
  expect(words.map((each) => /[«“]\u00a0?(.+?)(?: · [^·]*2022)?\u00a0?[»”]/.exec(each)?.[1])).toEqual(names)
})
