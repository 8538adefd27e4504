import { beforeEach, describe, expect, test } from 'vitest'
import { readFragment } from '../../shared/domain/view/view-link.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { seriousFindings, settled, showView, wordsOf } from './browser.ts'
import { runCommand } from './command-line.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

/** One page for all tests, each of which begins with a view of its own. */
const { host, page } = await openedPage(() =>
  openOwnHost({ fill: (data) => importGenerated(data, { rows: 20_000, seed: 6 }) }),
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
/** The number of incidents that the terminal gives. */
const asked = async (...options: readonly string[]): Promise<number> => {
  const question = ['query', 'incidents', '--by', 'status', '--source', 'records', '--json']
  const { out } = await runCommand([...question, ...options, '--data-dir', host.dataFolder])
  return JSON.parse(out).total
}

describe('the window over the months', () => {
  const pull = async (from: { readonly x: number; readonly y: number }, by: number) => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    for (let step = 1; step <= 10; step += 1) await page.mouse.move(from.x + (step * by) / 10, from.y)
  }
  const handle = (name: string) => page.getByRole('slider', { name: `${name} de la période` })
  /** Where the plot lies, and how wide one of its steps is. */
  const plot = async () => {
    const box = await page.locator('[data-plot]').boundingBox()
    const count = Number(await page.getByRole('slider').first().getAttribute('aria-valuemax')) + 1
    if (box === null) throw new Error('no trend')
    return { ...box, step: box.width / count, middle: box.y + box.height / 2 }
  }

  test('is dragged: the other charts follow, the trend stays, and all of it is one step of undo', async () => {
    await open({ period: { kind: 'year', year: 2022 } })
    const before = await total()
    const [start, end] = await Promise.all(['Début', 'Fin'].map((name) => handle(name).boundingBox()))
    const { step } = await plot()
    if (!(start && end)) throw new Error('no window over the months')
    // The handles stand beside the twelve months: no point is below them.
    expect(end.x - start.x - start.width).toBeCloseTo(12 * step, 0)
    const line = () => page.locator('[data-line]').first().getAttribute('d')
    const drawn = await line()
    const kept = () => page.locator('[data-side] > section[style*="min-height"]').count()
    await pull({ x: end.x + end.width / 2, y: end.y + 8 }, 5.5 * step)
    await expect.poll(total).toBeGreaterThan(before)
    await settled(page)
    expect(await line()).toBe(drawn)
    // Cards are not laid out anew for the sake of their neighbours meanwhile.
    expect(await kept()).toBe(await page.locator('[data-side] > section').count())
    await page.mouse.up()
    await settled(page)
    expect(await kept()).toBe(0)
    expect(view().period).toEqual({ kind: 'range', from: '2022-01-01', to: '2023-06-30' })
    await expect.poll(total).toBe(await asked('--from', '2022-01-01', '--to', '2023-06-30'))
    await page.keyboard.press('Control+z')
    await settled(page)
    await expect.poll(() => view().period).toEqual({ kind: 'year', year: 2022 })
  })

  test('D5: a drag over the trend chooses the months that it went over, not the one where it ended', async () => {
    await open({ period: { kind: 'year', year: 2023 } })
    const { x, step, middle } = await plot()
    // Five years from 2019 on: from the third month of 2020 to the eighth one.
    await pull({ x: x + 14.5 * step, y: middle }, 5 * step)
    await page.mouse.up()
    await settled(page)
    await expect.poll(() => view().period).toEqual({ kind: 'range', from: '2020-03-01', to: '2020-08-31' })
    await expect.poll(total).toBe(await asked('--from', '2020-03-01', '--to', '2020-08-31'))
  })

  test('D5: so does one over the columns of years, and a click on one of them chooses it', async () => {
    await open({ granularity: 'year' })
    const { x, step, middle } = await plot()
    await pull({ x: x + 6.5 * step, y: middle }, 2 * step)
    await page.mouse.up()
    await settled(page)
    await expect.poll(() => view().period).toEqual({ kind: 'range', from: '2019-01-01', to: '2021-12-31' })
    await page.mouse.click(x + 9.5 * step, middle)
    await settled(page)
    await expect.poll(() => view().period).toEqual({ kind: 'year', year: 2022 })
  })

  test('is let go by Escape while it is dragged, and a click within it chooses a month', async () => {
    await open({ period: { kind: 'year', year: 2023 } })
    const { x, step, middle } = await plot()
    await pull({ x: x + 2.5 * step, y: middle }, 5 * step)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await settled(page)
    expect(view().period).toEqual({ kind: 'year', year: 2023 })
    await page.mouse.click(x + 50.5 * step, middle)
    await settled(page)
    await expect.poll(() => view().period).toEqual({ kind: 'range', from: '2023-03-01', to: '2023-03-31' })
  })

  test('lies over five years round the period, or over all of them: the choice is part of the view', async () => {
    await open({ period: { kind: 'year', year: 2023 } })
    const range = page.getByRole('button', { name: '2019–2023' })
    await range.click()
    await page.getByRole('menuitemradio', { name: 'Toutes les années' }).click()
    await page.getByRole('button', { name: '2013–2023' }).waitFor()
    expect(view().trendRange).toBe('all')
    await page.getByRole('button', { name: 'Incidents par mois' }).click()
    await page.getByRole('menuitemradio', { name: 'Semaine' }).click()
    await expect.poll(() => view().granularity).toBe('week')
  })

  test('is moved by keys on its ends, and let go by Escape', async () => {
    await open({ period: { kind: 'year', year: 2022 } })
    await page.getByRole('slider', { name: 'Début de la période' }).focus()
    await page.keyboard.press('ArrowRight')
    await settled(page)
    await expect.poll(() => view().period).toEqual({ kind: 'range', from: '2022-02-01', to: '2022-12-31' })
    await page.keyboard.press('Shift+ArrowLeft')
    await settled(page)
    await expect.poll(() => view().period).toEqual({ kind: 'range', from: '2022-01-01', to: '2022-11-30' })
    await page.keyboard.press('Escape')
    await settled(page)
    await expect.poll(() => view().period).toEqual({ kind: 'all' })
  })

  test('keeps to days where the trend shows days', async () => {
    await open({ period: { kind: 'range', from: '2022-02-01', to: '2022-03-31' }, granularity: 'day' })
    await page.getByRole('slider', { name: 'Début de la période' }).focus()
    await page.keyboard.press('ArrowRight')
    await settled(page)
    await expect.poll(() => view().period).toEqual({ kind: 'range', from: '2022-02-02', to: '2022-03-31' })
    await expect.poll(total).toBe(await asked('--from', '2022-02-02', '--to', '2022-03-31'))
  })
})

test('D13: a dated note is drawn over its days, opens them, is printed, and removed', async () => {
  await open({ period: { kind: 'year', year: 2022 } })
  await page.getByRole('button', { name: 'Ajouter une note' }).click()
  await page.getByLabel('Du', { exact: true }).fill('01/03/2022')
  await page.getByLabel('Au', { exact: true }).fill('30/06/2022')
  await page.getByLabel('Texte', { exact: true }).fill('Nouvelle application')
  await page.keyboard.press('Enter')
  const sign = page.getByRole('button', { name: 'Note : Nouvelle application' })
  await sign.waitFor()
  const plot = await page.locator('[data-plot]').boundingBox()
  const band = await page.locator('[data-band]').boundingBox()
  if (plot === null || band === null) throw new Error('no band')
  // Of the 59 months from 2019 to November 2023 those from the 39th to the 42nd.
  expect(Math.abs(band.x - plot.x - (38 / 59) * plot.width)).toBeLessThan(1)
  expect(Math.abs(band.width - (4 / 59) * plot.width)).toBeLessThan(1)
  await page.getByRole('slider').first().press('t')
  expect(plain(await page.getByRole('row', { name: /^mars 2022/ }).textContent())).toContain(
    '01/03/2022 – 30/06/2022 : Nouvelle application',
  )
  await page.keyboard.press('t')
  await page.goto(`${host.address.split('#')[0]}#/print?v=${encodeURIComponent(JSON.stringify(view()))}`)
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true')
  expect(await wordsOf(page)).toMatch(/Notes datées[\s\S]*01\/03\/2022\s+30\/06\/2022\s+Nouvelle application/)
  await page.goBack()
  await settled(page)
  await sign.click()
  await page.getByText('01/03/2022 – 30/06/2022').waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Supprimer la note « Nouvelle application »' }).click()
  await sign.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Remettre' }).click()
  await sign.click()
  await page.getByRole('button', { name: 'Supprimer la note « Nouvelle application »' }).click()
  await sign.waitFor({ state: 'detached' })
})

describe('the break of 31/08/2020', () => {
  const label = () => page.getByRole('button', { name: '31/08/2020 : rupture par commune' })
  const cuts = () =>
    page
      .locator('[data-line]')
      .first()
      .getAttribute('d')
      .then((path) => (path ?? '').split('M').length - 2)

  test('is a line that opens what changed, and the trend can start after it', async () => {
    await open({ period: { kind: 'year', year: 2020 } })
    expect(await cuts()).toBe(0)
    const [line, plot, size] = [
      await page.locator('[data-break]').boundingBox(),
      await page.locator('[data-plot]').boundingBox(),
      await label().boundingBox(),
    ]
    if (line === null || plot === null || size === null) throw new Error('no break')
    // 2018 to 2022 are 60 months, of which 32 end before September 2020.
    expect(Math.abs(line.x - plot.x - (32 / 60) * plot.width)).toBeLessThan(1)
    expect(size.height).toBeGreaterThanOrEqual(24)
    await label().focus()
    await page.keyboard.press('Enter')
    await page.getByText('Depuis ce jour, les signalements sur les voiries régionales vont directement').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Commencer après la rupture' }).click()
    await settled(page)
    await expect.poll(() => view().period).toEqual({ kind: 'range', from: '2020-09-01', to: '2020-12-31' })
  })

  test('cuts the series of a municipality, and no change is computed across it', async () => {
    const filters = [{ kind: 'municipality' as const, values: ['21015'] }]
    await open({ period: { kind: 'year', year: 2020 }, filters })
    const title = async () => plain(await page.locator('main section', { has: label() }).locator('h2').textContent())
    expect(await cuts()).toBe(1)
    expect(await title()).toMatch(/^Mois le plus chargé/)
    await open({ period: { kind: 'year', year: 2022 }, filters })
    expect(await title()).toMatch(/^(\+|−)\d|^Chaque mois de 2022/)
  })
})
