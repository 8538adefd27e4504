import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { DATABASE_NAME } from '../../electron/backend/platform/data-folder.ts'
import { writeZip } from '../../electron/backend/sheets/zip-file.ts'
import { writeViewFile } from '../../shared/domain/view/view-file.ts'
import { DEFAULT_VIEW } from '../../shared/domain/view/view-state.ts'
import { keyPath } from '../support/test-key.ts'
import { seriousFindings, showView, visitPage } from './browser.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'
import { readPdf } from './read-pdf.ts'

const { host, browser, page } = await openedPage()

const RECIPE = {
  irisboard: 'recipe',
  version: 1,
  name: 'Bulletin',
  language: 'fr',
  period: 'year-to-date',
  sections: ['years', 'categories', 'method'],
  heading: { fr: 'Bulletin de la direction' },
}

let report: Buffer

beforeAll(async () => {
  vi.stubEnv('IRISBOARD_CONFIG', join(host.folder, 'configuration'))
  await mkdir(join(host.dataFolder, 'recipes'))
  await writeFile(join(host.dataFolder, 'recipes', 'Bulletin.json'), JSON.stringify(RECIPE))
  await writeFile(join(host.dataFolder, 'recipes', 'Faute.json'), JSON.stringify({ ...RECIPE, colour: 'red' }))
})

afterAll(() => vi.unstubAllEnvs())

const choose = (on: Page, name: string, buffer: Buffer) =>
  on.locator('main input[accept*=pdf]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
const answerOf = (on: Page, name: string) => on.getByRole('region', { name, exact: true })

test('a recipe is printed in its words, signed, verified, and saved', async () => {
  await showView(page, { page: 'reports' })
  await page.getByText('Ce rapport type n’est pas compris (colour).').waitFor()
  const row = page.getByRole('listitem').filter({ hasText: 'Bulletin de la direction' })
  for (const words of ['Depuis le début de l’année', 'Français', 'projet, non définitif'])
    await row.getByText(words, { exact: true }).waitFor()
  await row.getByRole('button', { name: 'Signer et imprimer Bulletin' }).click()
  const signing = page.getByRole('dialog', { name: 'Signer et imprimer Bulletin' })
  await signing.getByRole('radio', { name: 'La clé du service' }).check()
  await signing.locator('input[type=file]').setInputFiles(keyPath('p256.p12'))
  await signing.getByRole('textbox', { name: 'Mot de passe de ce fichier' }).fill('pw')
  expect(await seriousFindings(page)).toEqual([])
  await signing.getByRole('button', { name: 'Signer et imprimer', exact: true }).click()
  await page.getByText('Identique', { exact: true }).waitFor()
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Enregistrer le fichier' }).click()
  report = await readFile(await (await waiting).path())
  await page.getByRole('button', { name: 'Enregistrer le fichier' }).waitFor({ state: 'detached' })
  const { pages, bookmarks } = await readPdf(report)
  for (const words of pages) expect(words).toContain('Projet')
  expect(pages[0]).toContain('Bulletin de la direction')
  // In the order of the recipe, which is not that of every report.
  expect(bookmarks.filter((title) => title.startsWith('Tableau')).map((title) => title.slice(0, 9))).toEqual([
    'Tableau 1',
    'Tableau 2',
  ])
  expect(bookmarks.find((title) => title.startsWith('Tableau 1'))).toMatch(/année/i)
})

test('a recipe is made in the form, with sections in an order of its own, changed, deleted and put back', async () => {
  await showView(page, { page: 'reports', filters: [{ kind: 'category', values: ['road'] }] })
  const recipes = page.getByRole('region', { name: 'Rapports types' })
  await recipes.getByRole('button', { name: 'Nouveau rapport type' }).click()
  const form = page.getByRole('dialog', { name: 'Nouveau rapport type' })
  const kept = page.getByRole('list', { name: 'Ce qu’il retient' })
  await kept.getByText('dans la catégorie Voirie', { exact: true }).waitFor()
  await form.getByRole('textbox', { name: 'Nom' }).fill('Mensuel')
  await form.getByRole('button', { name: 'Choisies, dans mon ordre' }).click()
  await form.getByRole('button', { name: 'Monter : Années' }).click()
  await form.getByRole('combobox', { name: 'Période' }).selectOption('last-whole-month')
  await form.getByRole('textbox', { name: 'Titre au-dessus du rapport' }).fill('Chiffres du mois')
  expect(await seriousFindings(page)).toEqual([])
  await form.getByRole('button', { name: 'Enregistrer le rapport type' }).click()
  await form.waitFor({ state: 'detached' })
  const written = await readFile(join(host.dataFolder, 'recipes', 'mensuel.json'), 'utf8')
  expect(JSON.parse(written)).toMatchObject({
    name: 'Mensuel',
    period: 'last-whole-month',
    heading: { fr: 'Chiffres du mois' },
  })
  await showView(page, { page: 'reports' })
  const row = recipes.getByRole('listitem').filter({ hasText: 'Chiffres du mois' })
  await row.getByRole('button', { name: 'Modifier Mensuel' }).click()
  const change = page.getByRole('dialog', { name: 'Modifier le rapport type' })
  await change.getByRole('button', { name: 'Reprendre ces choix' }).click()
  await kept.getByText('dans la catégorie Voirie', { exact: true }).waitFor({ state: 'detached' })
  await change.getByRole('button', { name: 'définitive', exact: true }).click()
  await change.getByRole('button', { name: 'Enregistrer le rapport type' }).click()
  await row.getByText('définitive', { exact: true }).waitFor()
  await row.getByRole('button', { name: 'Supprimer Mensuel' }).click()
  await row.waitFor({ state: 'detached' })
  await recipes.getByRole('button', { name: 'Remettre' }).click()
  await row.waitFor()
})

/** Drops a file on whatever page is shown. */
async function drop(name: string, content: string | Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    (file) => {
      const bytes = Uint8Array.from(atob(file.content), (each) => each.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], file.name))
      return data
    },
    { name, content: Buffer.from(content).toString('base64') },
  )
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await page.getByText('Lâcher pour voir l’essai').dispatchEvent('drop', { dataTransfer: transfer })
}

test('a package dropped on any page has its reports verified, and what was found of each is said in words', async () => {
  await showView(page, { page: 'overview' })
  const path = join(host.folder, 'bulletin')
  await using file = await open(path, 'w')
  const parts = { 'index.csv': 'valeur', 'rapport.pdf': report, 'coupé.pdf': report.subarray(0, 5000) }
  await writeZip(
    file,
    Object.entries(parts).map(([name, content]) => ({ name, content: [content] })),
  )
  await drop('bulletin.irisreports', await readFile(path))
  await page.getByRole('heading', { name: 'Rapports', level: 1 }).waitFor()
  const whole = answerOf(page, 'bulletin.irisreports')
  await whole.getByText('2 rapports dans le paquet (Identique : 1 · Endommagé : 1)', { exact: true }).waitFor()
  await answerOf(page, 'coupé.pdf').getByText('Endommagé', { exact: true }).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  const answer = answerOf(page, 'rapport.pdf')
  await answer.getByText('Identique', { exact: true }).waitFor()
  await answer.getByText('Ses tableaux disent la même chose que les données d’ici.').waitFor()
  await answer.getByText('Ses pages, imprimées à nouveau, sont les mêmes, octet par octet.').waitFor()
  await answer.getByText(/^Signé par Service des chiffres \(Région\), .*n’avez pas accordé votre confiance/).waitFor()
})

test('views and a recipe that are dropped are shown, and nothing is kept before that is said', async () => {
  const views = writeViewFile([{ name: 'Voirie', view: { ...DEFAULT_VIEW, page: 'budgets' } }])
  const listed = async () => [
    ...(await host.client.call('views.list', {})).rows.map(({ name }) => name),
    ...(await readdir(join(host.dataFolder, 'recipes'))),
  ]
  const before = await listed()
  const offered = page.getByRole('dialog', { name: 'Vues du fichier a.irisview' })
  await showView(page, { page: 'overview' })
  await drop('a.irisview', views)
  expect(await seriousFindings(page)).toEqual([])
  await offered.getByRole('button', { name: 'Voirie', exact: true }).click()
  await page.getByRole('heading', { name: 'Budgets', level: 1 }).waitFor()
  await drop('b.irisrecipe', JSON.stringify({ ...RECIPE, name: 'Lâché' }))
  const form = page.getByRole('dialog', { name: 'Nouveau rapport type' })
  await expect.poll(() => form.getByRole('textbox').first().inputValue()).toBe('Lâché')
  await page.keyboard.press('Escape')
  expect(await listed()).toEqual(before)
  await drop('a.irisview', views)
  await offered.getByRole('button', { name: 'Reprendre 1 vue' }).click()
  await expect.poll(listed).toEqual(['Voirie', ...before])
  await drop('next.irisboard-update', 'PK')
  await page.getByText('Une mise à jour ne s’installe pas depuis une page').waitFor()
})

test('a changed report that is chosen is told as damaged, with the reason, above the one before', async () => {
  const changed = Buffer.from(report)
  changed[500] = (changed[500] ?? 0) ^ 1
  await choose(page, 'changé.pdf', changed)
  const answer = answerOf(page, 'changé.pdf')
  await answer.getByText('Endommagé', { exact: true }).waitFor()
  await answer.getByText('Le sceau ne correspond pas au contenu.').waitFor()
  const titles = await page.locator('main h2').allTextContents()
  expect(titles.indexOf('changé.pdf')).toBe(titles.indexOf('bulletin.irisreports') - 1)
  expect(await seriousFindings(page)).toEqual([])
})

test('a report is signed with a key that is made on demand; a refused key file says why and what to do', async () => {
  // Signed reports of before would be verified again whenever other certificates are trusted.
  await page.reload()
  await showView(page, { page: 'incidents', source: 'published', report: { language: 'fr', sections: ['method'] } })
  await page.getByRole('button', { name: 'Exporter', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Exporter' })
  await dialog.getByRole('radio', { name: 'La clé du service' }).check()
  const signing = dialog.getByRole('button', { name: 'Signer et exporter' })
  expect(await signing.isDisabled()).toBe(true)
  await dialog.locator('input[type=file]').setInputFiles(keyPath('p256.p12'))
  await dialog.getByRole('textbox', { name: 'Mot de passe de ce fichier' }).fill('faux')
  await signing.click()
  const refusal = dialog.getByRole('alert')
  await refusal.getByText('Le mot de passe n’ouvre pas p256.p12').waitFor()
  await refusal.getByText('Donner le mot de passe de ce fichier').waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('radio', { name: 'Ma clé personnelle' }).check()
  await refusal.waitFor({ state: 'detached' })
  await dialog.getByRole('textbox', { name: 'Qui le certificat nomme' }).fill('Service des chiffres')
  await dialog.getByRole('button', { name: 'Créer ma clé' }).click()
  await dialog.getByText(/^Service des chiffres, valable jusqu’au/).waitFor()
  const waiting = page.waitForEvent('download')
  await signing.click()
  const signed = await readFile(await (await waiting).path())
  await dialog.waitFor({ state: 'detached' })
  await showView(page, { page: 'reports' })
  const trusted = page.getByRole('region', { name: 'Certificats de confiance' })
  await trusted.getByRole('rowheader', { name: 'Service des chiffres' }).waitFor()
  await choose(page, 'signé.pdf', signed)
  await answerOf(page, 'signé.pdf')
    .getByText(/^Signé par Service des chiffres, .*certificat de confiance/)
    .waitFor()
  await trusted.getByRole('button', { name: 'Retirer la confiance à Service des chiffres' }).click()
  await trusted.getByText(/^Aucun certificat n’est de confiance/).waitFor()
  // What was answered before is verified again by itself.
  await answerOf(page, 'signé.pdf')
    .getByText(/^Signé par Service des chiffres, .*n’avez pas accordé votre confiance/)
    .waitFor()
})

test('where the data folder cannot be opened a report is still judged by itself', async () => {
  const broken = await openOwnHost({
    fill: async (data) => {
      await mkdir(data)
      await writeFile(join(data, DATABASE_NAME), 'no database')
    },
  })
  const { page: alone } = await visitPage(browser, broken.address)
  try {
    await choose(alone, 'rapport.pdf', report)
    const answer = answerOf(alone, 'rapport.pdf')
    await answer.getByText('Indécidable', { exact: true }).waitFor()
    await answer.getByText('Le fichier est intact, tel qu’il a été fait, puis signé.').waitFor()
    await answer.getByText('Un import dont vient ce rapport est inconnu ici.').waitFor()
    expect(await seriousFindings(alone)).toEqual([])
  } finally {
    await alone.context().close()
    await broken.close()
  }
})
