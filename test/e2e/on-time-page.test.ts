import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { fillWithPublished } from '../support/laid-folder.ts'
import { overflowOf, seriousFindings, settled, showView, speak, wordsOf } from './browser.ts'
import { runCommand } from './command-line.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

const HEADER = 'N°;Catégorie;Commune;Adresse;Signalé le;Clôturé le;Dernière action;Statut'
/** `count` incidents that were created on a day and closed on another one, open where it is empty. */
const rows = (first: number, count: number, category: string, created: string, closed: string) =>
  Array.from({ length: count }, (_, at) =>
    [
      ...[first + at, category, '1030 Schaerbeek', `Rue Haute ${first + at}`, created, closed],
      ...[closed === '' ? created : closed, closed === '' ? 'Signalé' : 'Clôturé'],
    ].join(';'),
  )
/** Roads: 60 in time, 20 late, 20 overdue, 10 not due yet. Lighting: 10, too few for a share. */
const RECORDS = [
  HEADER,
  ...rows(1000, 60, 'Voirie', '02/01/2023', '05/01/2023'),
  ...rows(2000, 20, 'Voirie', '02/01/2023', '01/03/2023'),
  ...rows(3000, 20, 'Voirie', '03/02/2023', ''),
  ...rows(4000, 10, 'Voirie', '28/08/2023', ''),
  ...rows(5000, 10, 'Eclairage', '03/01/2023', '04/01/2023'),
]
const CHANGED = ['Voirie;;10;calendrier;;31/01/2023;Plan 2022', 'Voirie;;8;calendrier;01/02/2023;;Plan 2023']
const TARGETS = ['Catégorie;Sous-catégorie;Délai;Jours;Du;Au;Source', '*;;10;calendrier;;;Plan 2022', ...CHANGED]

/** The import of the records, before which and after which there is something else. */
let snapshot = 0
const { page } = await openedPage(() =>
  openOwnHost({
    async fill(data) {
      await fillWithPublished(data)
      const folder = join(dirname(data), 'files')
      mkdirSync(folder)
      const take = async (name: string, lines: readonly string[], ...options: readonly string[]) => {
        writeFileSync(join(folder, name), lines.join('\n'))
        const { out } = await runCommand(['import', join(folder, name), ...options, '--data-dir', data, '--json'])
        return JSON.parse(out).files[0].snapshot as number
      }
      snapshot = await take('voirie.csv', RECORDS, '--as-of-day', '2023-08-31')
      await take('delais.csv', TARGETS)
    },
  }),
)
const closeRows = async () => {
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
}
beforeEach(async () => {
  await showView(page, { page: 'on-time' })
})

const plain = async () => (await wordsOf(page)).replaceAll(/\s+/g, ' ')
const dialog = () => page.getByRole('dialog')
const listed = async () => {
  await dialog().getByRole('table').waitFor()
  await settled(page)
  return Number(await dialog().getByRole('table').getAttribute('aria-rowcount')) - 1
}

test('the share stands with its denominator in words, what is too few and too early, and parts that add up', async () => {
  const words = await plain()
  // 60 of 100 roads and 10 of 10 lights are past their due day.
  for (const said of [
    '63,6 % à temps',
    'de 110 incidents',
    '10 incidents ne sont pas encore échus',
    'trop peu : 10 sur au moins 20',
    'Huit parts, 120 incidents',
    '30 dont 20 en retard',
    'Plan 2022',
    '10, puis 8 jours',
  ])
    expect(words).toContain(said)
  expect(await page.getByRole('option', { name: 'août 2023 : 20 + 10 − 0 = 30 ouverts' }).count()).toBe(1)
})

test('a part, an age, a step of the stock and the oldest one open their rows, by pointer and by key', async () => {
  await page.getByRole('option', { name: 'Voirie, clôturés en retard : 20' }).click()
  expect(await listed()).toBe(20)
  await closeRows()

  await page.getByRole('option', { name: /^Voirie, 60,0 %/ }).focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'r']) await page.keyboard.press(key)
  expect(await listed()).toBe(20)
  await closeRows()

  await page.getByRole('option', { name: /^0 à 7 jours/ }).focus()
  await page.keyboard.press('r')
  expect(await listed()).toBe(10)
  await closeRows()

  await page
    .getByRole('option', { name: /^février 2023/ })
    .first()
    .focus()
  await page
    .getByRole('listbox', { name: 'Stock' })
    .getByRole('option', { name: /^février 2023/ })
    .focus()
  await page.keyboard.press('r')
  expect(await listed()).toBe(40)
  await closeRows()

  await page.getByRole('button', { name: 'Voirie' }).first().click()
  expect(await listed()).toBe(30)
  await page.keyboard.press('Escape')
  await closeRows()
})

test('a click on a name and on an age are filters of the one line, under which no share is made', async () => {
  await page
    .getByRole('option', { name: /^Voirie/ })
    .first()
    .click()
  await settled(page)
  await page.getByRole('option', { name: /^91 à 365 jours/ }).click()
  await settled(page)
  const words = await plain()
  for (const said of [
    '20 incidents',
    'Pas de part à temps sous ce filtre',
    '20 dont 20 en retard',
    'Les dix plus anciens',
  ])
    expect(words).toContain(said)
  expect(words).not.toMatch(/\d % à temps/)
  expect(await page.getByRole('listbox', { name: 'Stock' }).count()).toBe(0)
  const chips = page.locator('main [data-filters]')
  expect(await chips.textContent()).toContain('Voirie')
  expect(await chips.textContent()).toContain('91 à 365 jours')
  await page.getByRole('button', { name: 'Retirer ce filtre' }).click()
  await settled(page)
  expect(await chips.textContent()).toContain('Voirie')
  expect(await plain()).toContain('60,0 % à temps de 100 incidents')
})

test('on Incidents the map and the small trends tell shares and stocks; a click filters, and the rows are those counted', async () => {
  await showView(page, { page: 'incidents', map: 'tiles', comparison: 'none' })
  const buttons = await page.locator('main button').count()
  await page.getByRole('button', { name: '/ 1 000 hab.' }).click()
  await page.getByRole('menuitemradio', { name: 'À temps' }).click()
  await settled(page)
  expect(await page.locator('main button').count()).toBe(buttons)
  // 70 of 110: roads 60 of 100, lighting 10 of 10.
  expect(await plain()).toContain('Schaerbeek, rang 1 sur 1 : 63,6 % (70 sur 110 échus), 10 pas encore échus')
  const tile = page.getByRole('button', { name: /^Schaerbeek/ }).last()
  await tile.focus()
  await page.keyboard.press('r')
  expect(await listed()).toBe(110)
  await closeRows()
  await page.getByRole('button', { name: /^\d+ catégories?$/ }).click()
  await settled(page)
  await page.getByText('un même axe de 0 à 100 %').waitFor()
  expect(await plain()).toContain('Voirie 60,0 %')
  expect(await plain()).toMatch(/Eclairage trop peu/)
  await page.getByRole('button', { name: 'À temps' }).first().click()
  await page.getByRole('menuitemradio', { name: 'Ouverts' }).click()
  await settled(page)
  await page.getByText('À la fin de chaque mois').waitFor()
  expect(await plain()).toContain('Schaerbeek, rang 1 sur 1 : 30 ouverts')
})

test('the keys of the parts walk rows and parts, filter, and explain a change; a changed target has its mark', async () => {
  // Roads of January are judged by 10 days, those of February by 8.
  const roads = page.getByRole('option', { name: /^Voirie, 60,0 %.*Le délai visé a changé pendant ces jours/ })
  await roads.focus()
  expect(await plain()).toContain('* Le délai visé a changé pendant ces jours, le 01/02/2023 (Voirie)')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  await page.keyboard.press('ArrowUp')
  expect(await focused()).toMatch(/^Ensemble/)
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toMatch(/^Voirie/)
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toMatch(/^Voirie, clôturés à temps.: 60$/)
  const drawer = page.getByRole('complementary').filter({ has: page.getByRole('heading', { level: 2 }) })
  const compared = { page: 'on-time', comparison: { from: '2023-01-01', to: '2023-01-28' } } as const
  await showView(page, { ...compared, period: { kind: 'range', from: '2023-02-01', to: '2023-02-28' } })
  await page.getByRole('option', { name: /^Voirie, 0,0 %/ }).focus()
  await page.keyboard.press('e')
  await drawer.waitFor({ timeout: 10_000 })
  expect(await page.locator('main [data-filters]').textContent()).toContain('Voirie')
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })
  await expect.poll(focused).toMatch(/^Voirie/)
  await page.keyboard.press('Enter')
  await settled(page)
  expect(await page.locator('main [data-filters]').textContent()).not.toContain('Voirie')
})

test('without targets the page says what is missing, and the stock stays', async () => {
  await showView(page, { page: 'on-time', asOf: snapshot })
  const words = await plain()
  expect(words).toContain('Aucun délai visé importé')
  expect(words).toContain('Modèle à remplir')
  expect(words).toContain('Les dix plus anciens')
  expect(words).not.toContain('Huit parts')
})

test('it is read in three languages, fits narrow windows, and has no serious finding', async () => {
  expect(await seriousFindings(page)).toEqual([])
  for (const [language, said] of [
    ['nl', 'van 110 incidenten'],
    ['en', 'of 110 incidents'],
    ['fr', 'de 110 incidents'],
  ] as const) {
    await speak(page, language)
    const words = await plain()
    expect(words).toContain(said)
    expect(words.split(' ').length, language).toBeLessThanOrEqual(500)
  }
  await page.setViewportSize({ width: 1024, height: 800 })
  await settled(page)
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
})

test('the way to the import says that targets are awaited, with their form, until another page is opened', async () => {
  await page.getByRole('button', { name: 'Importer…' }).click()
  const awaited = page.getByRole('region', { name: /^Attendus ici\s: Délais visés/ })
  await awaited.getByRole('button', { name: 'Modèle à remplir' }).waitFor()
  await page.locator('nav a[href^="#/overview"]').click()
  await page.locator('nav a[href^="#/data"]').click()
  await page.getByRole('region', { name: /^Déposer un ou plusieurs fichiers/ }).waitFor()
  expect(await awaited.count()).toBe(0)
})

test('the first card names none that the filter leaves out, and its heads say what they count', async () => {
  await showView(page, { page: 'on-time', filters: [{ kind: 'category', values: ['road'] }] })
  await settled(page)
  expect(await plain()).toContain('Voirie : 60,0 % à temps')
  const heads = await page.locator('[title="ouverts en retard"], [title^="Échus au sort connu"]').allInnerTexts()
  expect(heads).toEqual(['Au calcul', 'En retard'])
})
