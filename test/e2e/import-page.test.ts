import { beforeEach, describe, expect, test } from 'vitest'
import { clickTo, overflowOf, seriousFindings, settled, wordsOf } from './browser.ts'
import { openedPage } from './opened.ts'

/** Table 1 as the source document prints it in French: title lines, tabs, dot thousands, total. */
const TABLE_1 = [
  "Table 1 : incidents jusqu'au 15/11/2023",
  '',
  "Nombre d'incidents par catégorie pour l'année 2023",
  "Catégorie\tNombre d'incidents",
  'Divers\t470',
  'Eclairage\t2.872',
  'Mobilier urbain\t8.295',
  'Monument\t262',
  'Parc\t89',
  'Plantation\t3.107',
  'Ponts/Tunnels\t32',
  'Prévention Urbaine\t14.113',
  'Propreté publique\t70.574',
  'Sécurisation bâtiment\t174',
  'Signalisation\t7.486',
  'Véhicule abandonné\t5.328',
  'Voirie\t19.884',
  'Total\t132.686',
].join('\n')

/** The back-office export as it stands on a disk: BOM, an empty field at each end, a lone quotation mark at the last. */
function backOffice(rows: readonly (readonly string[])[]): string {
  const header = ['N°', 'Catégorie complète', 'Commune', 'Signalé le', 'Dernière action', 'Statut', 'Signalé par']
  const lines = [header, ...rows].map((cells) => [...cells, ''].map((cell) => `"${cell}"`).join(';'))
  return `\ufeff${lines.join('\r\n')}\r\n"`
}

const ROWS = [
  [
    '900001',
    'Propreté publique > Dépôt clandestin',
    '1030 Schaerbeek',
    '12/03/2023',
    '15/03/2023',
    'Clôturé',
    'Dupont',
  ],
  ['900002', 'Voirie > Trou', '1000 Bruxelles', '02/04/2023', '20/05/2023', 'En traitement', 'Jansen'],
  ['900003', 'Graffitis > Mur', '1180 Uccle', '20/10/2023', '30/10/2023', 'Signalé', 'Peeters'],
]

const { page, anew } = await openedPage()

beforeEach(async () => {
  await anew()
  await clickTo(page, 'data')
})

const give = (name: string, text: string) =>
  page
    .locator('main input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

const trial = () => page.getByRole('region', { name: 'Résultat de l’essai' })
const count = async (name: string): Promise<string> =>
  (await trial().locator(`[data-name=${name}] dd`).textContent()) ?? ''
const countsAre = (wanted: Readonly<Record<string, string>>) =>
  expect
    .poll(async () =>
      Object.fromEntries(await Promise.all(Object.keys(wanted).map(async (name) => [name, await count(name)]))),
    )
    .toEqual(wanted)
const snapshotRows = () => page.getByRole('region', { name: 'Imports du dossier de données' }).locator('tbody tr')

/** Where a box ends at the right, in pixels of the window. */
const right = (box: { x: number; width: number } | null): number => (box === null ? Number.NaN : box.x + box.width)

/** Where a box ends at its foot, in pixels of the window. */
const bottom = (box: { y: number; height: number } | null): number => (box === null ? Number.NaN : box.y + box.height)

/** The number of incidents that the Incidents page shows. */
const selected = async (): Promise<number> => {
  const figure = page.getByRole('region', { name: 'Chiffres de la sélection' }).locator('p b').first()
  return Number((await figure.textContent())?.replaceAll(/\D/g, ''))
}

describe('Table 1', () => {
  test('pasted as printed is already known, and says so in the receipt', async () => {
    const before = await snapshotRows().count()
    await page.getByRole('button', { name: 'Coller un tableau' }).click()
    await page.getByRole('textbox', { name: 'Texte du tableau' }).fill(TABLE_1)
    await page.getByRole('button', { name: 'Lire ce texte' }).click()
    await countsAre({ new: '0', unchanged: '13', rejected: '0' })
    const words = await wordsOf(page)
    expect(words).toContain('Total de contrôle égal')
    expect(words).toContain('L’import ne changerait rien.')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Noter comme déjà connu' }).click()
    await page.getByRole('heading', { name: 'Déjà connu : texte-collé.txt' }).waitFor()
    expect(await snapshotRows().count()).toBe(before)
  })

  test('with one digit changed is refused, and both totals are named', async () => {
    await give('tableau.txt', TABLE_1.replace('8.295', '8.296'))
    const problem = page.getByRole('alert')
    await problem.waitFor()
    const words = (await problem.textContent())?.replaceAll(/\s/g, ' ')
    expect(words).toContain('Ligne 18')
    expect(words).toContain('Le total imprimé est 132 686, la somme des lignes est 132 687.')
    expect(await page.getByRole('button', { name: /^Importer/ }).isDisabled()).toBe(true)
    expect(await wordsOf(page)).toContain('Bloqué : un problème est à régler')
    await settled(page)
    const [read, raw] = await page
      .locator('td[data-figure="true"]:has(small)')
      .first()
      .locator('> *')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right))
    expect(read).toBe(raw)
    const bar = await page.getByRole('region', { name: 'Fichier', exact: true }).boundingBox()
    const other = await page.getByRole('button', { name: 'Autre fichier' }).boundingBox()
    expect(right(bar) - right(other)).toBeLessThan(16)
  })

  test('with a bad row names its place, value and rule, and offers no import without it', async () => {
    await give('tableau.txt', TABLE_1.replace('Parc\t89', 'Graffiti\tbeaucoup'))
    const problem = page.getByRole('alert')
    await problem.waitFor()
    const words = (await problem.textContent())?.replaceAll(/\s/g, ' ')
    expect(words).toContain('Ligne 9, colonne « Catégorie »« Graffiti » n’est pas une des 13 catégories.')
    expect(words).toContain('« beaucoup » n’est pas un nombre.')
    expect(await page.getByRole('checkbox').count()).toBe(0)
  })

  test('without its title asks for the day, and the answer runs the trial again', async () => {
    await give('tableau.txt', TABLE_1.split('\n').slice(3).join('\n'))
    const question = page.getByRole('region', { name: 'Une question avant l’essai' })
    await question.waitFor()
    await question.getByRole('textbox').fill('31/11/2023')
    await question.getByRole('button').click()
    await question.getByText('Ce jour n’existe pas dans ce mois.').waitFor()
    await question.getByRole('textbox').fill('15 novembre 2023')
    await question.getByRole('button').click()
    await countsAre({ unchanged: '13', rejected: '0' })
  })
})

describe('a back-office export', () => {
  test('shows its trial when dropped anywhere, and writes nothing', async () => {
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'relevés.csv', { type: 'text/csv' }))
      return data
    }, backOffice(ROWS))
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
    await page.getByText('Lâcher pour voir l’essai').waitFor()
    await page.getByText('Lâcher pour voir l’essai').dispatchEvent('drop', { dataTransfer: transfer })
    await countsAre({ new: '3', rejected: '0' })
    const words = await wordsOf(page)
    expect(words).toContain('Relevés d’incidents')
    expect(words).toContain('Colonne personnelle laissée de côté : Signalé par.')
    expect(words).not.toMatch(/Importé :|Déjà connu :/)
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Annuler', exact: true }).click()
    await page.getByRole('heading', { name: 'Données', level: 1 }).waitFor()
  })

  test('is imported without a rejected row, changes the figures, and is undone', async () => {
    const before = await snapshotRows().count()
    const bad = ['900004', 'Eclairage > Lampe', '1190 Forest', '31/11/2023', '02/11/2023', 'Clôturé', 'X']
    await give('relevés.csv', backOffice([...ROWS, bad]))
    await countsAre({ new: '3', rejected: '1' })
    expect(await page.getByRole('button', { name: /^Importer/ }).isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: 'Importer sans la ligne rejetée' }).check()
    await page.getByRole('button', { name: 'Importer 3 lignes' }).click()
    await page.getByRole('heading', { name: 'Importé : relevés.csv' }).waitFor()
    await expect.poll(() => snapshotRows().count()).toBe(before + 1)
    expect(await seriousFindings(page)).toEqual([])

    await page.getByRole('button', { name: 'Voir les chiffres' }).click()
    await page.locator('nav a[aria-current=page][href^="#/incidents"]').waitFor()
    await expect.poll(selected).toBe(3)
    expect(await wordsOf(page)).toContain('Non classé')

    await clickTo(page, 'data')
    await page.getByRole('button', { name: /^Annuler l’import n° / }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/«\srelevés\.csv\s» \(Relevés d’incidents/).waitFor()
    await dialog.getByRole('button', { name: 'Annuler l’import' }).click()
    await expect.poll(() => snapshotRows().count()).toBe(before)
    await page.getByText('Chaîne intacte').waitFor()
    await clickTo(page, 'incidents')
    await expect.poll(selected).toBe(132686)
  })

  test('several files come one after the other, each with its receipt', async () => {
    await page
      .locator('main input[type=file]')
      .first()
      .setInputFiles(
        ['un.txt', 'deux.txt'].map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(TABLE_1) })),
      )
    await page.getByRole('button', { name: 'Importer les 2 fichiers prêts' }).click()
    await page.getByRole('button', { name: 'Terminer' }).click()
    await expect
      .poll(() => page.getByRole('heading', { name: /^Déjà connu/ }).allTextContents())
      .toEqual(['deux.txt', 'un.txt'].map((name) => `Déjà connu\u00a0: ${name}`))
  })
})

test.each([1024, 1440])('what is said at the foot of %i pixels leaves the button that imports free', async (width) => {
  await page.setViewportSize({ width, height: 900 })
  await give('tableau.txt', TABLE_1)
  await countsAre({ unchanged: '13' })
  await page.keyboard.press('Control+e')
  await page.getByText('Cette page n’a rien à exporter.').waitFor()
  await settled(page)
  const said = await page.locator('[data-position=bottom-right]').boundingBox()
  const bar = await trial().boundingBox()
  expect(bottom(said)).toBeLessThanOrEqual(bar?.y ?? 0)
})

test.each([1024, 1600])('the trial of a wide file fits a page of %i pixels', async (width) => {
  await page.setViewportSize({ width, height: 900 })
  await give('relevés.csv', backOffice(ROWS))
  await countsAre({ new: '3' })
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
})
