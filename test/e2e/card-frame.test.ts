import type { Locator } from 'playwright-core'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { seriousFindings, settled, showView } from './browser.ts'
import { informationOf, takeAction } from './card-tools.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

const { page } = await openedPage(() => openOwnHost({ fill: (data) => importGenerated(data, { rows: 6000, seed: 3 }) }))
const card = (title: RegExp) =>
  page.locator('main section', { has: page.getByRole('heading', { name: title }) }).first()
const categories = card(/^Propreté publique/)
const isFocused = (element: Locator) => element.evaluate((each) => each === document.activeElement)

beforeEach(() => showView(page, { page: 'incidents', period: { kind: 'year', year: 2022 } }))

describe('what stands behind a figure', () => {
  test('is closed at first, opens by Enter, and gives the focus back at Escape', async () => {
    const button = categories.getByRole('button', { name: 'Informations' })
    const information = page.getByRole('dialog', { name: 'Informations' })
    expect(await information.count()).toBe(0)
    await button.focus()
    await page.keyboard.press('Enter')
    await information.waitFor()
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    await expect.poll(() => information.evaluate((each) => each.contains(document.activeElement))).toBe(true)
    // The letters of a card mean nothing in what lies over it.
    await page.keyboard.press('t')
    expect(await categories.locator('table').count()).toBe(0)
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await information.waitFor({ state: 'detached' })
    await expect.poll(() => isFocused(button)).toBe(true)
  })

  test('is the sentence that the page shows already, the source and the day of the data', async () => {
    const text = await informationOf(categories)
    expect(text).toContain('Incidents par catégorie, en 2022')
    expect(text).toContain('Source : relevés de démonstration')
    expect(text).toContain('Données au 15/11/2023')
    const sentence = await categories.evaluate(
      (each) => document.getElementById(each.getAttribute('aria-describedby') ?? '')?.textContent,
    )
    expect(sentence).toBe('Incidents par catégorie, en 2022')
    expect(await categories.getByText('Incidents par catégorie').isVisible()).toBe(false)
  })

  test('leaves in sight what would make a figure wrong', async () => {
    const brussels = [{ kind: 'municipality' as const, values: ['21004'] }]
    await showView(page, { page: 'incidents', period: { kind: 'year', year: 2020 }, filters: brussels })
    expect(
      await page
        .getByText(/^Rupture au 31\/08\/2020/)
        .first()
        .isVisible(),
    ).toBe(true)
  })
})

describe('what can be done with a chart', () => {
  test('stands behind one button, with the keys that do the same', async () => {
    const button = categories.getByRole('button', { name: 'Autres actions' })
    await button.press('Enter')
    await page.getByRole('menu').waitFor()
    expect(await page.getByRole('menuitem').allTextContents()).toEqual([
      'Voir le tableauT',
      'Copier comme tableau',
      'Copier l’image',
      'Image PNG (2x)',
      'Image SVG',
      'Voir la liste des incidentsR',
      'Croiser avec',
      'Épingler ce graphiqueP',
    ])
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => isFocused(button)).toBe(true)
    await page.keyboard.press('t')
    await categories.locator('table').waitFor()
    await takeAction(categories, 'Voir le graphique')
    await categories.locator('table').waitFor({ state: 'detached' })
    await expect.poll(() => isFocused(button)).toBe(true)
    await page.keyboard.press('r')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
  })

  test('says that the table was copied', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await takeAction(categories, 'Copier comme tableau')
    await categories.getByText('Tableau copié').waitFor()
    await settled(page)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Catégorie\t/)
  })
})

describe('the head of a card', () => {
  test('ends with its button of information, on as many lines as the title has', async () => {
    const far = await page.evaluate(() =>
      [...document.querySelectorAll('main section')].flatMap((section) => {
        const title = section.querySelector('h2')
        const button = title?.parentElement?.querySelector('button')?.getBoundingClientRect()
        if (title === null || title === undefined || button === undefined) return []
        const range = document.createRange()
        range.selectNodeContents(title)
        const last = [...range.getClientRects()].at(-1)
        const gap = button.left - (last?.right ?? 0)
        const isBeside =
          gap >= 0 && gap < 8 && Math.abs(button.top + button.bottom - (last?.top ?? 0) - (last?.bottom ?? 0)) < 6
        return isBeside ? [] : [`${title.textContent}: ${gap}`]
      }),
    )
    expect(far).toEqual([])
    expect(await page.getByRole('button', { name: 'Informations' }).count()).toBeGreaterThan(8)
  })

  test('has its menu above the legend of the map, wherever its choices stand', async () => {
    onTestFinished(() => page.setViewportSize({ width: 1440, height: 900 }))
    const map = page.locator('main section', { has: page.locator('[data-municipality]') })
    for (const width of [1920, 1440, 1024]) {
      await page.setViewportSize({ width, height: 900 })
      await settled(page)
      const menu = await map.getByRole('button', { name: 'Autres actions' }).boundingBox()
      const tops = await map
        .locator('[data-corner="true"] i')
        .evaluateAll((swatches) => swatches.map((each) => each.getBoundingClientRect().top))
      expect(Math.min(...tops), String(width)).toBeGreaterThanOrEqual((menu?.y ?? 0) + (menu?.height ?? 0))
    }
  })
})

test('the tiles of the municipalities say their names, shorter where they are narrow, and none is cut', async () => {
  onTestFinished(() => page.setViewportSize({ width: 1440, height: 900 }))
  await showView(page, { page: 'incidents', map: 'tiles' })
  const names = () =>
    page
      .locator('fieldset button[data-code] > span[aria-hidden]')
      .evaluateAll((all) => all.filter((each) => each.checkVisibility()).map(({ textContent }) => textContent))
  for (const width of [1920, 1440, 1300, 1024, 480]) {
    await page.setViewportSize({ width, height: 900 })
    await settled(page)
    expect(await names()).toHaveLength(19)
    const cut = await page
      .locator('fieldset button[data-code] > span[aria-hidden]')
      .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent))
    expect(cut, String(width)).toEqual([])
    expect((await names()).includes('Schaerbeek'), String(width)).toBe(width > 480)
  }
})
