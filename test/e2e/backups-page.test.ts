import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentLog } from '../../electron/backend/log.ts'
import { shippedFolder } from '../../electron/backend/shipped-folder.ts'
import { ensurePage } from '../../electron/build.ts'
import { type Host, startHost } from '../../electron/http/host.ts'
import { openBrowser, openPage, seriousFindings, settled, type Watched } from './browser.ts'

const BUDGET = 'kind;programme;amount;from;to\nplanned;Programme secret;1.234;2023-01-01;2023-12-31\n'

let browser: Browser
let folder: string
let host: Host
let watched: Watched
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-backups-'))
  browser = await openBrowser()
  host = await startHost({
    dataFolder: folder,
    shippedFolder: shippedFolder(),
    pageFolder: await ensurePage(() => undefined),
    isDemonstration: false,
    port: 0,
    user: 'tester',
    log: silentLog,
  })
  watched = await openPage(browser, host.address)
  page = watched.page
  await page.goto(`${page.url().replace(/#.*/, '')}#/data`)
  await settled(page)
})
afterAll(async () => {
  await browser.close()
  await host.close()
  await rm(folder, { recursive: true, force: true })
})

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
  await page.getByText(/Lu comme les fichiers de ce type, d’après « Budgets de la direction » \(version 1\)/).waitFor()
  expect(await page.getByRole('radio').count()).toBe(0)
  await button(/^Importer 1 ligne/).click()
  await button('Terminer').click()
  await page.getByRole('heading', { name: 'Une correspondance retenue' }).waitFor()
})

test('the import was backed up before; a purge asks for the name of the file and leaves nothing of it', async () => {
  await page.getByRole('heading', { name: 'Une sauvegarde', exact: true }).waitFor()
  expect(holders('Programme secret')).not.toEqual([])
  await page.locator('main table').first().getByRole('button').first().click()
  await page.getByRole('menuitem', { name: 'Effacer pour de bon…' }).click()
  expect(await button('Effacer pour de bon').isDisabled()).toBe(true)
  await page.getByLabel('Taper le nom du fichier pour confirmer').fill('budgets 2024.csv')
  expect(await seriousFindings(page)).toEqual([])
  await button('Effacer pour de bon').click()
  await page.getByText('Import n° 8 effacé, 1 ligne.').waitFor()
  await page.getByText('7 imports dans ce dossier').waitFor()
  await page.getByText('Chaîne intacte').waitFor()
  expect(holders('Programme secret')).toEqual([])
})

test('a backup is restored from the list, and every page shows it', async () => {
  await choose('budgets 2025.csv', BUDGET)
  await button(/^Importer 1 ligne/).click()
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
  expect(watched.findings).toEqual([])
})

function holders(text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text))
}
