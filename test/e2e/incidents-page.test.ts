import { expect, onTestFinished, test } from 'vitest'
import { LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import { overflowOf, seriousFindings, settled, showView, speak, unrestOf } from './browser.ts'
import { addFilter } from './card-tools.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

/** One page for all tests, each of which begins with a view of its own. */
const { page } = await openedPage(() => openOwnHost({ fill: (data) => importGenerated(data, { rows: 3000, seed: 9 }) }))

const open = (view: Parameters<typeof showView>[1]) => showView(page, { page: 'incidents', ...view })
const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ')

test('a chip closes once its one answer is chosen, and has the focus again; one of many answers stays open', async () => {
  await open({})
  const choices = page.getByRole('dialog')
  await page.getByRole('button', { name: 'sur toute la période', exact: true }).click()
  await choices.getByRole('button', { name: '2023', exact: true }).click()
  await choices.waitFor({ state: 'detached' })
  const chip = page.getByRole('button', { name: 'en 2023', exact: true })
  await expect.poll(() => chip.evaluate((element) => element === document.activeElement)).toBe(true)
  await addFilter(page, 'catégorie')
  await choices.getByRole('checkbox').first().check()
  await settled(page)
  await choices.getByRole('checkbox').nth(1).waitFor()
  await page.keyboard.press('Escape')
})

test('a filter that is added opens at once, to be searched and chosen from by keyboard', async () => {
  await open({})
  await page.getByRole('button', { name: 'Filtre', exact: true }).click()
  await page.getByRole('menuitem', { name: 'organisation' }).click()
  const field = page.getByRole('textbox', { name: 'Chercher', exact: true })
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.type('sibelga')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  const chip = page.getByRole('button', { name: 'gérés par l’organisation Sibelga', exact: true })
  await expect.poll(() => chip.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('the filters are one line of 44 pixels, however many are chosen, in sight wherever the page is scrolled', async () => {
  const line = page.locator('[data-filters]')
  await open({})
  for (const width of [1440, 1024, 720]) {
    await page.setViewportSize({ width, height: 900 })
    for (const filters of [
      [],
      [
        { kind: 'category', values: ['road'] },
        { kind: 'status', values: ['closed'] },
        { kind: 'channel', values: ['citizen'] },
        { kind: 'weekday', values: ['1', '2'] },
      ],
    ] as const) {
      await open({ filters, period: { kind: 'year-to-date' } })
      expect((await line.boundingBox())?.height).toBe(44)
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    }
    await page.mouse.wheel(0, 700)
    await expect.poll(async () => (await line.boundingBox())?.y).toBe(0)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
})

test('a period, its comparison and two filters stand whole in a window of 1440, in each language', async () => {
  onTestFinished(() => speak(page, 'fr'))
  const filters = [
    { kind: 'category', values: ['road'] },
    { kind: 'municipality', values: ['21015'] },
  ] as const
  await open({ filters, period: { kind: 'year-to-date' } })
  for (const language of LANGUAGES) {
    await speak(page, language)
    const chips = page.locator('[data-filters] [data-crowded]')
    expect(await chips.evaluate((each) => each.scrollWidth - each.clientWidth), language).toBeLessThanOrEqual(0)
  }
})

test('the first two rows of charts are in sight without scrolling, in each language', async () => {
  onTestFinished(() => speak(page, 'fr'))
  for (const language of LANGUAGES) {
    await open({})
    await speak(page, language)
    for (const period of [{ kind: 'all' }, { kind: 'year-to-date' }] as const) {
      await open({ period })
      const ends = await page.evaluate(() => {
        const stacks = [...document.querySelectorAll('[data-side]')].slice(0, 2)
        const foot = document.querySelector('main > footer')?.getBoundingClientRect().top ?? 0
        return stacks.map((stack) => stack.children.length === 2 && stack.getBoundingClientRect().bottom <= foot)
      })
      expect(ends, `${language}, ${period.kind}`).toEqual([true, true])
    }
  }
})

test('enlarged to 200 % at least half of the window shows data, under one row of tools and one of filters', async () => {
  await page.setViewportSize({ width: 720, height: 450 })
  onTestFinished(() => page.setViewportSize({ width: 1440, height: 900 }))
  for (const period of [{ kind: 'all' }, { kind: 'year-to-date' }] as const) {
    await open({ period })
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    const [bar, shown] = await page.evaluate(() => {
      const [tools, line, foot] = ['header > div', '[data-filters]', 'main > footer'].map((each) =>
        document.querySelector(each)?.getBoundingClientRect(),
      )
      return [tools?.height, (foot?.top ?? 0) - (line?.bottom ?? 0)]
    })
    const selection = await page.getByRole('region', { name: 'Chiffres de la sélection' }).boundingBox()
    expect(bar).toBe(48)
    expect(selection?.height).toBeLessThanOrEqual(100)
    expect(shown).toBeGreaterThanOrEqual(225)
  }
})

test('no chip is cut: what has no room in the line is scrolled to', async () => {
  onTestFinished(() => page.setViewportSize({ width: 1440, height: 900 }))
  // A chip that was added before, and is not chosen from, stays until then.
  await page.reload()
  for (const width of [1440, 1280, 1024, 720]) {
    await page.setViewportSize({ width, height: 900 })
    await open({
      period: { kind: 'year-to-date' },
      filters: [
        { kind: 'category', values: ['abandoned-vehicle'] },
        { kind: 'municipality', values: ['21015'] },
      ],
    })
    const cut = await page
      .locator('[data-filters] button > span')
      .evaluateAll((words) => words.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth))
    expect(cut).toEqual([])
    const chips = page.locator('[data-filters] button[title]')
    const last = chips.filter({ hasText: 'Schaerbeek' })
    expect(await last.getAttribute('aria-label')).toBe('dans la commune de Schaerbeek')
    // On a usual window nothing needs to be scrolled to: each filter can be read, and taken away.
    if (width >= 1280)
      expect(await last.locator('../..').evaluate((line) => line.scrollWidth - line.clientWidth)).toBe(0)
    // What has the focus already is not scrolled to.
    await last.blur()
    await last.focus()
    const [box, next] = [
      await last.boundingBox(),
      await page.getByRole('button', { name: 'Filtre', exact: true }).boundingBox(),
    ]
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(next?.x ?? 0)
  }
})

test('the periods that are near are asked for by one click, each with its days', async () => {
  await open({})
  await page.getByRole('button', { name: 'sur toute la période', exact: true }).click()
  const presets = page.getByRole('region', { name: 'Périodes proches' })
  expect((await presets.getByRole('button').allTextContents()).map(plain)).toEqual([
    'Ce moisdu 01/11/2023 au 15/11/2023',
    'Dernier mois completoctobre 2023',
    'Ce trimestredu 01/10/2023 au 15/11/2023',
    '12 derniers moisdu 16/11/2022 au 15/11/2023',
    'Depuis le début de l’annéedu 01/01/2023 au 15/11/2023',
    'Année précédente2022',
    'Toute la périodedu 02/01/2013 au 15/11/2023',
  ])
  expect(await seriousFindings(page)).toEqual([])
  await presets.getByRole('button', { name: /^Ce trimestre/ }).click()
  await page.getByRole('button', { name: 'du 01/10/2023 au 15/11/2023', exact: true }).click()
  // October has 31 days in the range, November 15.
  const marked = page.locator('[data-in-range], [data-first-in-range], [data-last-in-range]').filter({ visible: true })
  await expect.poll(() => marked.count()).toBe(46)
  expect(await presets.getByRole('button', { pressed: true }).allTextContents()).toHaveLength(1)
  await page.keyboard.press('Escape')
})

test('what all figures rest on is said once, at the foot of the window', async () => {
  await open({})
  const foot = page.locator('main > footer')
  expect(plain(await foot.textContent())).toBe(
    'DémonstrationDonnées au 15/11/2023Source : relevés de démonstrationPopulation : Statbel, 01/01/2020Plus d’incidents encodés veut d’abord dire plus d’utilisateurs.',
  )
  const box = await foot.boundingBox()
  expect([box?.height, (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([26, 900])
  expect(await page.locator('main section').getByText('Données au').count()).toBe(0)
  await open({ rate: 'count' })
  expect(await foot.textContent()).not.toContain('Statbel')
})

test('nothing above the window over the months moves while it is dragged, nor under the pointer after that', async () => {
  const strip = page.locator('[data-plot]')
  const top = () => strip.evaluate((element) => element.getBoundingClientRect().top)
  // The sentence of the filters grows with the days; of monuments there are so few that most months have none.
  for (const filters of [[], [{ kind: 'category', values: ['monument'] }]] as const) {
    await page.mouse.move(0, 0)
    await open({ filters })
    const [box, before] = [await strip.boundingBox(), await top()]
    if (box === null) throw new Error('no months to choose from')
    const x = (part: number) => box.x + box.width * part
    await page.mouse.move(x(0.4), box.y + 60)
    await page.mouse.down()
    for (const part of [0.401, 0.47, 0.41]) {
      await page.mouse.move(x(part), box.y + 60, { steps: 4 })
      await settled(page)
      expect(await top()).toBe(before)
    }
    if (filters.length > 0) await page.getByText('Aucun incident ne correspond').waitFor()
    await page.mouse.up()
    await settled(page)
    expect(await top()).toBe(before)
  }
})

test('a point is told by its month, its figure and that of the year before, and none that has gone', async () => {
  await open({})
  const note = async (share: number) => {
    const box = await page.locator('[data-plot]').boundingBox()
    if (box === null) throw new Error('no trend')
    await page.mouse.move(box.x + box.width * share, box.y + box.height / 2)
    const lines = page.locator('[data-note] span')
    return (await lines.allTextContents()).map(plain)
  }
  await expect.poll(() => note(0.5)).toEqual([expect.stringMatching(/^Juin 2018$/), expect.stringMatching(/^[\d ]+$/)])
  await showView(page, { page: 'incidents', period: { kind: 'year', year: 2022 } })
  await settled(page)
  await page.mouse.move(0, 0)
  await page.locator('[data-note]').waitFor({ state: 'hidden' })
  await expect
    .poll(() => note(0.7))
    .toEqual(['Juin 2022', expect.stringMatching(/^[\d ]+$/), expect.stringMatching(/^[\d ]+ un an plus tôt$/)])
})

test('cells of the heat map stand in line, whether or not the period has such days', async () => {
  await open({ period: { kind: 'range', from: '2022-03-01', to: '2022-04-30' } })
  const tops = await page
    .locator('table tbody tr')
    .first()
    .locator('[data-at]')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top))
  // The name of the day, which chooses all of its cells, and twelve months.
  expect(tops).toHaveLength(13)
  expect(new Set(tops).size).toBe(1)
})

test('the page is not at rest while a list is on its way that nothing on it waits for', async () => {
  await open({})
  const list = '**/rpc/notes.list'
  const held = Promise.withResolvers<void>()
  await page.route(list, async (route) => {
    await held.promise
    await route.continue()
  })
  const asked = page.waitForRequest(list)
  await page.reload()
  await asked
  expect(await unrestOf(page)).toContainEqual(expect.stringMatching(/\/rpc\/notes\.list$/))
  held.resolve()
  await settled(page)
  await page.unroute(list)
})

test('the charts are drawn once with the figures of a click, and dimmed before that only where these are late', async () => {
  await open({})
  const dashboard = '**/rpc/figures.dashboard'
  const held = Promise.withResolvers<void>()
  await page.route(dashboard, async (route) => {
    await held.promise
    await route.continue()
  })
  // Time stands still until the test lets it go on.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  const dimmed = page.locator('[data-side] > section[aria-busy=true]')
  const asked = page.waitForRequest(dashboard)
  await page.getByRole('option').first().click()
  await asked
  // After all that the click gave the page to do.
  await page.evaluate(() => scheduler.postTask(() => undefined, { priority: 'background' }))
  expect(await dimmed.count()).toBe(0)
  // What is not dimmed yet is old all the same: no number opens the rows of what was clicked after it.
  const list = page.getByRole('button', { name: /^Voir les [\d ]+ incidents$/ })
  const rows = page.getByRole('dialog', { name: /incidents/ })
  expect(await list.getAttribute('aria-disabled')).toBe('true')
  await list.click({ force: true })
  await page.getByRole('option').nth(1).press('r')
  expect(await rows.count()).toBe(0)
  await page.clock.runFor(1000)
  await dimmed.first().waitFor()
  await list.click({ force: true })
  await page.getByRole('option').nth(1).press('r')
  expect(await rows.count()).toBe(0)
  await page.clock.resume()
  held.resolve()
  await settled(page)
  expect(await dimmed.count()).toBe(0)
  await list.click()
  await rows.waitFor()
  await page.keyboard.press('Escape')
  await page.unroute(dashboard)
})

test('a trend that is not drawn yet with its figures is dimmed, and no click picks a month on it', async () => {
  await open({})
  // The frame in which the trend is drawn does not come.
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0
  })
  const trend = page.locator('[data-plot]').locator('..')
  const looks = () =>
    trend.evaluate((place) => {
      const [drawn] = place.children
      return [drawn, place].map((each) =>
        each === undefined ? null : getComputedStyle(each).opacity + getComputedStyle(each).pointerEvents,
      )
    })
  expect(await looks()).toEqual(['1auto', '1auto'])
  await page.getByRole('option').first().click()
  await expect.poll(looks).toEqual(['0.6none', '1none'])
  await page.reload()
  await settled(page)
  expect(await looks()).toEqual(['1auto', '1auto'])
})
