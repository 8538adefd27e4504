import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentLog } from '../../electron/backend/log.ts'
import { shippedFolder } from '../../electron/backend/shipped-folder.ts'
import { ensurePage } from '../../electron/build.ts'
import { type Host, startHost } from '../../electron/http/host.ts'
import { readFragment, viewFragment } from '../../shared/domain/view-link.ts'
import { DEFAULT_VIEW, type ViewState } from '../../shared/domain/view-state.ts'
import { openBrowser, openPage, overflowOf, seriousFindings, settled, wordsOf } from './browser.ts'
import { runCommand } from './command-line.ts'

let browser: Browser
let folder: string
let data: string
let host: Host

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-explore-'))
  data = join(folder, 'data')
  const file = join(folder, 'records.csv')
  await runCommand(['generate', '--rows', '20000', '--seed', '5', '--out', file])
  expect((await runCommand(['import', file, '--data-dir', data, '--json'])).errors).toBe('')
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

/** The Incidents page of a view, with everything on the way that a person must never meet. */
const open = async (view: Partial<ViewState>, options = {}) => {
  const watched = await openPage(browser, host.address, options)
  await watched.page.evaluate(
    (hash) => {
      window.location.hash = hash
    },
    viewFragment({ ...DEFAULT_VIEW, page: 'incidents', ...view }),
  )
  await watched.page.locator('nav a[aria-current=page][href^="#/incidents"]').waitFor()
  await settled(watched.page)
  return watched
}
/** What the address says is shown. */
const viewOf = async (page: Page) => readFragment(new URL(page.url()).hash).view
/** Spaces of every width as plain ones. */
const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ')
const total = async (page: Page) =>
  Number((await page.locator('section[aria-label] b').first().textContent())?.replaceAll(/\D/g, ''))
const asked = async (...options: readonly string[]): Promise<number> => {
  const { out } = await runCommand([
    'query',
    'incidents',
    '--by',
    'status',
    ...options,
    '--source',
    'records',
    '--data-dir',
    data,
    '--json',
  ])
  return JSON.parse(out).total
}

describe('the window over the months', () => {
  test('is dragged: the other charts follow, the trend stays, and all of it is one step of undo', async () => {
    const { page, findings } = await open({ period: { kind: 'year', year: 2022 } })
    const before = await total(page)
    const strip = page.getByRole('group', { name: 'Choisir la période' })
    const box = await strip.boundingBox()
    const end = await page.getByRole('slider', { name: 'Fin de la période' }).boundingBox()
    if (box === null || end === null) throw new Error('no window over the months')
    const line = () => page.locator('.recharts-line-curve').first().getAttribute('d')
    const drawn = await line()
    await page.mouse.move(end.x + end.width / 2, end.y + 8)
    await page.mouse.down()
    for (let step = 1; step <= 10; step += 1)
      await page.mouse.move(end.x + end.width / 2 + (step * box.width) / 250, end.y + 8)
    await settled(page)
    const during = await viewOf(page)
    expect(during.period).toMatchObject({ kind: 'range', from: '2022-01-01' })
    expect(await total(page)).toBeGreaterThan(before)
    expect(await line()).toBe(drawn)
    await page.mouse.up()
    await settled(page)
    const { period } = await viewOf(page)
    if (period.kind !== 'range') throw new Error('no range was chosen')
    expect(await total(page)).toBe(await asked('--from', period.from, '--to', period.to))
    await page.keyboard.press('Control+z')
    await settled(page)
    expect((await viewOf(page)).period).toEqual({ kind: 'year', year: 2022 })
    expect(findings).toEqual([])
    await page.context().close()
  })

  test('is moved by keys on its ends, and let go by Escape', async () => {
    const { page } = await open({ period: { kind: 'year', year: 2022 } })
    await page.getByRole('slider', { name: 'Début de la période' }).focus()
    await page.keyboard.press('ArrowRight')
    await settled(page)
    expect((await viewOf(page)).period).toEqual({ kind: 'range', from: '2022-02-01', to: '2022-12-31' })
    await page.keyboard.press('Shift+ArrowLeft')
    await settled(page)
    expect((await viewOf(page)).period).toEqual({ kind: 'range', from: '2022-01-01', to: '2022-11-30' })
    await page.keyboard.press('Escape')
    await settled(page)
    expect((await viewOf(page)).period).toEqual({ kind: 'all' })
    await page.context().close()
  })
})

describe('maps', () => {
  test('of municipalities are walked by arrows and filter by Enter, Ctrl adds, Escape clears', async () => {
    const { page } = await open({})
    const tile = (name: string) => page.locator('fieldset button', { hasText: name })
    await tile('Bruxelles').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Saint-Josse')
    await page.keyboard.press('Enter')
    await settled(page)
    expect(await total(page)).toBe(await asked('--where', 'municipality=21014'))
    await tile('Ixelles').click({ modifiers: ['Control'] })
    await settled(page)
    expect(await total(page)).toBe(await asked('--where', 'municipality=21014,21009'))
    await page.keyboard.press('Escape')
    await settled(page)
    expect((await viewOf(page)).filters).toEqual([])
    await page.context().close()
  })

  test('of weekdays and months hold each incident once, and filter on the weekday', async () => {
    const { page } = await open({ period: { kind: 'year', year: 2022 } })
    const cells = await page.locator('table[aria-label] td button span:first-child').allTextContents()
    const sum = cells.reduce((all, text) => all + Number(text.replaceAll(/\D/g, '')), 0)
    expect(cells).toHaveLength(84)
    expect(sum).toBe(await asked('--from', '2022-01-01', '--to', '2022-12-31'))
    await page.locator('table[aria-label] [data-at="5 0"]').click()
    await settled(page)
    expect((await viewOf(page)).filters).toEqual([{ kind: 'weekday', values: ['6'] }])
    expect(await total(page)).toBe(await asked('--from', '2022-01-01', '--to', '2022-12-31', '--where', 'weekday=6'))
    await page.locator('table[aria-label] [data-at="5 0"]').click()
    await settled(page)
    expect((await viewOf(page)).filters).toEqual([])
    await page.context().close()
  })
})

describe('rankings', () => {
  test('open what they are made of, and go back up by Backspace', async () => {
    const { page } = await open({})
    await page.getByRole('button', { name: 'Ouvrir Voirie' }).click()
    await settled(page)
    expect(await viewOf(page)).toMatchObject({ drill: 'road', filters: [{ kind: 'category', values: ['road'] }] })
    const inside = page.locator('main section', { hasText: 'Sous-catégories de « Voirie »' })
    const rows = inside.locator('ol button[aria-pressed]')
    expect(await rows.count()).toBeGreaterThan(2)
    await rows.first().click()
    await settled(page)
    const chosen = (await viewOf(page)).filters.find(({ kind }) => kind === 'subcategory')
    expect(chosen?.values[0]).toMatch(/^road\//)
    await page.keyboard.press('Backspace')
    await settled(page)
    expect(await viewOf(page)).toMatchObject({ drill: null, filters: [] })
    await page.context().close()
  })

  test('say what they leave out, and find all of it', async () => {
    const { page } = await open({})
    const card = page.locator('main section', { hasText: 'Incidents par organisation' })
    const bars = plain(await card.locator('ol').textContent())
    expect(bars).toMatch(/\d+ autres/)
    const counts = await card
      .locator('ol li')
      .evaluateAll((all) =>
        all.map((row) => Number(row.querySelectorAll('span')[1]?.textContent?.replaceAll(/\D/g, ''))),
      )
    expect(counts).toHaveLength(11)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20_000)
    await card.getByRole('button', { name: /Chercher parmi/ }).click()
    await page.getByRole('textbox', { name: 'Chercher' }).last().fill('koekelberg')
    await page.getByRole('checkbox').first().check()
    await settled(page)
    expect((await viewOf(page)).filters[0]?.kind).toBe('organisation')
    await page.context().close()
  })

  test('compare with any other days, and say why where they do not', async () => {
    const { page } = await open({ period: { kind: 'year', year: 2023 }, sort: { by: 'change', descending: true } })
    await page.getByRole('button', { name: 'comparés à l’année précédente' }).click()
    await page.getByRole('button', { name: '2021', exact: true }).click()
    await settled(page)
    expect((await viewOf(page)).comparison).toEqual({ from: '2021-01-01', to: '2021-11-15' })
    const [now, then] = [
      await asked('--from', '2023-01-01', '--to', '2023-12-31'),
      await asked('--from', '2021-01-01', '--to', '2021-11-15'),
    ]
    const change = new Intl.NumberFormat('fr-BE', {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    })
    const figures = page.locator('section[aria-label="Chiffres de la sélection"]')
    expect(plain(await figures.textContent())).toContain(`+${change.format(now / then - 1)}`.replaceAll(/\s/g, ' '))
    await page.getByLabel('Du', { exact: true }).fill('01/01/2021')
    await page.getByLabel('Au', { exact: true }).fill('28/02/2021')
    await page.keyboard.press('Enter')
    await settled(page)
    expect(plain(await figures.textContent())).toContain('n.c. : les durées diffèrent')
    await page.context().close()
  })
})

test('a pinned selection stays beside the next ones, in the address too', async () => {
  const { page } = await open({ filters: [{ kind: 'category', values: ['road'] }] })
  await page.getByRole('button', { name: 'Épingler' }).click()
  await page.locator('fieldset button', { hasText: 'Ixelles' }).click()
  await settled(page)
  await page.reload()
  await settled(page)
  const row = page.locator('table tr', { hasText: 'Incidents' }).first()
  const [pinned, present] = (await row.locator('td').allTextContents()).map((text) =>
    Number(text.replaceAll(/\D/g, '')),
  )
  expect(pinned).toBe(await asked('--where', 'category=road'))
  expect(present).toBe(await asked('--where', 'category=road', '--where', 'municipality=21009'))
  await page.getByRole('button', { name: 'Détacher' }).click()
  expect((await viewOf(page)).pinned).toBeNull()
  await page.context().close()
})

test('a dated note is written, marked on the trend, printed, and removed', async () => {
  const { page } = await open({ period: { kind: 'year', year: 2022 } })
  await page.getByRole('button', { name: 'Ajouter une note' }).click()
  await page.getByLabel('Du', { exact: true }).fill('01/03/2022')
  await page.getByLabel('Au', { exact: true }).fill('31/03/2022')
  await page.getByLabel('Texte', { exact: true }).fill('Nouvelle application')
  await page.keyboard.press('Enter')
  const notes = page.getByRole('region', { name: 'Notes' })
  await notes.getByText('Nouvelle application').waitFor()
  expect(plain(await notes.textContent())).toContain('01/03/2022 – 31/03/2022 : Nouvelle application')
  await page.locator('.recharts-reference-line-line ~ *, .recharts-label', { hasText: '1' }).first().waitFor()
  const view = await viewOf(page)
  await page.goto(`${host.address.split('#')[0]}#/print?v=${encodeURIComponent(JSON.stringify(view))}`)
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true')
  expect(await wordsOf(page)).toMatch(/Notes datées[\s\S]*01\/03\/2022\s+31\/03\/2022\s+Nouvelle application/)
  await page.goBack()
  await settled(page)
  await page.getByRole('button', { name: 'Supprimer la note 1' }).click()
  await notes.getByText('Nouvelle application').waitFor({ state: 'detached' })
  await page.context().close()
})

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each([1024, 1600])('everything fits and is accessible at %d pixels', async (width) => {
    const pinned = { filters: [], period: { kind: 'year' as const, year: 2022 } }
    const { page, findings } = await open(
      { period: { kind: 'year', year: 2023 }, pinned, drill: 'road', granularity: 'week', delayBy: 'municipality' },
      { viewport: { width, height: 900 }, colorScheme },
    )
    expect(await overflowOf(page)).toBe(0)
    expect(await seriousFindings(page)).toEqual([])
    // The system's colours are the same in both themes.
    if (colorScheme === 'light') {
      await page.emulateMedia({ forcedColors: 'active' })
      expect(await seriousFindings(page)).toEqual([])
    }
    expect(findings).toEqual([])
    await page.context().close()
  })
})
