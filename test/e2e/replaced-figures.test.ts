import { expect, test } from 'vitest'
import { clickTo } from './browser.ts'
import { openedHost } from './opened.ts'

const { visit } = await openedHost()

const ROWS = Array.from({ length: 50 }, (_, index) => `${index + 1};Voirie;20/01/2023;Clôturé\n`).join('')

test('the first records say beside the button, and at the top of Incidents, what they take the place of', async () => {
  const page = await visit()
  await clickTo(page, 'data')
  await page
    .locator('main input[type=file]')
    .first()
    .setInputFiles({
      name: 'incidents.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`N°;Catégorie;Signalé le;Statut\n${ROWS}`),
    })
  const bar = page.getByRole('region', { name: 'Résultat de l’essai' })
  await bar.getByText(/ces 50 relevés au lieu des chiffres publiés\s: 50 au lieu de 132\s686/).waitFor()
  await bar.getByRole('button', { name: /50/ }).click()
  await page
    .getByRole('button', { name: /Annuler cet import|Défaire/ })
    .first()
    .waitFor()
  await clickTo(page, 'incidents')
  const top = page.getByRole('region', { name: 'Chiffres de la sélection' })
  await top.getByText(/50 relevés sur 132\s686 incidents publiés/).waitFor()
  expect(await top.locator('b').first().textContent()).toBe('50')
  await clickTo(page, 'overview')
  await page.getByTitle('Ouvrir Voirie dans Incidents').click()
  await top.getByText(/50 relevés sur 19\s884 incidents publiés/).waitFor()
})
