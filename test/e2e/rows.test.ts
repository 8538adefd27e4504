import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentLog } from '../../electron/backend/log.ts'
import { shippedFolder } from '../../electron/backend/shipped-folder.ts'
import { ensurePage } from '../../electron/build.ts'
import { type Host, startHost } from '../../electron/http/host.ts'
import { viewFragment } from '../../shared/domain/view-link.ts'
import { DEFAULT_VIEW, type ViewState } from '../../shared/domain/view-state.ts'
import { openBrowser, openPage, overflowOf, seriousFindings, settled, type Watched } from './browser.ts'
import { runCommand } from './command-line.ts'

let browser: Browser
let folder: string
let host: Host

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-rows-'))
  const data = join(folder, 'data')
  for (const day of ['2023-09-30', '2023-11-15']) {
    const file = join(folder, `${day}.csv`)
    await runCommand(['generate', '--rows', '6000', '--seed', '3', '--as-of-day', day, '--out', file])
    const imported = await runCommand(['import', file, '--data-dir', data])
    expect(imported.code, imported.errors).toBe(0)
  }
  host = await startHost({
    dataFolder: data,
    shippedFolder: shippedFolder(),
    pageFolder: await ensurePage(() => {}),
    isDemonstration: false,
    port: 0,
    user: 'test',
    log: silentLog,
  })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
  await rm(folder, { recursive: true, force: true })
})

const SHOW = 'Voir les incidents un à un'
const numberIn = (text: string | null): number => Number(/\d[\d\s]*/.exec(text ?? '')?.[0].replaceAll(/\s/g, ''))

const dialog = (page: Page) => page.getByRole('dialog')
const table = (page: Page) => dialog(page).getByRole('table')
const titleCount = async (page: Page) => numberIn(await dialog(page).getByRole('heading').first().textContent())
const rowCount = async (page: Page) => Number(await table(page).getAttribute('aria-rowcount')) - 1
const figure = async (page: Page) =>
  numberIn(await page.getByRole('region', { name: 'Chiffres de la sélection' }).locator('p b').first().textContent())

async function openIncidents(view: Partial<ViewState> = {}): Promise<Watched> {
  const watched = await openPage(browser, host.address)
  await watched.page.evaluate(
    (hash) => {
      window.location.hash = hash
    },
    viewFragment({ ...DEFAULT_VIEW, ...view, page: 'incidents' }),
  )
  await watched.page.getByRole('region', { name: 'Chiffres de la sélection' }).waitFor()
  await settled(watched.page)
  return watched
}

async function openRows(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Chiffres de la sélection' }).getByRole('button', { name: SHOW }).click()
  await table(page).getByRole('row').nth(1).getByRole('button').waitFor()
}

describe('from a number to its rows', () => {
  test('a click on a category, its rows as many as the number, found, opened and exported', async () => {
    const { page, findings } = await openIncidents()
    const all = await figure(page)
    await page.getByRole('button', { name: /^Voirie/ }).click()
    await expect.poll(() => figure(page)).toBeLessThan(all)
    await settled(page)
    const roads = await figure(page)
    await openRows(page)
    expect([await titleCount(page), await rowCount(page)]).toEqual([roads, roads])
    expect(await seriousFindings(page)).toEqual([])

    await dialog(page).getByRole('searchbox', { name: 'Chercher' }).fill('revetement')
    await expect.poll(() => titleCount(page)).toBeLessThan(roads)
    await settled(page)
    const found = await rowCount(page)
    expect(found).toBeGreaterThan(0)
    expect(await table(page).getByRole('row').nth(1).textContent()).toContain('Revêtement')

    const download = page.waitForEvent('download')
    await dialog(page).getByRole('button', { name: 'Exporter' }).click()
    await page.getByRole('menuitem', { name: 'Exporter en CSV' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('incidents_2023-11-15_voirie.csv')
    const rows: string[][] = parse(await readFile(await file.path()), { bom: true, delimiter: ';' })
    expect(rows).toHaveLength(found + 1)
    expect(findings).toEqual([])
  })

  test('an Excel workbook comes the same way', async () => {
    const { page } = await openIncidents({ filters: [{ kind: 'category', values: ['monument'] }] })
    await openRows(page)
    const download = page.waitForEvent('download')
    await dialog(page).getByRole('button', { name: 'Exporter' }).click()
    await page.getByRole('menuitem', { name: 'Exporter pour Excel' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('incidents_2023-11-15_monument.xlsx')
    expect((await readFile(await file.path())).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  })

  test('every chart opens its own, and the rows of the year before are as many as the comparison says', async () => {
    const { page } = await openIncidents({
      period: { kind: 'year-to-date' },
      filters: [{ kind: 'status', values: ['closed'] }],
    })
    const same = page.locator('dt', { hasText: 'mêmes jours de 2022' }).locator('xpath=../dd')
    const before = numberIn(await same.textContent())
    await openRows(page)
    await dialog(page).getByRole('button', { name: 'Mêmes jours, un an plus tôt' }).click()
    await expect.poll(() => rowCount(page)).toBe(before)
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
    // The status chart ignores the filter on statuses, and so do its rows.
    const card = page
      .getByRole('region')
      .filter({ has: page.getByRole('button', { name: /^Clôturé/ }) })
      .last()
    const closed = await figure(page)
    await card.getByRole('button', { name: SHOW }).click()
    await table(page).waitFor()
    await expect.poll(() => rowCount(page)).toBeGreaterThan(closed)
  })

  test('is gone through by keyboard, sorted by its heads, and shows what became of an incident', async () => {
    const { page } = await openIncidents({ filters: [{ kind: 'year', values: ['2023'] }] })
    await openRows(page)
    const count = await rowCount(page)
    const region = dialog(page).getByRole('region', { name: 'Les incidents, un par ligne' })
    await region.focus()
    await page.keyboard.press('End')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')))
      .toBe(String(count + 1))
    await page.keyboard.press('ArrowUp')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')))
      .toBe(String(count))
    await table(page).getByRole('button', { name: 'Délai (jours)' }).click()
    await table(page).locator('th[aria-sort=ascending]', { hasText: 'Délai' }).waitFor()
    await settled(page)
    await table(page).getByRole('button', { name: 'Délai (jours)' }).click()
    await table(page).locator('th[aria-sort=descending]', { hasText: 'Délai' }).waitFor()
    await settled(page)
    // The longest delay ended last: its end came with the second import.
    await expect.poll(() => table(page).getByRole('row').nth(1).getByRole('button').isVisible()).toBe(true)
    await table(page).getByRole('row').nth(1).getByRole('button').press('Enter')
    const history = dialog(page).getByRole('complementary')
    await history.getByRole('listitem').first().waitFor()
    expect(await history.textContent()).toContain('2 versions connues')
    expect(await history.textContent()).toContain('2023-09-30.csv')
    expect(await seriousFindings(page)).toEqual([])
    for (const width of [1024, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    }
  })

  test('keeps the columns that a person chose', async () => {
    const { page } = await openIncidents()
    await openRows(page)
    await dialog(page).getByRole('button', { name: 'Colonnes' }).click()
    await page.getByRole('checkbox', { name: 'Ligne du fichier' }).check()
    await page.getByRole('checkbox', { name: 'Adresse' }).uncheck()
    await page.reload()
    await settled(page)
    await openRows(page)
    const heads = await table(page).getByRole('columnheader').allTextContents()
    expect(heads).toContain('Ligne du fichier')
    expect(heads).not.toContain('Adresse')
  })
})
