import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { shippedFolder } from '../../electron/backend/platform/shipped-folder.ts'
import { PLAIN_QUESTION } from '../../shared/domain/incidents/question.ts'
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
  const missing = page.getByRole('region', { name: 'Welke kolom geeft wat?' })
  await missing.waitFor()
  expect(await seriousFindings(page)).toEqual([])
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  const result = page.getByRole('region', { name: 'Resultaat van de proef' })
  expect(await result.textContent()).toContain('De proef wacht op het antwoord')
  expect(await result.getByText('nieuw').count()).toBe(0)
  await missing.getByLabel('Programma').selectOption({ label: 'WePulse' })
  await missing.getByRole('button', { name: 'Lezen als budgetten' }).click()
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
  expect(await page.getByRole('button', { name: /^Modèle / }).count()).toBe(54)
})

test('a programme written almost like a known one is asked about, and nothing is written before the answer is taken', async () => {
  await give('lignes.csv', Buffer.from('Nature;Programme;Année;Montant\nprévu;WePulze;2023;12,5\n'))
  const names = page.getByRole('region', { name: 'Un nom à préciser' }).first()
  const choice = names.getByLabel('WePulze')
  await choice.waitFor()
  // The name as it is written comes first, and nothing is chosen for a person.
  expect(await choice.locator('option').allTextContents()).toEqual(['Choisir…', 'Comme dans le fichier', 'WePulse'])
  expect(await choice.inputValue()).toBe('')
  expect(await seriousFindings(page)).toEqual([])
  await choice.selectOption({ label: 'WePulse' })
  await page.getByText('Appliquer d’abord les réponses du tableau des noms').waitFor()
  await names.getByRole('button', { name: 'Appliquer la réponse' }).click()
  await page.getByRole('button', { name: /1 montant/ }).waitFor()
})

/** What another city calls its incidents: 30 of three kinds, of which every third is not closed. */
const ELSEWHERE = [
  'Identifiant;Ouvert;Anomalie;Quartier;Traité;Etat',
  ...Array.from({ length: 30 }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0')
    const kind = ['Nid de poule', 'Dépôt sauvage', 'Banc cassé'][index % 3]
    const end = index % 3 === 2 ? ';Nouveau' : `${day}/12/2022;Terminé`
    return `BX-${index};${day}/11/2022;${kind};Bastide;${end}`
  }),
].join('\n')

test('a file that nobody foresaw goes in with its columns chosen in one form and its names pasted from a spreadsheet', async () => {
  await give('ailleurs.csv', Buffer.from(ELSEWHERE))
  const form = page.getByRole('region', { name: 'Quelle colonne donne quoi ?' })
  await form.getByLabel('Signalé le').selectOption({ label: 'Ouvert' })
  for (const [field, column] of [
    ['Catégorie', 'Anomalie'],
    ['Clôturé le', 'Traité'],
    ['Statut', 'Etat'],
  ] as const)
    await form.getByLabel(field, { exact: true }).selectOption({ label: column })
  expect(await seriousFindings(page)).toEqual([])
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  await form.getByRole('button', { name: 'Lire comme relevés d’incidents' }).click()

  const register = page.getByRole('region', { name: 'Une question avant l’essai' }).getByLabel('Un autre registre')
  await register.fill('Bordeaux')
  await register.press('Enter')
  const names = page.getByRole('region', { name: 'Noms inconnus' })
  await names.getByText('3 catégories ne figurent pas parmi les 13').click()
  await names.getByRole('button', { name: 'Copier comme tableau' }).click()
  await names.getByRole('button', { name: 'Copié', exact: true }).waitFor()
  await names.getByRole('button', { name: 'Coller depuis un tableur' }).click()
  await page
    .getByRole('textbox', { name: 'Lignes du tableur' })
    .fill('Nid de poule\tVoirie\nDépôt sauvage\tOpenbare netheid\nTerminé\tClôturé\nNouveau\tSignalé\nPont\tParc\n')
  await page.getByRole('button', { name: 'Lire ces réponses' }).click()
  await names.getByText('Pont = Parc').waitFor()
  expect(await names.getByLabel('Dépôt sauvage').inputValue()).toBe('cleanliness')
  await names.getByRole('button', { name: 'Appliquer les 4 réponses' }).click()
  await page.getByRole('button', { name: 'Importer 30 lignes' }).click()
  await page.getByRole('button', { name: 'Terminer' }).waitFor()

  const { rows } = await host.client.call('figures.query', {
    ...PLAIN_QUESTION,
    by: ['category', 'status'],
    source: 'records',
  })
  expect(rows.map(({ key, value }) => [...key, value])).toEqual(
    expect.arrayContaining([
      ['road', 'closed', 10],
      ['cleanliness', 'closed', 10],
      ['unclassified', 'created', 10],
    ]),
  )
})

test('two columns that give one thing are a question with one click; the other is left out', async () => {
  await give('relevé.csv', Buffer.from('N°;Signalé le;Commune;Code postal\n1;13/11/2023;Bruxelles;1040\n'))
  const question = page.getByRole('region', { name: 'Une question avant l’essai' })
  await question.getByRole('radio', { name: 'Commune' }).click()
  await page.getByRole('button', { name: 'Importer 1 ligne' }).waitFor()
  await expect.poll(() => page.locator('dl', { hasText: 'Encodage' }).textContent()).toContain('Code postalNon repris')
})

test('a column for each year of amounts is a line for each, once their kind is said', async () => {
  await give('années.csv', Buffer.from('Programme;Institution;2022;2023\nWePulse;Evere;1,5;2,5\nTotal;;1,5;2,5\n'))
  const missing = page.getByRole('region', { name: 'Quelle colonne donne quoi ?' })
  await missing.getByLabel('Nature').selectOption({ label: 'budget prévu' })
  await missing.getByRole('button', { name: 'Lire comme budgets' }).click()
  await page.getByRole('button', { name: 'Importer 2 montants' }).waitFor()
  const sample = page.getByRole('region', { name: 'Premières lignes du fichier, brutes et comprises' })
  await expect.poll(() => sample.locator('thead th').nth(1).textContent()).toBe('Montant 2022 (euros)2022')
  const outcome = page.getByRole('region', { name: 'Résultat de l’essai' })
  await outcome.getByText('2 totaux de contrôle égaux').click()
  await outcome.getByText('Total · 2023').first().waitFor()
})

test('of a file that could not be opened nothing is said to be understood', async () => {
  await give('rapport.pdf', Buffer.from('%PDF-1.7\n'))
  await page.getByText('Le fichier est un PDF').waitFor()
  expect(await page.getByText('Ce qui a été compris').count()).toBe(0)
  expect(await page.getByText('Tout ou rien').count()).toBe(0)
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
})
