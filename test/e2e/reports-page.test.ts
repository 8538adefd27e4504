import { writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { DATABASE_NAME } from '../../electron/backend/platform/data-folder.ts'
import { DEFAULT_VIEW } from '../../shared/domain/view/view-state.ts'
import { seriousFindings, showView, visitPage } from './browser.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

const { host, browser, page } = await openedPage()

let report: Buffer

beforeAll(async () => {
  const { file } = await host.client.call('report.create', { view: DEFAULT_VIEW, language: 'fr' })
  report = Buffer.from((await host.client.call('report.read', { file })).content, 'base64')
})

const choose = (on: Page, name: string, buffer: Buffer) =>
  on.locator('main input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
const answerOf = (on: Page, name: string) => on.getByRole('region', { name, exact: true })

test('a report dropped on any page is verified, and what was found is said in words', async () => {
  await showView(page, { page: 'overview' })
  const transfer = await page.evaluateHandle((content) => {
    const bytes = Uint8Array.from(atob(content), (each) => each.charCodeAt(0))
    const data = new DataTransfer()
    data.items.add(new File([bytes], 'rapport.pdf', { type: 'application/pdf' }))
    return data
  }, report.toString('base64'))
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await page.getByText('Lâcher pour voir l’essai').dispatchEvent('drop', { dataTransfer: transfer })
  await page.getByRole('heading', { name: 'Rapports', level: 1 }).waitFor()
  const answer = answerOf(page, 'rapport.pdf')
  await answer.getByText('Identique', { exact: true }).waitFor()
  await answer.getByText('Ses tableaux disent la même chose que les données d’ici.').waitFor()
  await answer.getByText('Ses pages, imprimées à nouveau, sont les mêmes, octet par octet.').waitFor()
  await answer.getByText(/rien ne dit qui a fait ce fichier/).waitFor()
})

test('a changed report that is chosen is told as damaged, with the reason, above the one before', async () => {
  const changed = Buffer.from(report)
  changed[500] = (changed[500] ?? 0) ^ 1
  await choose(page, 'changé.pdf', changed)
  const answer = answerOf(page, 'changé.pdf')
  await answer.getByText('Endommagé', { exact: true }).waitFor()
  await answer.getByText('Le sceau ne correspond pas au contenu.').waitFor()
  expect(await page.locator('main h2').allTextContents()).toEqual([
    'Déposer un ou plusieurs rapports en PDF, ici ou n’importe où dans la fenêtre',
    'changé.pdf',
    'rapport.pdf',
  ])
  expect(await seriousFindings(page)).toEqual([])
})

test('where the data folder cannot be opened a report is still judged by itself', async () => {
  const broken = await openOwnHost({
    fill: async (data) => {
      await mkdir(data)
      writeFileSync(join(data, DATABASE_NAME), 'no database')
    },
  })
  const { page: alone } = await visitPage(browser, broken.address)
  try {
    await choose(alone, 'rapport.pdf', report)
    const answer = answerOf(alone, 'rapport.pdf')
    await answer.getByText('Indécidable', { exact: true }).waitFor()
    await answer.getByText('Le fichier est intact, tel qu’il a été fait.').waitFor()
    await answer.getByText('Un import dont vient ce rapport est inconnu ici.').waitFor()
    expect(await seriousFindings(alone)).toEqual([])
  } finally {
    await alone.context().close()
    await broken.close()
  }
})
