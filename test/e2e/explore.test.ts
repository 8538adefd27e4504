import type { Locator } from 'playwright-core'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { readFragment } from '../../shared/domain/view/view-link.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { sample } from '../counts.ts'
import { overflowOf, seriousFindings, settled, showView } from './browser.ts'
import { takeAction } from './card-tools.ts'
import { runCommand } from './command-line.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

/** One page for all tests, each of which begins with a view of its own. */
const { host, page } = await openedPage(() =>
  openOwnHost({ fill: (data) => importGenerated(data, { rows: 20_000, seed: 5 }) }),
)

// What the last test left open, and its filters.
beforeEach(() => page.keyboard.press('Escape'))

const open = (view: Partial<ViewState>) => showView(page, { page: 'incidents', ...view })
/** What the address says is shown. */
const view = () => readFragment(new URL(page.url()).hash).view
/** Spaces of every width as plain ones. */
const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ')
const total = async () =>
  Number((await page.locator('section[aria-label] b').first().textContent())?.replaceAll(/\D/g, ''))
const figures = async () => plain(await page.getByRole('region', { name: 'Chiffres de la sélection' }).textContent())
/** The number of incidents that the terminal gives. */
const asked = async (...options: readonly string[]): Promise<number> => {
  const question = ['query', 'incidents', '--by', 'status', '--source', 'records', '--json']
  const { out } = await runCommand([...question, ...options, '--data-dir', host.dataFolder])
  return JSON.parse(out).total
}

test('a double click on a mark chooses it, and does not take it back', async () => {
  await open({})
  await page.getByRole('option', { name: /^Citoyen/ }).dblclick()
  await settled(page)
  expect(view().filters).toEqual([{ kind: 'channel', values: ['citizen'] }])
})

test('a second click at the same place takes the first one back', async () => {
  await page.setViewportSize({ width: 1240, height: 2400 })
  onTestFinished(() => page.setViewportSize({ width: 1440, height: 900 }))
  const days = { kind: 'weekday-month', values: ['1-01', '1-02', '1-03', '2-01', '2-02', '2-03', '3-01'] } as const
  await open({ filters: [days] })
  const bar = page.getByRole('option', { name: /^Citoyen/ })
  await bar.scrollIntoViewIfNeeded()
  const before = await bar.boundingBox()
  if (before === null) throw new Error('no bar to click')
  const click = async () => {
    await page.mouse.click(before.x + 20, before.y + 10)
    await settled(page)
  }
  await click()
  await expect.poll(() => view().filters).toEqual([days, { kind: 'channel', values: ['citizen'] }])
  expect((await bar.boundingBox())?.y).toBeCloseTo(before.y, 0)
  await click()
  await expect.poll(() => view().filters).toEqual([days])
  expect((await bar.boundingBox())?.y).toBeCloseTo(before.y, 0)
})

describe('maps', () => {
  test('of municipalities are walked by arrows and filter by Enter, Ctrl adds, Escape clears', async () => {
    await open({ filters: [{ kind: 'municipality', values: ['21004'] }] })
    await page.getByRole('listbox', { name: /^Incidents pour 1 000 habitants par commune/ }).focus()
    // East of the City lies Evere, west of Evere Schaerbeek, and west of that Saint-Josse.
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowLeft', 'Enter']) await page.keyboard.press(key)
    await settled(page)
    await expect.poll(total).toBe(await asked('--where', 'municipality=21014'))
    await page.locator('[data-municipality="21009"]').click({ modifiers: ['Control'] })
    await settled(page)
    await expect.poll(total).toBe(await asked('--where', 'municipality=21014,21009'))
    // The first press hides what is told of the municipality.
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await settled(page)
    await expect.poll(() => view().filters).toEqual([])
  })

  test('of weekdays and months hold each incident once, and filter on the cell', async () => {
    await open({ period: { kind: 'year', year: 2022 } })
    const cells = await page.locator('table[aria-label] td [role=gridcell] span:first-child').allTextContents()
    const sum = cells.reduce((all, text) => all + Number(text.replaceAll(/\D/g, '')), 0)
    expect(cells).toHaveLength(84)
    expect(sum).toBe(await asked('--from', '2022-01-01', '--to', '2022-12-31'))
    await page.locator('table[aria-label] [data-at="5 0"]').click()
    await settled(page)
    const year = ['--from', '2022-01-01', '--to', '2022-12-31'] as const
    await expect.poll(() => view().filters).toEqual([{ kind: 'weekday-month', values: ['6-01'] }])
    const saturdays = Number(cells[5 * 12]?.replaceAll(/\D/g, ''))
    expect(saturdays).toBeGreaterThan(0)
    await expect.poll(total).toBe(saturdays)
    expect(await asked(...year, '--where', 'weekday=6', '--where', 'month=2022-01')).toBe(saturdays)
    // With Shift two cells are added, not the four of their weekdays and months.
    await page.locator('table[aria-label] [data-at="0 1"]').focus()
    await page.keyboard.press('Shift+Enter')
    await settled(page)
    await expect.poll(total).toBe(saturdays + Number(cells[1]?.replaceAll(/\D/g, '')))
    await page.getByRole('rowheader', { name: 'sam.', exact: true }).click()
    await settled(page)
    await expect.poll(() => view().filters).toEqual([{ kind: 'weekday', values: ['6'] }])
    await expect.poll(total).toBe(await asked(...year, '--where', 'weekday=6'))
    // In the chosen row too, the cell that the keyboard is on looks unlike the others.
    await page.locator('table[aria-label] [data-at="5 0"]').focus()
    await page.keyboard.press('ArrowRight')
    const outlineOf = (at: string) =>
      page.locator(`table[aria-label] [data-at="${at}"]`).evaluate((cell) => getComputedStyle(cell).outlineColor)
    await expect.poll(async () => (await outlineOf('5 1')) === (await outlineOf('5 2'))).toBe(false)
    await page.keyboard.press('Escape')
    await settled(page)
    await expect.poll(() => view().filters).toEqual([])
  })
})

describe('rankings', () => {
  test('open what they are made of, and go back up by Backspace', async () => {
    await open({})
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    const roads = page.getByRole('option', { name: /^Voirie/ }).first()
    await roads.hover()
    await page.getByTitle('Ouvrir Voirie').click()
    await expect.poll(focused).toBe('Toutes les catégories')
    await page.keyboard.press('Backspace')
    await expect.poll(focused).toMatch(/^Voirie/)
    await page.keyboard.press('ArrowRight')
    await settled(page)
    await expect.poll(view).toMatchObject({ drill: 'road', filters: [{ kind: 'category', values: ['road'] }] })
    const inside = page.locator('main section', { hasText: 'Sous-catégories de « Voirie »' })
    const rows = inside.getByRole('option')
    await expect.poll(() => rows.count()).toBeGreaterThan(2)
    await rows.first().click()
    await settled(page)
    const chosen = () => view().filters.find(({ kind }) => kind === 'subcategory')?.values[0]
    await expect.poll(chosen).toMatch(/^road\//)
    await page.keyboard.press('Backspace')
    await settled(page)
    await expect.poll(view).toMatchObject({ drill: null, filters: [] })
  })

  test('say what they leave out, and find all of it', async () => {
    await open({})
    const card = page.locator('main section', { hasText: 'Incidents par organisation' })
    const counts = await card
      .locator('i + span')
      .evaluateAll((all) => all.map((count) => Number(count.textContent?.replaceAll(/\D/g, ''))))
    expect([counts.length, counts.reduce((sum, count) => sum + count, 0)]).toEqual([11, 20_000])
    await card.getByRole('button', { name: /^\d+ autres$/ }).click()
    const field = page.getByRole('textbox', { name: 'Chercher' }).last()
    await settled(page)
    const opened = await field.boundingBox()
    await field.fill('koekelberg')
    await settled(page)
    // It opens above its button: a list that grew shorter would have moved from under the pointer.
    expect(await field.boundingBox()).toEqual(opened)
    await page.getByRole('checkbox', { name: /Koekelberg/ }).check()
    await expect.poll(() => view().filters[0]?.kind).toBe('organisation')
  })

  test('compare with any other days, and say why where they do not', async () => {
    await open({ period: { kind: 'year', year: 2023 }, sort: { by: 'change', descending: true } })
    await page.getByRole('button', { name: 'comparés à l’année précédente' }).click()
    await page.getByRole('button', { name: '2021', exact: true }).click()
    await settled(page)
    await expect.poll(() => view().comparison).toEqual({ from: '2021-01-01', to: '2021-11-15' })
    const [now, then] = [
      await asked('--from', '2023-01-01', '--to', '2023-12-31'),
      await asked('--from', '2021-01-01', '--to', '2021-11-15'),
    ]
    const change = new Intl.NumberFormat('fr-BE', {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    })
    await expect.poll(figures).toContain(`+${change.format(now / then - 1)}`.replaceAll(/\s/g, ' '))
    await page.getByRole('button', { name: 'comparés à la période du 01/01/2021 au 15/11/2021' }).click()
    await settled(page)
    await page.getByLabel('Du', { exact: true }).fill('01/01/2021')
    await page.getByLabel('Au', { exact: true }).fill('28/02/2021')
    await page.keyboard.press('Enter')
    await expect.poll(figures).toContain('n.c. : le nombre de jours diffère')
  })
})

test('over more than a year the comparison says why there is none, and offers a year', async () => {
  await open({})
  await page.getByRole('button', { name: 'non comparés : plus d’un an' }).click()
  await page.getByText('La période dépasse un an : les mêmes jours un an plus tôt en font déjà partie.').waitFor()
  await page.getByRole('button', { name: '2023', exact: true }).click()
  await page.getByRole('button', { name: 'comparés à l’année précédente' }).waitFor()
  await expect.poll(figures).toContain('mêmes jours de 2022')
})

test('a period after the data is said to be so, and is removed with one click', async () => {
  await open({ period: { kind: 'range', from: '2024-02-01', to: '2024-03-01' } })
  await page.getByText('La période demandée commence après les données.').waitFor()
  expect(await page.locator('main section').count()).toBe(1)
  await page.getByRole('button', { name: 'Retirer la période' }).click()
  await expect.poll(() => new URL(page.url()).hash).toBe('#/incidents')
})

test('a pinned selection stays beside the next ones, in the address too', async () => {
  await open({ filters: [{ kind: 'category', values: ['road'] }] })
  await page.getByRole('button', { name: 'Épingler', exact: true }).click()
  await page.locator('[data-municipality="21009"]').click()
  await expect.poll(() => view().filters).toHaveLength(2)
  await page.reload()
  await settled(page)
  const row = page.locator('table tr', { hasText: 'Incidents' }).first()
  const [pinned, present] = (await row.locator('td').allTextContents()).map((text) =>
    Number(text.replaceAll(/\D/g, '')),
  )
  expect(pinned).toBe(await asked('--where', 'category=road'))
  expect(present).toBe(await asked('--where', 'category=road', '--where', 'municipality=21009'))
  await page.getByRole('button', { name: 'Détacher' }).click()
  await expect.poll(() => view().pinned).toBeNull()
})

test('a pinned chart has a selection of its own beside the present one, on the scale of both', async () => {
  await open({ period: { kind: 'year', year: 2022 } })
  const pair = page.locator('section[data-chart="categories"]')
  await takeAction(page.locator('main section', { hasText: 'Incidents par catégorie' }), 'Épingler ce graphique')
  await pair.waitFor()
  await page.locator('[data-municipality="21009"]').click()
  await expect.poll(() => view().filters).toHaveLength(1)
  await settled(page)
  const roads = pair.getByRole('option', { name: /^Voirie/ })
  const figures = await roads.evaluateAll((rows) =>
    rows.map((row) => ({
      width: row.querySelector('i')?.getBoundingClientRect().width ?? 0,
      count: Number(row.querySelector('i + span')?.textContent?.replaceAll(/\D/g, '')),
    })),
  )
  const [kept, present] = figures
  if (kept === undefined || present === undefined) throw new Error('a chart is missing')
  expect(kept.count).toBe(await asked('--where', 'category=road', '--from', '2022-01-01', '--to', '2022-12-31'))
  expect(present.count).toBeLessThan(kept.count)
  expect(Math.abs(present.width - (kept.width * present.count) / kept.count)).toBeLessThan(1.5)
  await roads.first().click()
  await expect.poll(() => view().pinned?.filters).toEqual([{ kind: 'category', values: ['road'] }])
  expect(view().filters).toHaveLength(1)
  await expect
    .poll(async () => plain(await pair.textContent()))
    .toContain('Épinglée en 2022 · dans la catégorie Voirie')
  await page.getByRole('button', { name: 'Détacher' }).click()
  await expect.poll(() => view().pinned).toBeNull()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await expect.poll(focused).toBe('Autres actions')
})

test('the days of two heat maps stand at one height, whatever is said above and below them', async () => {
  const brussels = [{ kind: 'municipality' as const, values: ['21004'] }]
  await open({
    period: { kind: 'year-to-date' },
    filters: [{ kind: 'municipality', values: ['21015', '21009', '21001', '21013'] }],
    pinned: { filters: brussels, period: { kind: 'year', year: 2022 }, chart: 'weekdays' },
  })
  const maps = page.locator('section[data-chart="weekdays"] section', { has: page.getByRole('gridcell') })
  const tops = await maps.evaluateAll((cards) =>
    cards.map((card) => [...card.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().top)),
  )
  expect(tops).toHaveLength(2)
  expect(tops[0]).toHaveLength(7)
  expect(tops[1]).toEqual(tops[0])
})

/** Two of them meet both themes and both widths. */
const LOOKS = [
  ['light', 1024],
  ['dark', 1600],
  ['light', 1600],
  ['dark', 1024],
] as const
const { numRuns } = sample('explore-looks', 2, 4)

test.each(LOOKS.slice(0, numRuns))(
  'everything fits and is accessible in the %s theme at %d pixels',
  async (colorScheme, width) => {
    const pinned = { filters: [], period: { kind: 'year' as const, year: 2022 }, chart: 'categories' as const }
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    await open({
      period: { kind: 'year', year: 2023 },
      pinned,
      drill: 'road',
      granularity: 'week',
      delayBy: 'municipality',
    })
    expect(await overflowOf(page)).toBe(0)
    expect(await seriousFindings(page)).toEqual([])
    // The system's colours are the same in both themes.
    if (colorScheme === 'dark') return
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await seriousFindings(page)).toEqual([])
    await page.emulateMedia({ forcedColors: 'none' })
  },
)

test('what is drawn follows the colours of the system, whatever theme was chosen', async () => {
  await page.emulateMedia({ colorScheme: 'light' })
  await open({ period: { kind: 'year', year: 2023 } })
  await page.evaluate(() => localStorage.setItem('irisboard.theme', 'light'))
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' })
  await page.reload()
  await page.locator('[data-line]').first().waitFor()
  const [ground, line] = await page.evaluate(() => {
    const curve = document.querySelector('[data-line]')
    if (curve === null) throw new Error('no line was drawn')
    const system = document.createElement('i')
    system.style.color = 'Highlight'
    document.body.append(system)
    const wanted = getComputedStyle(system).color
    system.remove()
    return [wanted, getComputedStyle(curve).stroke]
  })
  expect(line).toBe(ground)
})

/** Whether the card that something stands in shows figures of an earlier question. */
function isBusy(mark: Locator): Promise<string | null> {
  return mark.first().locator('xpath=ancestor::section[1]').getAttribute('aria-busy')
}

describe('small trends', () => {
  test('stand in the place of the trend at one click, and each filters', async () => {
    await open({ period: { kind: 'year', year: 2023 } })
    await page.getByRole('button', { name: '13 catégories', exact: true }).click()
    const card = page.locator('main section', { hasText: /Par mois,.*tirets/ })
    const panels = card.getByRole('option')
    await expect.poll(() => panels.count()).toBe(13)
    const roads = panels.filter({ hasText: /^Voirie/ })
    // Eleven months, the last one to the as-of day: the figure of the panel is that of the bar.
    expect(plain(await roads.textContent())).toContain(
      new Intl.NumberFormat('fr-BE')
        .format(await asked('--where', 'category=road', '--from', '2023-01-01', '--to', '2023-12-31'))
        .replaceAll(/\s/g, ' '),
    )
    const held = Promise.withResolvers<void>()
    await page.route('**/rpc/figures.series', async (route) => {
      await held.promise
      await route.continue()
    })
    const busy = () => Promise.all([panels, page.locator('[data-code=road]').last()].map(isBusy))
    await page.getByRole('option', { name: /^Uccle/ }).click()
    // Its months are still those of all municipalities, the bars beside it are those of one.
    await expect.poll(busy).toEqual(['true', 'false'])
    held.resolve()
    await expect.poll(busy).toEqual(['false', 'false'])
    await page.unroute('**/rpc/figures.series')
    await page.getByRole('option', { name: /^Uccle/ }).click()
    await expect.poll(() => view().filters).toEqual([])
    await roads.click()
    await expect.poll(() => view().filters).toEqual([{ kind: 'category', values: ['road'] }])
    await page.getByRole('button', { name: 'la même partout', exact: true }).click()
    await expect.poll(view).toMatchObject({ multiples: 'category', multiplesScale: 'same' })
    await roads.press('Escape')
    await expect.poll(() => view().filters).toEqual([])
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: '19 communes', exact: true }).click()
    const municipalities = page.locator('main section', { hasText: /Par mois,.*tirets/ })
    await expect.poll(() => municipalities.getByRole('option', { name: /^Uccle/ }).count()).toBe(1)
    // They stand as on the map, which no order moves.
    expect(await municipalities.getByRole('button', { name: 'nom', exact: true }).count()).toBe(0)
    await page.getByRole('button', { name: 'Ensemble', exact: true }).click()
    await expect.poll(() => view().multiples).toBeNull()
  })
})
