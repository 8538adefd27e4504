import { readFile } from 'node:fs/promises'
import { beforeEach, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { clickTo, overflowOf, seriousFindings, settled, wordsOf } from './browser.ts'
import { openedPage } from './opened.ts'

const { host, page, anew } = await openedPage()

beforeEach(anew)

/** Goes on with the Tab key until the named control has the keyboard. */
async function tabTo(name: string | RegExp): Promise<void> {
  const isThere = async (): Promise<boolean> => {
    const words = await page.evaluate(() => {
      const { activeElement } = document
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
    })
    const plain = words.replaceAll(/\s/g, ' ').trim()
    return typeof name === 'string' ? plain === name : name.test(plain)
  }
  for (let presses = 0; presses < 150; presses += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not come to ${name}`)
}

const focused = () => page.evaluate(() => document.activeElement?.tagName)

const press = async (name: string | RegExp): Promise<void> => {
  await tabTo(name)
  await page.keyboard.press('Enter')
}

const BUDGET_LINES = [
  ['Soort', 'Programma', 'Gemeente', 'Jaar', 'Bedrag', 'Dienst'],
  ['betaald', 'proefprogramma', 'Elsene', 2022, 1250.5, 'A'],
  ['betaald', 'proefprogramma', 'Ukkel', 2022, 980, 'B'],
  ['vastgelegd', 'proefprogramma', 'Ukkel', 2022, 2000.25, 'B'],
] as const

test('a spreadsheet of budget lines with Dutch headers goes from choice to receipt by keyboard alone', async () => {
  await clickTo(page, 'data')
  await press('NL')
  await page.locator('html[lang=nl]').waitFor()
  await settled(page)
  const content = await writeExcelFile(
    BUDGET_LINES.map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String }))),
    { sheet: 'Begroting' },
  ).toBuffer()
  const chooser = page.waitForEvent('filechooser')
  await press('Een bestand kiezen')
  await (await chooser).setFiles({ name: 'begroting.xlsx', mimeType: 'application/octet-stream', buffer: content })
  await page.getByRole('region', { name: 'Wat de import zou veranderen' }).waitFor()
  const words = await wordsOf(page)
  expect(words).toContain('De 3 betrokken bedragen')
  expect(words).toContain('Dienst')
  expect(words).toContain('euro')
  expect(await focused()).toBe('H1')
  expect(await seriousFindings(page)).toEqual([])
  await press('3 bedragen inlezen')
  await page.getByRole('button', { name: 'Afronden' }).waitFor()
  await press('Afronden')
  await expect.poll(focused).toBe('H1')
  const rows = (await host.client.call('budgets.list', { programme: 'proefprogramma' })).rows
  expect(rows.map(({ kind, institution, cents }) => [kind, institution, cents]).toSorted()).toEqual([
    ['committed', 'Ukkel', 200_025],
    ['paid', 'Elsene', 125_050],
    ['paid', 'Ukkel', 98_000],
  ])
})

const HEADER = 'N°;Catégorie;Commune;Signalé le;Statut\n'

test('of several files dropped on another page those that are ready are imported at once, each with its receipt', async () => {
  const transfer = await page.evaluateHandle((header) => {
    const data = new DataTransfer()
    data.items.add(new File([`${header}1;Voirie;Ixelles;31/03/2022;Signalé\n`], 'a.csv'))
    data.items.add(new File(['%PDF-1.7\n'], 'b.csv'))
    data.items.add(new File([`${header}2;Voirie;Ixelles;31/03/2022;Signalé\n`], 'c.csv'))
    return data
  }, HEADER)
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await page.getByText('Lâcher pour voir l’essai').waitFor()
  const cornerWords = await page.evaluate(() => document.elementFromPoint(1, 1)?.textContent)
  expect(cornerWords).toMatch(/^Lâcher pour voir l’essai/)
  const corner = await page.evaluateHandle(() => document.elementFromPoint(innerWidth - 1, innerHeight - 1))
  await corner.asElement()?.dispatchEvent('drop', { dataTransfer: transfer })
  await page.locator('nav a[aria-current=page][href^="#/data"]').waitFor()
  await page.getByRole('button', { name: 'Importer les 2 fichiers prêts' }).click()
  await page.getByRole('heading', { name: 'Importé : c.csv' }).waitFor()
  await page.getByRole('heading', { name: 'Importé : a.csv' }).waitFor()
  await page.getByRole('button', { name: 'Annuler cet import' }).waitFor()
  expect(await wordsOf(page)).toMatch(/Annuler d’abord l’import plus récent : n° \d+\./)
  await page.getByRole('button', { name: 'Ouvrir : b.csv' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByRole('button', { name: 'Tous les fichiers' }).first().click()
  await page.getByRole('button', { name: 'Terminer' }).click()
  await page.getByText('1 fichier ignoré, rien n’en a été écrit : b.csv').waitFor()
  await page.getByRole('heading', { name: 'Importé : a.csv' }).waitFor()

  await page.getByRole('button', { name: 'Annuler cet import' }).press('Enter')
  await page.getByRole('button', { name: 'Annuler l’import', exact: true }).press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Cet import a été annulé.')
})

test('all problems of a file are saved as CSV, the trial shows the first 200', async () => {
  await clickTo(page, 'data')
  const rows = Array.from({ length: 250 }, (_, index) => `8${index};Voirie;Ixelles;31/04/2022;Signalé\n`)
  await page
    .locator('main input[type=file]')
    .first()
    .setInputFiles({ name: 'relevés.csv', mimeType: 'text/csv', buffer: Buffer.from(HEADER + rows.join('')) })
  await page.getByRole('alert').waitFor()
  await expect.poll(() => page.getByRole('alert').locator('li').count()).toBe(200)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Exporter en CSV' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('problemes.csv')
  await page.getByText('Fichier enregistré : problemes.csv').waitFor()
  const text = await readFile(await saved.path(), 'utf8')
  expect(text.trim().split('\r\n')).toHaveLength(251)
})

test('a workbook of two known sheets asks which one, and the answer runs the trial', async () => {
  await clickTo(page, 'data')
  const sheet = (reference: string) =>
    [HEADER.trim().split(';'), [reference, 'Voirie', 'Ixelles', '31/04/2022', 'Signalé']].map((row) =>
      row.map((value) => ({ value, type: String })),
    )
  const content = await writeExcelFile([
    { data: sheet('51'), sheet: 'Voirie FR' },
    { data: sheet('52'), sheet: 'Wegen NL' },
  ]).toBuffer()
  await page
    .locator('main input[type=file]')
    .first()
    .setInputFiles({ name: 'deux.xlsx', mimeType: 'application/octet-stream', buffer: content })
  const question = page.getByRole('region', { name: 'Une question avant l’essai' })
  await question.getByRole('radio', { name: 'Wegen NL', exact: true }).click()
  await page.getByText('Feuille « Wegen NL », cellule D2').waitFor()
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
})
