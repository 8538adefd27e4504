import type { Locator } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KEY_TABLE } from '../../renderer/help/key-table.ts'
import { readFragment } from '../../shared/domain/view-link.ts'
import type { ViewState } from '../../shared/domain/view-state.ts'
import { typeAzerty } from './azerty.ts'
import { settled, showView, wordsOf } from './browser.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

/** One page for all tests, which are begun from its Overview or with a view of their own. */
const { page } = await openedPage(() =>
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
      .locator('ol li')
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
    await enter(/un à un$/)
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
    await enter(/^POD IT/)
    const words = plain(await wordsOf(page))
    expect(words).toContain('29,3 M€')
    expect(words).toContain('10 institutions')
  })
})

type Meaning = (typeof KEY_TABLE)[number]['keys'][number]['meaning']

/** What a key does, tried; at its end Escape closes what it opened. `null` for those that no browser of a test can press in time. */
type Walk = ((key: string) => Promise<void>) | null

const bar = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).first()
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
const twoYears = () => show({ period: { kind: 'range', from: '2021-01-01', to: '2022-12-31' } })
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
  await page.getByRole('button', { name: 'Voir les incidents un à un' }).first().click()
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
  await page.getByRole('button', { name: 'Voir les incidents un à un' }).first().click()
  await pressOn(page.getByRole('dialog').getByRole('row').nth(1).getByRole('button').first(), key)
  await details().waitFor()
}

const WALKS: Readonly<Record<Meaning, Walk>> = {
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
  'keys.export': null,
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
    await pressOn(inside.locator('ol button').first(), key)
    await expect.poll(() => viewOf().drill).toBeNull()
  },
  'keys.data': async (key) => {
    await show({})
    await pressOn(bar('Voirie'), key)
    await page.getByRole('row', { name: /^Voirie/ }).waitFor()
    await press(key)
    await bar('Voirie').waitFor()
  },
  'keys.tile': async (key) => {
    await show({})
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
    await bar('sur toute la période').click()
    const period = (name: string) => page.getByRole('button', { name, exact: true })
    const from = key === 'ArrowRight' ? '2022' : 'mars 2022'
    const to = { ArrowRight: 'janvier 2022', ArrowLeft: 'février 2022', ArrowUp: 'mars 2021', ArrowDown: 'mars 2023' }[
      key
    ]
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
  // No import of these tests lasts until a key is pressed.
  'keys.stop': null,
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

describe('every key that F1 lists does what it says', () => {
  const walked = KEY_TABLE.flatMap(({ keys }) =>
    keys.flatMap(({ meaning, presses }) => {
      const walk = WALKS[meaning]
      return walk === null ? [] : presses.map((key) => ({ meaning, key, walk }))
    }),
  )
  test.each(walked)('$key: $meaning', ({ key, walk }) => walk(key))

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
