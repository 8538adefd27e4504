import { beforeEach, expect, test } from 'vitest'
import { readFragment } from '../../shared/domain/view/view-link.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { OPEN_STATUSES } from '../../shared/domain/vocabulary/status.ts'
import { seriousFindings, settled, showView } from './browser.ts'
import { runCommand } from './command-line.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

const { host, page } = await openedPage(() =>
  openOwnHost({ fill: (data) => importGenerated(data, { rows: 6_000, seed: 8 }) }),
)

// What the last test left open.
beforeEach(() => page.keyboard.press('Escape'))

const open = (view: Partial<ViewState>) => showView(page, { page: 'incidents', ...view })
const filters = () => readFragment(new URL(page.url()).hash).view.filters
const numberIn = (text: string | null) => Number(text?.replaceAll(/\D/g, ''))
const total = async () => numberIn(await page.locator('section[aria-label] b').first().textContent())
/** The number of incidents that the terminal gives. */
const asked = async (...options: readonly string[]): Promise<number> => {
  const question = ['query', 'incidents', '--by', 'year', '--source', 'records', '--json']
  const { out } = await runCommand([...question, ...options, '--data-dir', host.dataFolder])
  return JSON.parse(out).total
}
const press = async (key: string) => {
  await page.keyboard.press(key)
  await settled(page)
}

test('the parts of the bar of statuses are walked by arrows, and each filters to what it counts', async () => {
  await open({})
  await page.getByRole('option', { name: /^Clôturé/ }).focus()
  await page.keyboard.press('ArrowRight')
  await press('Enter')
  await expect.poll(filters).toEqual([{ kind: 'status', values: ['refused'] }])
  await expect.poll(total).toBe(await asked('--where', 'status=refused'))
  await press('Escape')
  await expect.poll(filters).toEqual([])
  // The open part stands for all statuses under which work goes on, whatever they are.
  const part = page.getByRole('option', { name: /^Encore ouverts/ })
  const count = numberIn(await part.getAttribute('aria-label'))
  await part.click()
  await settled(page)
  await expect.poll(total).toBe(count)
  expect(count).toBe(await asked('--where', `status=${OPEN_STATUSES.join(',')}`))
  await page.getByRole('option', { name: /^Encore ouverts/ }).click()
  await settled(page)
  await expect.poll(filters).toEqual([])
})

test('the rows of the delays are one stop of the Tab key, and Ctrl adds', async () => {
  await open({})
  const rows = page.getByRole('listbox', { name: /^Délai de clôture/ }).getByRole('option')
  await rows.first().focus()
  await page.keyboard.press('End')
  await press('Enter')
  await page.keyboard.press('Home')
  await press('Control+Enter')
  await expect.poll(() => filters()[0]?.kind).toBe('category')
  const selected = () => rows.evaluateAll((all) => all.flatMap((row, at) => (row.ariaSelected === 'true' ? at : [])))
  await expect.poll(selected).toEqual([0, (await rows.count()) - 1])
  await press('Escape')
  await expect.poll(filters).toEqual([])
})

test('one month is a calendar of its days, which filter; an unfinished one has days that are not counted', async () => {
  // Small trends of one month would be dots: the trend stands in their place, and nothing offers them.
  await open({ period: { kind: 'range', from: '2022-02-01', to: '2022-02-28' }, multiples: 'category' })
  await page.getByRole('slider').first().waitFor()
  expect(await page.getByRole('button', { name: 'Ensemble', exact: true }).count()).toBe(0)
  const cell = (day: number) => page.getByRole('gridcell', { name: new RegExp(`^${day}(er)? février 2022`) })
  await cell(28).waitFor()
  const counts = await page
    .locator('[role=gridcell]')
    .evaluateAll((cells) => cells.map((each) => Number(each.ariaLabel?.split(':')[1]?.replaceAll(/\D/g, ''))))
  expect(counts).toHaveLength(28)
  expect(counts.reduce((sum, value) => sum + value, 0)).toBe(await asked('--from', '2022-02-01', '--to', '2022-02-28'))
  await cell(10).focus()
  await page.keyboard.press('ArrowDown')
  await press('Enter')
  await expect.poll(filters).toEqual([{ kind: 'day', values: ['2022-02-17'] }])
  await expect.poll(total).toBe(counts[16])
  await cell(18).click({ modifiers: ['Control'] })
  await settled(page)
  await expect.poll(total).toBe((counts[16] ?? 0) + (counts[17] ?? 0))
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Semaine', exact: true }).click()
  await page.getByRole('gridcell', { name: /^lundi, févr\./ }).waitFor()
  await page.getByRole('button', { name: 'Calendrier' }).click()
  await open({ period: { kind: 'range', from: '2023-11-01', to: '2023-11-30' } })
  await page.getByRole('gridcell', { name: /^16 novembre 2023 : hors de la période/ }).waitFor()
})

test('a point of the curve opens the rows that it counts', async () => {
  await open({ period: { kind: 'year', year: 2022 } })
  const point = page.getByRole('option', { name: /^En 7 jours au plus/ })
  const count = numberIn((await point.getAttribute('aria-label'))?.split(' clôturés')[0]?.split(':')[1] ?? '')
  expect(count).toBeGreaterThan(0)
  await point.focus()
  await page.keyboard.press('Enter')
  const rows = page.getByRole('dialog').getByRole('table')
  await expect.poll(async () => Number(await rows.getAttribute('aria-rowcount')) - 1).toBe(count)
})
