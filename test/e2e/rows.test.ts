import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import { overflowOf, seriousFindings, settled, showView, speak } from './browser.ts'
import { showRows, takeAction } from './card-tools.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

/** One page for all tests, each of which begins with a view of its own. */
const { page } = await openedPage(() =>
  openOwnHost({
    async fill(data) {
      for (const asOfDay of ['2023-09-30', '2023-11-15']) await importGenerated(data, { rows: 6000, seed: 3, asOfDay })
    },
  }),
)
beforeEach(() => closeRows())

const numberIn = (text: string | null): number => Number(/\d[\d\s]*/.exec(text ?? '')?.[0].replaceAll(/\s/g, ''))

const dialog = () => page.getByRole('dialog')
const table = () => dialog().getByRole('table')
const firstRow = () => table().getByRole('row').nth(1)
const titleCount = async () => numberIn(await dialog().getByRole('heading').first().textContent())
const rowCount = async () => Number(await table().getAttribute('aria-rowcount')) - 1
const figure = async () =>
  numberIn(await page.getByRole('region', { name: 'Chiffres de la sélection' }).locator('p b').first().textContent())
const openIncidents = (view: Partial<ViewState> = {}) => showView(page, { ...view, page: 'incidents' })

async function openRows(): Promise<void> {
  await showRows(page).click()
  await firstRow().getByRole('button').waitFor()
}

async function closeRows(): Promise<void> {
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
}

describe('from a number to its rows', () => {
  test('a click on a category, its rows as many as the number, found, opened and exported', async () => {
    await openIncidents()
    const all = await figure()
    const categories = page.locator('main section', { hasText: 'Incidents par catégorie' })
    await categories.getByRole('option', { name: /^Voirie/ }).click()
    await expect.poll(figure).toBeLessThan(all)
    await settled(page)
    const roads = await figure()
    await openRows()
    await expect.poll(async () => [await titleCount(), await rowCount()]).toEqual([roads, roads])
    expect(await seriousFindings(page)).toEqual([])

    await dialog().getByRole('searchbox', { name: 'Chercher' }).fill('revetement')
    await expect.poll(titleCount).toBeLessThan(roads)
    await settled(page)
    const found = await rowCount()
    expect(found).toBeGreaterThan(0)
    // The rows of a list come after their number.
    await expect.poll(() => firstRow().textContent()).toContain('Revêtement')

    const download = page.waitForEvent('download')
    await dialog().getByRole('button', { name: 'Exporter' }).click()
    await page.getByRole('menuitem', { name: 'Exporter en CSV' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('incidents_2023-11-15_voirie.csv')
    const rows: string[][] = parse(await readFile(await file.path()), { bom: true, delimiter: ';' })
    expect(rows).toHaveLength(found + 1)
  })

  test('the number of all rows is never said to be what was found', async () => {
    await openIncidents()
    await openRows()
    const all = await titleCount()
    // A search that takes as long as one among millions of rows does.
    await page.route('**/rpc/rows.open', async (route) => {
      await searched
      await route.continue()
    })
    let goOn = () => {}
    const searched = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const asked = page.waitForRequest('**/rpc/rows.open')
    await dialog().getByRole('searchbox', { name: 'Chercher' }).fill('revetement')
    await asked
    const heading = dialog().getByRole('heading').first()
    await expect.poll(() => heading.textContent()).toMatch(/^Recherche/)
    goOn()
    await expect.poll(titleCount).toBeLessThan(all)
    await page.unroute('**/rpc/rows.open')
  })

  test('an order that takes long says how far it is, over the rows of the one before', async () => {
    await openIncidents()
    await openRows()
    const [all, first] = [await titleCount(), await firstRow().textContent()]
    // The list of a few thousand rows is whole at once: it is said to be as far as one of millions is.
    await page.route('**/rpc/rows.open', async (route) => {
      const response = await route.fetch()
      const { result, ...rest } = await response.json()
      await route.fulfill({
        response,
        json: { ...rest, result: { ...result, count: 0, stage: 'order', done: 1, of: 4 } },
      })
    })
    await page.route('**/rpc/rows.continue', async (route) => {
      await ordered
      await route.continue()
    })
    let goOn = () => {}
    const ordered = new Promise<void>((resolve) => {
      goOn = resolve
    })
    await table().getByRole('button', { name: 'Adresse' }).click()
    const heading = dialog().getByRole('heading').first()
    await expect.poll(() => heading.textContent()).toMatch(/^Tri des incidents, 25/)
    expect([await firstRow().textContent(), await rowCount()]).toEqual([first, all])
    goOn()
    await expect.poll(titleCount).toBe(all)
    await expect.poll(() => firstRow().textContent()).not.toBe(first)
    await page.unroute('**/rpc/rows.open')
    await page.unroute('**/rpc/rows.continue')
  })

  test('an Excel workbook comes the same way', async () => {
    await openIncidents({ filters: [{ kind: 'category', values: ['monument'] }] })
    await openRows()
    const download = page.waitForEvent('download')
    await dialog().getByRole('button', { name: 'Exporter' }).click()
    await page.getByRole('menuitem', { name: 'Exporter pour Excel' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('incidents_2023-11-15_monument.xlsx')
    expect((await readFile(await file.path())).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  })

  test('every chart opens its own, and the rows of the year before are as many as the comparison says', async () => {
    await openIncidents({
      period: { kind: 'year-to-date' },
      filters: [{ kind: 'status', values: ['closed'] }],
    })
    const same = page.locator('dt', { hasText: 'mêmes jours de 2022' }).locator('xpath=../dd')
    const before = numberIn(await same.textContent())
    await openRows()
    await dialog().getByRole('button', { name: 'Jours comparés' }).click()
    await expect.poll(rowCount).toBe(before)
    await closeRows()
    // The status chart ignores the filter on statuses, and so do its rows.
    const card = page
      .getByRole('region')
      .filter({ has: page.getByRole('option', { name: /^Clôturé/ }) })
      .last()
    const closed = await figure()
    await takeAction(card, 'Voir la liste des incidents')
    await table().waitFor()
    await expect.poll(rowCount).toBeGreaterThan(closed)
  })

  test('is gone through by keyboard, sorted by its heads, and shows what became of an incident', async () => {
    await openIncidents({ filters: [{ kind: 'year', values: ['2023'] }] })
    await openRows()
    const count = await rowCount()
    const region = dialog().getByRole('region', { name: 'Les incidents, un par ligne' })
    await region.focus()
    await page.keyboard.press('End')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')))
      .toBe(String(count + 1))
    await page.keyboard.press('ArrowUp')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')))
      .toBe(String(count))
    await table().getByRole('button', { name: 'Délai (jours)' }).click()
    await table().locator('th[aria-sort=ascending]', { hasText: 'Délai' }).waitFor()
    await settled(page)
    await table().getByRole('button', { name: 'Délai (jours)' }).click()
    await table().locator('th[aria-sort=descending]', { hasText: 'Délai' }).waitFor()
    await settled(page)
    // The longest delay ended last: its end came with the second import.
    await expect.poll(() => firstRow().getByRole('button').isVisible()).toBe(true)
    await firstRow().getByRole('button').press('Enter')
    const history = dialog().getByRole('complementary')
    await history.getByText('2 versions connues').waitFor()
    await history.getByText('2023-09-30.csv').first().waitFor()
    // Escape closes what lies on top, and the row keeps the focus.
    await page.keyboard.press('Escape')
    await history.waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await history.getByText('2 versions connues').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    for (const width of [1024, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
    // The cross goes with what it closes: the focus comes back to the row, then to what opened the list.
    await history.getByRole('button', { name: 'Fermer le détail' }).click()
    await history.waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await history.getByText('2 versions connues').waitFor()
    await page.keyboard.press('Escape')
    await dialog().getByRole('button', { name: 'Fermer', exact: true }).click()
    await dialog().waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await firstRow().getByRole('button').waitFor()
  })

  test('the keys and the search lie over them, and a view that is chosen there is seen', async () => {
    await openIncidents()
    const all = await figure()
    await openRows()
    await dialog().getByRole('searchbox', { name: 'Chercher' }).fill('revetement')
    await expect.poll(titleCount).toBeLessThan(all)
    await page.keyboard.press('F1')
    const keys = page.getByRole('dialog', { name: 'Raccourcis clavier' })
    // A click passes only to what nothing covers.
    await keys.getByRole('heading', { name: 'Raccourcis clavier' }).click()
    await page.keyboard.press('Escape')
    await keys.waitFor({ state: 'detached' })
    expect(await dialog().getByRole('searchbox', { name: 'Chercher' }).inputValue()).toBe('revetement')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Chercher, filtrer, aller à' }).locator('input').fill('ixelles')
    await page
      .getByRole('dialog')
      .getByRole('option', { name: /Ixelles/ })
      .click()
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(figure).toBeLessThan(all)
  })

  test('a link by code shows the words of each language, and cuts no head', async () => {
    const filters: ViewState['filters'] = [
      { kind: 'channel', values: ['citizen'] },
      { kind: 'organisation', values: ['municipality-21015'] },
    ]
    const words = { fr: 'Commune de Schaerbeek', nl: 'Gemeente Schaarbeek', en: 'Municipality of Schaerbeek' } as const
    await openIncidents({ filters })
    for (const language of LANGUAGES) {
      await speak(page, language)
      await page.locator('main button:has(.tabler-icon-list-details)').first().click()
      await expect.poll(() => firstRow().textContent()).toContain(words[language])
      for (const head of await table().locator('thead button').all())
        expect(
          await head.evaluate((each) => each.scrollWidth - each.clientWidth),
          String(await head.textContent()),
        ).toBe(0)
      await closeRows()
    }
    await speak(page, 'fr')
  })

  test('keeps the columns that a person chose', async () => {
    await openIncidents()
    await openRows()
    await dialog().getByRole('button', { name: 'Colonnes' }).click()
    await page.getByRole('checkbox', { name: 'Ligne du fichier' }).check()
    await page.getByRole('checkbox', { name: 'Adresse' }).uncheck()
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox').first().waitFor({ state: 'detached' })
    await table().waitFor()
    await page.reload()
    await settled(page)
    await openRows()
    const heads = await table().getByRole('columnheader').allTextContents()
    expect(heads).toContain('Ligne du fichier')
    expect(heads).not.toContain('Adresse')
  })
})

test('the list of imports is not cut in any language', async () => {
  for (const [language, width] of [
    ['fr', 1024],
    ['nl', 1024],
    ['nl', 1280],
    ['en', 1280],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await speak(page, language)
    await showView(page, { page: 'data' })
    await page.locator('table').first().waitFor()
    const region = page.locator('section:has(> table)').first()
    expect(await region.evaluate((each) => each.scrollWidth - each.clientWidth), `${language} ${width}`).toBe(0)
  }
})
