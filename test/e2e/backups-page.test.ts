import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { seriousFindings, showView } from './browser.ts'
import { openedPage } from './opened.ts'

const BUDGET = 'kind;programme;amount;from;to\nplanned;Programme secret;1.234;2023-01-01;2023-12-31\n'

const { host, page } = await openedPage()
beforeAll(() => showView(page, { page: 'data' }))

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const choose = (name: string, text: string) =>
  page
    .locator('main input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

test('an answer is remembered under a name, and the next file like it is read without a question', async () => {
  await choose('budgets 2023.csv', BUDGET)
  await page.getByText('1,234').first().waitFor()
  await page.getByRole('radio', { name: /Le point est la décimale/ }).click()
  await page.getByText('Retenir pour les fichiers de ce type').waitFor()
  await page.getByLabel('Nom', { exact: true }).fill('Budgets de la direction')
  await button('Retenir').click()
  await page.getByText('Retenu sous « Budgets de la direction ».').waitFor()
  await button('Annuler').last().click()
  await choose('budgets 2024.csv', BUDGET.replace('1.234', '5.678'))
  await page
    .getByText(/Lu comme les fichiers de ce type, d’après «\sBudgets de la direction\s» \(version 1\)/)
    .waitFor()
  expect(await page.getByRole('radio').count()).toBe(0)
  await button(/^Importer 1 montant/).click()
  await button('Terminer').click()
  await page.getByRole('heading', { name: 'Une correspondance retenue' }).click()
  await button(/^Supprimer «\sBudgets de la direction\s», toutes versions comprises$/).click()
  await button('La garder').click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: 'Une correspondance retenue' }).waitFor()
})

test('the import was backed up before; a purge asks for the name of the file and leaves nothing of it', async () => {
  await page.getByRole('heading', { name: 'Une sauvegarde', exact: true }).waitFor()
  expect(holders('Programme secret')).not.toEqual([])
  await button('Actions sur l’import n° 8').click()
  await page.getByRole('menuitem', { name: 'Effacer pour de bon…' }).click()
  expect(await button('Effacer pour de bon').isDisabled()).toBe(true)
  await page.getByLabel('Taper le nom du fichier pour confirmer').fill('budgets 2024.csv')
  expect(await seriousFindings(page)).toEqual([])
  await button('Effacer pour de bon').click()
  await page.getByText('Import n° 8 effacé, 1 ligne.').waitFor()
  await page.getByText('7 imports dans ce dossier').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await page.getByText('Chaîne intacte').waitFor()
  expect(holders('Programme secret')).toEqual([])
})

test('a backup is restored from the list, and every page shows it', async () => {
  await choose('budgets 2025.csv', BUDGET)
  await button(/^Importer 1 montant/).click()
  await button('Terminer').click()
  await page.getByText('8 imports dans ce dossier').waitFor()
  await page.locator('summary', { hasText: /sauvegarde/ }).click()
  await button(/^Restaurer la sauvegarde/)
    .first()
    .click()
  await button('Restaurer').click()
  await page.getByText('Sauvegarde restaurée : 7 imports.').waitFor()
  await page.getByText('7 imports dans ce dossier').waitFor()
  await page.getByText('Chaîne intacte').waitFor()
})

function holders(text: string): readonly string[] {
  return readdirSync(host.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text))
}
