import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { KEY_TABLE } from '../../renderer/help/key-table.ts'
import { readFragment } from '../../shared/domain/view/view-link.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { settled, showView } from './browser.ts'
import { showRows } from './card-tools.ts'
import { crossWalks } from './cross-walks.ts'

type Meaning = (typeof KEY_TABLE)[number]['keys'][number]['meaning']

/** What a key does, tried; at its end Escape closes what it opened. `null` for those of the menu, which no browser has,
 * and for those of the parts, which `on-time-page.test.ts` tries where there are targets. */
type Walk = ((key: string) => Promise<void>) | null

/** The walk of each key on a page in French, beside whose data folder lies the file that was imported into it. */
export function keyWalks(page: Page, folder: string): Readonly<Record<Meaning, Walk>> {
  const show = (view: Partial<ViewState>) => showView(page, { page: 'incidents', ...view })
  const viewOf = () => readFragment(new URL(page.url()).hash).view
  const press = async (key: string) => {
    await page.keyboard.press(key)
    await settled(page)
  }
  const bars = () => page.locator('main section', { hasText: 'Incidents par catégorie' }).getByRole('option')
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  const bar = (name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) }).first()
  const pressOn = async (target: Locator, key: string) => {
    await target.focus()
    await press(key)
  }
  const categories = () => viewOf().filters.find(({ kind }) => kind === 'category')?.values ?? []
  const filterByRoads = async () => {
    await show({})
    await bar('Voirie').click()
    await expect.poll(categories).toEqual(['road'])
  }
  const keysDialog = () => page.getByRole('dialog', { name: 'Raccourcis clavier' })
  const edge = (name: string) => page.getByRole('slider', { name })
  const monthOf = async (name: string) => Number(await edge(name).getAttribute('aria-valuenow'))
  /** Two years in the middle of the months: 2021 and 2022. */
  const twoYears = () => show({ trendRange: 'all', period: { kind: 'range', from: '2021-01-01', to: '2022-12-31' } })
  const movedBy = async (key: string) => {
    await twoYears()
    const before = [await monthOf('Début de la période'), await monthOf('Fin de la période')] as const
    await pressOn(edge('Début de la période'), key)
    return {
      start: (await monthOf('Début de la période')) - before[0],
      end: (await monthOf('Fin de la période')) - before[1],
      length: before[1] - before[0],
      first: before[0],
    }
  }
  /** The row that has the focus after a key pressed on the first or, for the keys that lead up, on the last row. */
  const rowAfter = async (key: string) => {
    await show({})
    await showRows(page).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('row').nth(1).waitFor()
    const rowOf = async () =>
      Number(await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') ?? 0))
    const isUp = ['ArrowUp', 'PageUp', 'Home'].includes(key)
    await drawer.getByRole('row').nth(1).getByRole('button').first().focus()
    await press('End')
    await expect.poll(rowOf).toBeGreaterThan(1000)
    const last = await rowOf()
    if (!isUp) {
      await press('Home')
      await expect.poll(rowOf).toBe(2)
    }
    const before = isUp ? last : 2
    await press(key)
    const reached = async () => {
      const row = await rowOf()
      return row > 0 && row !== before
    }
    await expect.poll(reached).toBe(true)
    return { steps: Math.abs((await rowOf()) - before), all: last - 2 }
  }

  const details = () => page.getByRole('dialog').getByRole('complementary')
  /** Opens the details of the first row of the list by a key. */
  const openDetails = async (key: string) => {
    await show({})
    await showRows(page).click()
    await pressOn(page.getByRole('dialog').getByRole('row').nth(1).getByRole('button').first(), key)
    await details().waitFor()
  }

  return {
    'keys.find': async (key) => {
      await page.keyboard.press(key)
      await page.getByRole('combobox').waitFor()
    },
    'keys.undo': async (key) => {
      await filterByRoads()
      await press(key)
      await expect.poll(categories).toEqual([])
    },
    'keys.redo': async (key) => {
      await filterByRoads()
      await press('Control+z')
      await expect.poll(categories).toEqual([])
      await press(key)
      await expect.poll(categories).toEqual(['road'])
    },
    'keys.print': async (key) => {
      await page.evaluate(() => {
        Object.assign(window, { hasPrinted: false })
        window.print = () => {
          Object.assign(window, { hasPrinted: true })
          window.dispatchEvent(new Event('afterprint'))
        }
      })
      await page.keyboard.press(key)
      await page.waitForFunction(() => Object(window).hasPrinted === true)
      await expect.poll(() => new URL(page.url()).hash).not.toMatch(/^#\/print/)
    },
    'keys.help': async (key) => {
      await page.keyboard.press(key)
      await keysDialog().waitFor()
    },
    'keys.close': async (key) => {
      await page.keyboard.press('F1')
      await keysDialog().waitFor()
      await page.keyboard.press(key)
      await keysDialog().waitFor({ state: 'detached' })
    },
    'keys.import': null,
    'keys.export': async (key) => {
      // The pages that it shows are printed meanwhile, which takes as long as a report.
      await page.keyboard.press(key)
      await page.getByRole('dialog', { name: 'Exporter' }).getByRole('button', { name: 'Annuler' }).click()
    },
    'keys.choose': async (key) => {
      await show({})
      await pressOn(bar('Voirie'), key)
      await expect.poll(categories).toEqual(['road'])
      await pressOn(bar('Voirie'), key)
      await expect.poll(categories).toEqual([])
    },
    'keys.add': async (key) => {
      await filterByRoads()
      await pressOn(bar('Signalisation'), key)
      await expect.poll(categories).toEqual(['road', 'signage'])
    },
    'keys.clear': async (key) => {
      await filterByRoads()
      await pressOn(bar('Voirie'), key)
      await expect.poll(categories).toEqual([])
    },
    'keys.up': async (key) => {
      await show({ drill: 'road', filters: [{ kind: 'category', values: ['road'] }] })
      const inside = page.locator('main section', { hasText: 'Sous-catégories de « Voirie »' })
      await pressOn(inside.getByRole('option').first(), key)
      await expect.poll(() => viewOf().drill).toBeNull()
    },
    'keys.data': async (key) => {
      await show({})
      await pressOn(bar('Voirie'), key)
      await page.getByRole('row', { name: /^Voirie/ }).waitFor()
      await press(key)
      await bar('Voirie').waitFor()
    },
    'keys.list': async (key) => {
      await show({ rate: 'count', map: 'tiles' })
      const drawer = page.getByRole('dialog')
      const numberIn = async (place: Locator) => Number((await place.textContent())?.replaceAll(/\D/g, ''))
      const tile = page.locator('[data-code="21015"]')
      const cell = page.locator('[data-at="3 3"]')
      const tool = page.getByRole('button', { name: 'Autres actions' }).first()
      for (const [target, figure] of [
        [bar('Voirie'), bar('Voirie').locator('i + span')],
        [tile, tile.locator('b')],
        [cell, cell],
        // Where there is no figure of its own: all that the chart counts.
        [tool, page.locator('section[aria-label="Chiffres de la sélection"] b').first()],
      ] as const) {
        const counted = await numberIn(figure)
        expect(counted).toBeGreaterThan(100)
        await pressOn(target, key)
        await expect.poll(() => numberIn(drawer.getByRole('heading').first())).toBe(counted)
        await press('Escape')
        await drawer.waitFor({ state: 'detached' })
      }
    },
    'keys.pin': async (key) => {
      await show({ period: { kind: 'year', year: 2022 } })
      await pressOn(bar('Voirie'), key)
      const pinned = { filters: [], period: { kind: 'year', year: 2022 }, chart: 'categories' }
      await expect.poll(() => viewOf().pinned).toEqual(pinned)
      expect(await page.getByRole('option', { name: /^Voirie/ }).count()).toBeGreaterThan(1)
      // The focus is where it was: on the chart, which now has another one beside it.
      await press(key)
      await expect.poll(() => viewOf().pinned).toBeNull()
      await press(key)
      await expect.poll(() => viewOf().pinned).toEqual(pinned)
    },
    'keys.bar': async (key) => {
      await show({})
      await pressOn(bar('Voirie'), key)
      const names = await bars().allTextContents()
      const at = names.findIndex((name) => name.startsWith('Voirie'))
      await expect.poll(focused).toBe(names[at + (key === 'ArrowUp' ? -1 : 1)])
    },
    'keys.bar-ends': async (key) => {
      await show({})
      await pressOn(bar('Voirie'), key)
      const names = await bars().allTextContents()
      await expect.poll(focused).toBe(names.at(key === 'Home' ? 0 : -1))
    },
    'keys.bar-open': async (key) => {
      await show({})
      await pressOn(bar('Voirie'), key)
      await expect.poll(() => viewOf().drill).toBe('road')
    },
    'keys.tile': async (key) => {
      await show({})
      const map = page.locator('[data-municipality="21004"]').locator('xpath=ancestor::*[@role="listbox"]')
      const active = () => map.getAttribute('aria-activedescendant')
      await pressOn(map, 'Home')
      const leader = await active()
      await press(key)
      await expect.poll(active).not.toBe(leader)
      await show({ map: 'tiles' })
      for (const [from, attribute] of [
        ['[data-code="21004"]', 'data-code'],
        ['[data-at="3 3"]', 'data-at'],
      ] as const) {
        const before = await page.locator(from).getAttribute(attribute)
        await pressOn(page.locator(from), key)
        const after = () => page.evaluate((name) => document.activeElement?.getAttribute(name), attribute)
        await expect.poll(after).not.toBe(before)
        expect(await after()).toMatch(/\d/)
      }
    },
    'keys.line-ends': async (key) => {
      await show({})
      await pressOn(page.locator('[data-at="3 3"]'), key)
      const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-at'))
      await expect.poll(at).toBe(key === 'Home' ? '3 0' : '3 11')
    },
    'keys.add-municipality': async (key) => {
      await show({ filters: [{ kind: 'municipality', values: ['21001'] }] })
      const map = page.locator('[data-municipality="21001"]').locator('xpath=ancestor::*[@role="listbox"]')
      await pressOn(map, 'Home')
      const active = (await map.getAttribute('aria-activedescendant'))?.slice(-5)
      await press(key)
      await expect.poll(() => viewOf().filters).toEqual([{ kind: 'municipality', values: ['21001', active] }])
    },
    ...crossWalks(page),
    'keys.part-row': null,
    'keys.part': null,
    'keys.part-filter': null,
    'keys.part-list': null,
    'keys.part-explain': null,
    'keys.month': async (key) => {
      expect(await movedBy(key)).toMatchObject({ start: ['ArrowLeft', 'ArrowDown'].includes(key) ? -1 : 1, end: 0 })
    },
    'keys.year': async (key) => {
      expect(await movedBy(key)).toMatchObject({ start: key === 'PageDown' ? -12 : 12, end: 0 })
    },
    'keys.month-ends': async (key) => {
      const { start, end, length, first } = await movedBy(key)
      expect([start, end]).toEqual([key === 'Home' ? -first : length, 0])
    },
    'keys.window': async (key) => {
      const step = key.endsWith('Left') ? -1 : 1
      expect(await movedBy(key)).toMatchObject({ start: step, end: step })
    },
    'keys.whole': async (key) => {
      await movedBy(key)
      await expect.poll(() => viewOf().period).toEqual({ kind: 'all' })
    },
    'keys.remove': async (key) => {
      await filterByRoads()
      await pressOn(page.getByRole('button', { name: 'Retirer : catégorie' }), key)
      await expect.poll(categories).toEqual([])
    },
    'keys.period': async (key) => {
      await show({})
      await page.getByRole('button', { name: 'sur toute la période' }).click()
      // The focus goes inside a moment after it is open.
      await settled(page)
      const period = (name: string) => page.getByRole('button', { name, exact: true })
      const from = key === 'ArrowRight' ? '2022' : 'mars 2022'
      const to = {
        ArrowRight: 'janvier 2022',
        ArrowLeft: 'février 2022',
        ArrowUp: 'mars 2021',
        ArrowDown: 'mars 2023',
      }[key]
      await pressOn(period(from), key)
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('title'))).toBe(to)
    },
    'keys.result': async (key) => {
      const chosen = () => page.locator('[data-combobox-selected]').textContent()
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('woluwe')
      await page.getByRole('option').nth(1).waitFor()
      const first = await chosen()
      await press(key)
      await expect.poll(chosen).not.toBe(first)
      await press('Escape')
      // So do the values of a ranking that is too long to be shown.
      await show({})
      await page
        .getByRole('button', { name: /^Chercher parmi les/ })
        .first()
        .click()
      await settled(page)
      const field = page.getByRole('textbox', { name: 'Chercher', exact: true }).last()
      const boxes = page.getByRole('dialog').getByRole('checkbox')
      const [from, to] = key === 'ArrowDown' ? [field, boxes.first()] : [boxes.first(), field]
      await pressOn(from, key)
      await expect.poll(() => to.evaluate((element) => element === document.activeElement)).toBe(true)
    },
    'keys.obey': async (key) => {
      await show({})
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('voirie')
      await page
        .getByRole('option', { name: /^Voirie/ })
        .first()
        .waitFor()
      await press(key)
      await expect.poll(categories).toEqual(['road'])
    },
    'keys.row-open': async (key) => {
      await openDetails(key)
      await press('Escape')
      await details().waitFor({ state: 'detached' })
    },
    'keys.row-close': async (key) => {
      await openDetails('Enter')
      await press(key)
      await details().waitFor({ state: 'detached' })
      expect(await page.getByRole('dialog').count()).toBe(1)
      await press(key)
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
    'keys.stop': async (key) => {
      await show({ page: 'data' })
      const file = join(folder, 'records.csv')
      await page.locator('main input[type=file]').first().setInputFiles(file)
      const isReading = page.getByRole('status').filter({ hasText: 'Lecture du fichier' })
      await isReading.waitFor()
      await page.keyboard.press(key)
      await page.getByRole('alert').filter({ hasText: 'rien n’a été écrit' }).waitFor()
      expect(await isReading.count()).toBe(0)
      expect(await page.getByRole('region', { name: 'Résultat de l’essai' }).count()).toBe(0)
    },
    'keys.row': async (key) => expect((await rowAfter(key)).steps).toBe(1),
    'keys.row-page': async (key) => {
      const { steps, all } = await rowAfter(key)
      expect(steps).toBeGreaterThan(1)
      expect(steps).toBeLessThan(all)
    },
    'keys.row-ends': async (key) => {
      const { steps, all } = await rowAfter(key)
      expect(steps).toBe(all)
    },
  }
}
