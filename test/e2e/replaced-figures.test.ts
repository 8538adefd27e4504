import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { clickTo } from './browser.ts'
import { openedHost } from './opened.ts'

const { visit } = await openedHost()

const ROWS = Array.from({ length: 50 }, (_, index) => `${index + 1};Voirie;20/01/2023;Clôturé\n`).join('')

test('the first records say beside the button, and at the top of Incidents, what they take the place of', async () => {
  const page = await visit()
  await offer(page, ROWS)
  const bar = page.getByRole('region', { name: 'Résultat de l’essai' })
  await bar.getByText(/ces 50 relevés au lieu des chiffres publiés\s: 50 au lieu de 132\s686/).waitFor()
  await take(page, /50/)
  await clickTo(page, 'incidents')
  const top = page.getByRole('region', { name: 'Chiffres de la sélection' })
  await top.getByText(/50 relevés sur 132\s686 incidents publiés/).waitFor()
  expect(await top.locator('b').first().textContent()).toBe('50')
  await clickTo(page, 'overview')
  await page.getByTitle('Ouvrir Voirie dans Incidents').click()
  await top.getByText(/50 relevés sur 19\s884 incidents publiés/).waitFor()
  // The source derives 2021 only roughly: what is compared are the years that it prints.
  await offer(page, '51;Voirie;20/01/2021;Clôturé\n52;Voirie;20/01/2022;Clôturé\n')
  await take(page, /2/)
  await clickTo(page, 'incidents')
  await page.getByRole('button', { name: 'Effacer', exact: true }).click()
  await top.getByText(/51 relevés sur 229\s809 incidents publiés en 2022 et 2023/).waitFor()
})

async function offer(page: Page, rows: string): Promise<void> {
  await clickTo(page, 'data')
  await page
    .locator('main input[type=file]')
    .first()
    .setInputFiles({
      name: 'incidents.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`N°;Catégorie;Signalé le;Statut\n${rows}`),
    })
}

async function take(page: Page, button: RegExp): Promise<void> {
  await page.getByRole('region', { name: 'Résultat de l’essai' }).getByRole('button', { name: button }).click()
  await page
    .getByRole('button', { name: /Annuler cet import|Défaire/ })
    .first()
    .waitFor()
}
