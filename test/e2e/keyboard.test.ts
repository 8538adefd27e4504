import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KEY_TABLE } from '../../renderer/help/key-table.ts'
import { readFragment } from '../../shared/domain/view/view-link.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { sample } from '../counts.ts'
import { createDraw } from '../support/draw.ts'
import { typeAzerty } from './azerty.ts'
import { settled, showView, wordsOf } from './browser.ts'
import { importGenerated } from './import-generated.ts'
import { keyWalks } from './key-walks.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

/** One page for all tests, which are begun from its Overview or with a view of their own. */
const { host, page } = await openedPage(() =>
  openOwnHost({ fill: (data) => importGenerated(data, { rows: 20_000, seed: 11 }) }),
)
// What the last test left open.
afterEach(async () => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

const show = (view: Partial<ViewState>) => showView(page, { page: 'incidents', ...view })
const viewOf = () => readFragment(new URL(page.url()).hash).view
const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
const press = async (key: string) => {
  await page.keyboard.press(key)
  await settled(page)
}

describe('U2: the five tasks by keyboard only, on a Belgian AZERTY keyboard', () => {
  beforeEach(async () => {
    await showView(page, { page: 'overview' })
    // Where the keyboard is in a window that was just opened.
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  })
  /** Presses Tab until what has the focus is called so, as a person does who cannot point. */
  const tabTo = async (name: RegExp) => {
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement
        const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
        return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? ''
      })
    for (let tabs = 0; tabs < 200; tabs += 1) {
      await page.keyboard.press('Tab')
      if (name.test(plain(await focused()))) return
    }
    throw new Error(`Tab never came to ${name}`)
  }
  const enter = async (name: RegExp) => {
    await tabTo(name)
    await press('Enter')
  }
  const find = async (text: string) => {
    await typeAzerty(page, 'k', { isControl: true })
    const field = page.getByRole('combobox')
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
    await typeAzerty(page, text)
    await settled(page)
    await press('Enter')
  }
  const leader = (title: RegExp) =>
    page
      .locator('main section', { has: page.getByRole('heading', { name: title }) })
      .getByRole('option')
      .first()
      .textContent()

  test('a) the category that grew most, like for like, from 2022 to 2023', async () => {
    await enter(/^Incidents$/)
    await enter(/^sur toute la période$/)
    await enter(/^2023$/)
    await enter(/^Évolution$/)
    await expect.poll(viewOf).toMatchObject({ period: { kind: 'year', year: 2023 }, sort: { by: 'change' } })
    await expect.poll(async () => plain(await leader(/augmenté|croît|plus forte/))).toMatch(/\+\d/)
  })

  test('b) abandoned vehicles in Schaerbeek in March 2022, and their rows', async () => {
    await find('schaerbeek')
    await find('véhicule abandonné')
    await enter(/^sur toute la période$/)
    await tabTo(/^Du$/)
    await typeAzerty(page, '01/03/2022')
    await tabTo(/^Au$/)
    await typeAzerty(page, '31/03/2022')
    await press('Enter')
    await expect.poll(() => viewOf().period).toEqual({ kind: 'range', from: '2022-03-01', to: '2022-03-31' })
    expect(viewOf().filters.map(({ values }) => values)).toEqual([['21015'], ['abandoned-vehicle']])
    await settled(page)
    const shown = plain(await page.locator('section[aria-label="Chiffres de la sélection"] b').first().textContent())
    await enter(/^Voir l.*incidents?$/)
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('row').nth(1).waitFor()
    await expect.poll(async () => plain(await drawer.textContent())).toContain(`${shown} incident`)
  })

  test('c) the share of public cleanliness in 2023, and what leads without it', async () => {
    expect(plain(await wordsOf(page))).toContain('Propreté publique : 53,2 % des incidents de 2023')
    await enter(/^Sans la propreté$/)
    await expect.poll(async () => plain(await wordsOf(page))).toContain('Hors propreté publique : Voirie en tête')
  })

  test('d) how long a road incident takes to close, per municipality', async () => {
    await find('voirie')
    await enter(/^Commune$/)
    await typeAzerty(page, 't')
    const table = page.getByRole('table').filter({ hasText: 'Anderlecht' })
    await expect.poll(async () => plain(await table.textContent())).toMatch(/Anderlecht\s?\d+\s?\d+/)
    expect(viewOf().delayBy).toBe('municipality')
  })

  test('e) the potential saving of POD IT, and how many institutions take part', async () => {
    await enter(/^Programmes$/)
    await tabTo(/^WePulse/)
    await press('ArrowRight')
    await press('Enter')
    const words = plain(await wordsOf(page))
    expect(words).toContain('29,3 M€')
    expect(words).toContain('10 institutions')
  })
})

describe('every key that F1 lists does what it says', () => {
  const walks = keyWalks(page, host.folder)
  const keysDialog = () => page.getByRole('dialog', { name: 'Raccourcis clavier' })
  const walked = KEY_TABLE.flatMap(({ keys }) =>
    keys.flatMap(({ meaning, presses }) => {
      const walk = walks[meaning]
      return walk === null ? [] : presses.map((key) => ({ meaning, key, walk }))
    }),
  )
  const { numRuns, seed } = sample('key-walks', 20, 1000)
  test.each(createDraw(seed).shuffled(walked).slice(0, numRuns))('$key: $meaning', ({ key, walk }) => walk(key))

  test('F1 and Help list the same keys, those of the menu only where there is one', async () => {
    await page.keyboard.press('F1')
    const listed = () => keysDialog().locator('kbd').allTextContents()
    await keysDialog().waitFor()
    const inDialog = await listed()
    const own = KEY_TABLE.filter(({ host: only }) => only === null)
    expect(inDialog).toHaveLength(own.flatMap(({ keys }) => keys.flatMap(({ presses }) => presses)).length)
    await page.keyboard.press('Escape')
    await keysDialog().waitFor({ state: 'detached' })
    await show({ page: 'help' })
    expect(await page.locator('main kbd').allTextContents()).toEqual(inDialog)
  })
})

test('every stop of the Tab key is a control that is seen, with the ring of the house', async () => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await show({ period: { kind: 'year', year: 2022 } })
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  const stops: { readonly name: string; readonly isSeen: boolean; readonly ring: string }[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return null
      const isControl = element.matches('a, button, input, select, textarea, summary, [tabindex]')
      const isSeen = isControl && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      return { name: element.outerHTML.slice(0, 80), isSeen, ring: getComputedStyle(element).outlineColor }
    })
    if (stop === null || stops.length > 200) break
    stops.push(stop)
  }
  await page.emulateMedia({ colorScheme: null })
  expect(stops.length).toBeGreaterThan(50)
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([])
  // The token of the dark theme: #bcc2fb.
  expect([...new Set(stops.map(({ ring }) => ring))]).toEqual(['rgb(188, 194, 251)'])
})

test('Escape closes each menu and panel also in the moment before the focus has moved inside', async () => {
  await show({ period: { kind: 'year', year: 2022 } })
  const buttons = page.locator('button:is([aria-haspopup=menu], [aria-haspopup=dialog])[aria-expanded]:enabled')
  const kept = await buttons.evaluateAll(async (all) => {
    const names: string[] = []
    for (const button of all) {
      if (!(button instanceof HTMLElement)) continue
      button.focus()
      button.click()
      // React has drawn by then, and no timer has run.
      while (button.ariaExpanded !== 'true') await Promise.resolve()
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
      await new Promise(requestAnimationFrame)
      if (button.ariaExpanded === 'true') names.push(button.title || button.textContent)
    }
    return names
  })
  expect(kept).toEqual([])
  expect(await buttons.count()).toBeGreaterThan(15)
})
