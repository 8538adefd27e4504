import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { shippedFolder } from '../../electron/backend/platform/shipped-folder.ts'
import { sheetOf, textRows } from '../support/workbook-file.ts'
import { clickTo, overflowOf, seriousFindings, settled } from './browser.ts'
import { openedPage } from './opened.ts'

const { host, page, anew } = await openedPage()

beforeEach(async () => {
  await anew()
  await clickTo(page, 'data')
})

const give = (name: string, buffer: Buffer) =>
  page.locator('main input[type=file]').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

/** Headers that no template has, a column for each kind of money, none for the programme. */
const WIDE = [
  ['Begroting digitalisering 2023'],
  ['Stand op 30/09/2023'],
  [],
  ['Instelling', 'Jaar', 'Bedrag gepland', 'Betaald'],
  ['Gemeente Elsene', '2023', '125000', '98000,50'],
  ['OCMW Jette', '2023', '64000', '12000'],
  ['Totaal', '', '189000', '110000,50'],
]

test('a workbook of budget lines that nobody foresaw goes in with one choice and one click', async () => {
  await page.locator('header').getByText('NL', { exact: true }).click()
  await give('begroting.xlsx', sheetOf(textRows(WIDE), { name: 'Opvolging' }))
  const missing = page.getByRole('region', { name: 'Er ontbreekt een kolom: wat komt in de plaats?' })
  await missing.waitFor({ timeout: 30_000 })
  expect(await seriousFindings(page)).toEqual([])
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  const result = page.getByRole('region', { name: 'Resultaat van de proef' })
  expect(await result.textContent()).toContain('De proef wacht op het antwoord')
  expect(await result.getByText('nieuw').count()).toBe(0)
  await missing.getByLabel('Programma').selectOption({ label: 'WePulse' })
  const commit = page.getByRole('button', { name: '4 bedragen inlezen' })
  await commit.waitFor()
  await settled(page)
  expect(await commit.evaluate((it) => it.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true)

  const understood = page.locator('dl', { hasText: 'Werkblad' })
  const points = (await understood.textContent()) ?? ''
  expect(points).toContain('Opvolging')
  expect(points).not.toContain('Scheidingsteken')
  const sample = page.getByRole('region', { name: 'Eerste regels van het bestand, ruw en begrepen' })
  const headers = await sample.locator('thead th').allTextContents()
  expect(headers.slice(0, 4)).toEqual([
    'Regel',
    'JaarJaar',
    'Gepland bedrag (euro)Bedrag gepland',
    'Betaald bedrag (euro)Betaald',
  ])
  expect(await sample.locator('tbody tr').first().locator('td').nth(2).textContent()).toBe('98.000,598000,50')

  await commit.click()
  await page.getByRole('button', { name: 'Afronden' }).waitFor()
  const { rows } = await host.client.call('budgets.list', { programme: 'wepulse' })
  expect(
    rows.filter(({ institution }) => institution === 'OCMW Jette').map(({ kind, cents }) => [kind, cents]),
  ).toEqual([
    ['planned', 6_400_000],
    ['paid', 1_200_000],
  ])
})

test('a template is saved from the page, byte for byte the shipped one', async () => {
  await page.getByRole('heading', { name: 'Modèles à remplir' }).click()
  for (const [format, extension] of [
    ['CSV', 'csv'],
    ['Excel', 'xlsx'],
  ] as const) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: `Modèle Budgets, Nederlands, ${format}` }).click()
    const saved = await download
    expect(saved.suggestedFilename()).toBe(`budgets.nl.${extension}`)
    expect(await readFile(await saved.path())).toEqual(
      await readFile(join(shippedFolder(), 'templates', `budgets.nl.${extension}`)),
    )
  }
  expect(await page.getByRole('button', { name: /^Modèle / }).count()).toBe(48)
})

test('a programme written almost like a known one is asked about', async () => {
  await give('lignes.csv', Buffer.from('Nature;Programme;Année;Montant\nprévu;WePulze;2023;12,5\n'))
  const question = page.getByRole('region', { name: 'Une question avant l’essai' })
  const yes = question.getByRole('radio', { name: 'Oui, c’est « WePulse »' })
  await yes.waitFor({ timeout: 30_000 })
  // The name as it is written comes first, and nothing is chosen for a person.
  const offered = await question
    .getByRole('radio')
    .evaluateAll((radios) =>
      radios.map((radio) => [radio.getAttribute('value'), radio instanceof HTMLInputElement && radio.checked]),
    )
  expect(offered).toEqual([
    [expect.stringContaining('WePulze'), false],
    [expect.stringContaining('WePulse'), false],
  ])
  // The token for the edges of controls: #8b8b9c.
  expect(await yes.evaluate((radio) => getComputedStyle(radio).borderColor)).toBe('rgb(139, 139, 156)')
  await yes.click()
  await page.getByRole('button', { name: /1 montant/ }).waitFor()
})

test('two columns that give one thing are a question with one click; the other is left out', async () => {
  await give('relevé.csv', Buffer.from('N°;Signalé le;Commune;Code postal\n1;13/11/2023;Bruxelles;1040\n'))
  const question = page.getByRole('region', { name: 'Une question avant l’essai' })
  await question.getByRole('radio', { name: 'Commune' }).click({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Importer 1 ligne' }).waitFor()
  await expect.poll(() => page.locator('dl', { hasText: 'Encodage' }).textContent()).toContain('Code postalNon repris')
})

test('a column for each year of amounts is a line for each, once their kind is said', async () => {
  await give('années.csv', Buffer.from('Programme;Institution;2022;2023\nWePulse;Evere;1,5;2,5\nTotal;;1,5;2,5\n'))
  const missing = page.getByRole('region', { name: 'Une colonne manque : qu’est-ce qui en tient lieu ?' })
  await missing.getByLabel('Nature').selectOption({ label: 'budget prévu' }, { timeout: 30_000 })
  await page.getByRole('button', { name: 'Importer 2 montants' }).waitFor()
  const sample = page.getByRole('region', { name: 'Premières lignes du fichier, brutes et comprises' })
  await expect.poll(() => sample.locator('thead th').nth(1).textContent()).toBe('Montant 2022 (euros)2022')
  const outcome = page.getByRole('region', { name: 'Résultat de l’essai' })
  await outcome.getByText('2 totaux de contrôle égaux').click()
  await outcome.getByText('Total · 2023').first().waitFor()
})

test('of a file that could not be opened nothing is said to be understood', async () => {
  await give('rapport.pdf', Buffer.from('%PDF-1.7\n'))
  await page.getByText('Le fichier est un PDF').waitFor({ timeout: 30_000 })
  expect(await page.getByText('Ce qui a été compris').count()).toBe(0)
  expect(await page.getByText('Tout ou rien').count()).toBe(0)
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
})
