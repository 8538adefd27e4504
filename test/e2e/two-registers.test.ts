import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { fillWithPublished } from '../support/laid-folder.ts'
import { seriousFindings, settled, showView, wordsOf } from './browser.ts'
import { runCommand } from './command-line.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

const day = (number: number): string => new Date(Date.UTC(2022, 0, 3 + number)).toISOString().slice(0, 10)
const written = (iso: string): string => iso.split('-').toReversed().join('/')

/** An incident each day from 3 January 2022 of one register, two each third day from 2 February of the other. */
const ROADS = Array.from({ length: 400 }, (_, index) => day(index))
const TREES = Array.from({ length: 300 }, (_, index) => day(30 + 3 * Math.floor(index / 2)))
const LAST = ROADS.at(-1) ?? ''
const FIRST = TREES[0] ?? ''
/** The days that both cover. */
const both = (days: readonly string[]): number => days.filter((each) => each >= FIRST && each <= LAST).length

const ROADS_FILE = [
  'N°;Catégorie complète;Commune;Signalé le;Dernière action;Statut',
  ...ROADS.map((each, index) => `${index};Voirie;1030 Schaerbeek;${written(each)};${written(each)};Signalé`),
]
const TREES_FILE = [
  'Dossier;Sorte;Commune;Ouvert le;Etat',
  ...TREES.map((each, index) => `${index};Élagage;1180 Uccle;${written(each)};Signalé`),
]
const MAPPING = {
  columns: {
    Dossier: { field: 'reference' },
    Sorte: { field: 'category' },
    'Ouvert le': { field: 'created' },
    Etat: { field: 'status' },
  },
}

const { page } = await openedPage(() =>
  openOwnHost({
    async fill(data) {
      await fillWithPublished(data)
      const folder = join(dirname(data), 'files')
      mkdirSync(folder)
      const take = async (name: string, lines: readonly string[], ...options: readonly string[]) => {
        writeFileSync(join(folder, name), lines.join('\n'))
        const { out } = await runCommand(['import', join(folder, name), ...options, '--data-dir', data, '--json'])
        expect(JSON.parse(out).files[0].new).toBe(lines.length - 1)
      }
      await take('voirie.csv', ROADS_FILE)
      const mapping = JSON.stringify(MAPPING)
      await take('arbres.csv', TREES_FILE, '--as', 'incidents', '--mapping', mapping, '--register', 'Arbres')
    },
  }),
)

const total = async () => {
  await settled(page)
  const summary = page.getByRole('region', { name: 'Chiffres de la sélection' })
  return Number((await summary.locator('p b').first().textContent())?.replaceAll(/\s/g, ''))
}
const chip = () => page.locator('main').getByRole('button', { name: /^(du registre|de 2 registres)/ })
const plain = async () => (await wordsOf(page)).replaceAll(/\s+/g, ' ')

test('the chip switches between two registers and adds them up on purpose, and undo leads back', async () => {
  await showView(page, { page: 'incidents' })
  expect([await total(), await chip().textContent()]).toEqual([ROADS.length, 'du registre FixMyStreet'])

  await chip().click()
  await page.getByRole('radio', { name: 'Arbres' }).click()
  expect([await total(), await chip().textContent()]).toEqual([TREES.length, 'du registre Arbres'])
  const ofTrees = await plain()
  expect(ofTrees).toContain('Source : relevés importés du registre Arbres')
  for (const ofFixMyStreet of ['utilisateurs', 'comparer les communes', 'catégories figure', 'Voirie'])
    expect(ofTrees).not.toContain(ofFixMyStreet)

  await chip().click()
  await page.getByRole('button', { name: 'Plusieurs, additionnés' }).click()
  await page.getByRole('checkbox', { name: 'FixMyStreet' }).click()
  expect(await total()).toBe(both(ROADS) + both(TREES))
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  const added = await plain()
  expect(added).toMatch(/de 2 registres additionnés : (Arbres et FixMyStreet|FixMyStreet et Arbres)/)
  expect(added).toMatch(/Source : relevés importés, 2 registres additionnés/)

  await page.keyboard.press('Control+z')
  expect([await total(), await chip().textContent()]).toEqual([TREES.length, 'du registre Arbres'])
  await page.keyboard.press('Control+z')
  expect([await total(), await chip().textContent()]).toEqual([ROADS.length, 'du registre FixMyStreet'])
})
