import type { Locator } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
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
