import { beforeEach, describe, expect, test } from 'vitest'
import { readFragment } from '../../shared/domain/view/view-link.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import { sample } from '../counts.ts'
import { clickTo, seriousFindings, settled, showView, speak } from './browser.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

const { page, visit } = await openedPage(() =>
  openOwnHost({ fill: (data) => importGenerated(data, { rows: 20_000, seed: 5 }) }),
)

const YEAR: Partial<ViewState> = { page: 'incidents', period: { kind: 'year', year: 2022 } }
const area = (code: string) => page.locator(`[data-municipality="${code}"]`)
const list = () => page.getByRole('listbox', { name: /par commune/ })
const tip = () => page.locator('[data-tip]')
const shownView = () => readFragment(new URL(page.url()).hash).view
const chosen = () => shownView().filters
const active = () =>
  list().evaluate(
    (each) => document.getElementById(each.getAttribute('aria-activedescendant') ?? '')?.dataset.municipality,
  )

beforeEach(async () => {
  await page.mouse.move(0, 0)
  await showView(page, YEAR)
  await area('21001').waitFor()
})

test('a click filters, another one no longer, with Ctrl it adds', async () => {
  await area('21015').click()
  await expect.poll(chosen).toEqual([{ kind: 'municipality', values: ['21015'] }])
  await expect.poll(() => area('21015').getAttribute('aria-selected')).toBe('true')
  await area('21016').click({ modifiers: ['Control'] })
  await expect.poll(chosen).toEqual([{ kind: 'municipality', values: ['21015', '21016'] }])
  await area('21016').click({ modifiers: ['Control'] })
  await area('21015').click()
  await expect.poll(chosen).toEqual([])
  expect(await page.locator('[data-municipality]').count()).toBe(19)
})

test('is one stop of the Tab key; Home and End go to the first and the last by value, R opens the rows', async () => {
  const sentence = (code: string | undefined) => area(code ?? '').getAttribute('aria-label')
  const rateIn = (words: string | null) => Number(/: ([\d,]+)\s/.exec(words ?? '')?.[1]?.replace(',', '.'))
  const rates = await page
    .locator('[data-municipality]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))
    .then((all) => all.map(rateIn))
  await list().focus()
  await page.keyboard.press('End')
  expect(rateIn(await sentence(await active()))).toBe(Math.min(...rates))
  await page.keyboard.press('Home')
  const leader = await sentence(await active())
  expect(rateIn(leader)).toBe(Math.max(...rates))
  await page.keyboard.press('r')
  const heading = page.getByRole('dialog').getByRole('heading').first()
  const [, counted = ''] = /(\d[\d\s]*) incidents/.exec(leader ?? '') ?? []
  await expect
    .poll(async () => (await heading.textContent())?.replaceAll(/\D/g, ''))
    .toBe(counted.replaceAll(/\D/g, ''))
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await list().focus()
  await page.keyboard.press('Tab')
  expect(await list().evaluate((each) => each.contains(document.activeElement))).toBe(false)
})

describe('what is told of a municipality', () => {
  test('gives its place, rate, count and change, and the sentence read out says the same', async () => {
    await area('21001').hover()
    await tip().locator('svg').waitFor()
    const words = (await tip().locator('p').allTextContents()).join(' ').replaceAll(/\s+/g, ' ')
    expect(words).toMatch(/^Anderlechtrang \d+ sur 19 \d+,\d pour 1 000 habitants [\d ]+ incidents, [+−][\d,]+ %/)
    const said = ((await area('21001').getAttribute('aria-label')) ?? '').replaceAll(/\s+/g, ' ')
    for (const part of [/rang \d+ sur 19/, /\d+,\d pour 1 000 habitants/, /[\d ]+ incidents, [+−][\d,]+ %/])
      expect(said).toContain(part.exec(words)?.[0].trim())
  })

  test('covers no part of it, for any of the 19', async () => {
    for (const each of await page.locator('[data-municipality]').all()) {
      const code = (await each.getAttribute('data-municipality')) ?? ''
      // A municipality such as Ixelles has its middle in another one.
      await each.dispatchEvent('pointermove')
      await tip().waitFor()
      const covered = await tip().evaluate((shown, other) => {
        const path = document.querySelector<SVGPathElement>(`[data-municipality="${other}"]`)
        const box = shown.getBoundingClientRect()
        const toSheet = path?.getScreenCTM()?.inverse()
        let count = 0
        for (let x = box.left; x <= box.right; x += 3)
          for (let y = box.top; y <= box.bottom; y += 3)
            if (path?.isPointInFill(new DOMPoint(x, y).matrixTransform(toSheet))) count += 1
        return count
      }, code)
      expect([code, covered]).toEqual([code, 0])
      await each.dispatchEvent('pointerout')
      await tip().waitFor({ state: 'detached' })
    }
  })

  test('goes with the first Escape, which keeps the filter', async () => {
    await area('21016').click()
    await expect.poll(chosen).toHaveLength(1)
    await tip().waitFor()
    await page.keyboard.press('Escape')
    await tip().waitFor({ state: 'detached' })
    expect(chosen()).toHaveLength(1)
    await page.keyboard.press('Escape')
    await expect.poll(chosen).toEqual([])
  })

  test('withholds the change across the break of 31/08/2020, and says why', async () => {
    await showView(page, { page: 'incidents', period: { kind: 'year', year: 2020 } })
    await area('21015').hover()
    const words = ((await tip().textContent()) ?? '').replaceAll(/\s+/g, ' ')
    expect(words).toContain('n.c. : rupture au 31/08/2020')
    expect(words).not.toContain('%')
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test('has no barrier that a machine can find, with what is told in sight', async () => {
    await page.emulateMedia({ colorScheme })
    await area('21001').click()
    await tip().waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })
})

test('in colours of the system has lines and figures, and no fills', async () => {
  await page.emulateMedia({ forcedColors: 'active' })
  const styles = await page
    .locator('[data-municipality]')
    .evaluateAll((all) => all.map((each) => [getComputedStyle(each).fill, getComputedStyle(each).stroke].join(' ')))
  expect(new Set(styles).size).toBe(1)
  const [fill, line] = (styles[0] ?? '').split(') ')
  expect(fill).not.toBe(line?.replace(')', ''))
  await page.emulateMedia({ forcedColors: null })
})

describe('how municipalities are drawn', () => {
  const choice = (name: string) => page.getByRole('button', { name, exact: true })
  const bar = () =>
    page
      .locator('main section', { has: choice('Liste') })
      .locator('[role=option]:not([data-municipality])')
      .first()
  const outline = () => page.locator('[data-municipality]').first()

  test('is part of the link, and a step that is taken back', async () => {
    await showView(page, { page: 'incidents' })
    await outline().waitFor()
    await choice('Liste').click()
    await bar().waitFor()
    await expect.poll(() => shownView().map).toBe('list')
    await page.reload()
    await settled(page)
    await bar().waitFor()
    await choice('Tuiles').click()
    await expect.poll(() => shownView().map).toBe('tiles')
    await page.getByRole('button', { name: 'Annuler : communes en tuiles (Ctrl+Z)' }).click()
    await bar().waitFor()
    await choice('Carte').click()
    await outline().waitFor()
    await expect.poll(() => new URL(page.url()).hash).toBe('#/incidents')
  })

  test('is as this screen is set where the view does not say it, so that no link takes the list away', async () => {
    await showView(page, { page: 'incidents' })
    await page.getByRole('button', { name: 'Apparence' }).click()
    await page.getByRole('menuitem', { name: 'Liste' }).click()
    await bar().waitFor()
    await showView(page, YEAR)
    await page.reload()
    await settled(page)
    await bar().waitFor()
    expect(await outline().count()).toBe(0)
    await page.getByRole('button', { name: 'Apparence' }).click()
    await page.getByRole('menuitem', { name: 'Carte' }).click()
    await outline().waitFor()
  })
})

const { numRuns } = sample('map-labels', 3, 9)
/** Steps of four through nine cases: the first three have each language and each width once. */
const LABELLED = Array.from({ length: numRuns }, (_, index) => ({
  language: LANGUAGES[((index * 4) % 9) % 3]!,
  width: [1024, 1440, 1920][Math.floor(((index * 4) % 9) / 3)]!,
}))

test.each(LABELLED)('no name or figure covers another in $language at $width', async ({ language, width }) => {
  await page.setViewportSize({ width, height: 900 })
  await speak(page, language)
  await settled(page)
  const boxes = await page.locator('[data-label] tspan').evaluateAll((all) =>
    all.flatMap((each) => {
      const owner = each.closest('[data-label]')?.getAttribute('data-label')
      const text = each.closest('text')
      if (!(text instanceof SVGTextElement) || !(each instanceof SVGTSpanElement)) return []
      const [left, y] = [
        Number(each.getAttribute('x')) - each.getComputedTextLength() / 2,
        Number(each.getAttribute('y')),
      ]
      // As high as capitals of this size are.
      return {
        owner,
        words: each.textContent,
        left,
        right: left + each.getComputedTextLength(),
        top: y - 8,
        bottom: y,
      }
    }),
  )
  expect(new Set(boxes.map(({ owner }) => owner)).size).toBe(19)
  const overlaps = boxes.flatMap((one) =>
    boxes.filter(
      (other) =>
        one !== other &&
        one.left < other.right &&
        other.left < one.right &&
        one.top < other.bottom &&
        other.top < one.bottom,
    ),
  )
  expect(overlaps).toEqual([])
})

test('is at hand, with its page, before it is asked for', async () => {
  const window = await visit()
  const loaded = (): Promise<readonly string[]> =>
    window.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1) ?? ''))
  await expect.poll(async () => (await loaded()).some((name) => /^region-map.*\.js$/.test(name))).toBe(true)
  const before = await loaded()
  await clickTo(window, 'incidents')
  await window.locator('[data-municipality]').first().waitFor()
  expect((await loaded()).filter((name) => name.endsWith('.js') && !before.includes(name))).toEqual([])
})
