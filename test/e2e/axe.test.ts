import type { BrowserContextOptions } from 'playwright-core'
import { expect, test } from 'vitest'
import { PAGES } from '../../shared/domain/view/view-state.ts'
import { LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import { sample } from '../counts.ts'
import { cutLabelsOf, overflowOf, seriousFindings, showView, speak } from './browser.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedHost } from './opened.ts'

/** How a page is looked at. */
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
  'forced colours, dark': { colorScheme: 'dark', forcedColors: 'active' },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>

/** Enlarging to 200 % leaves half of the window's width and height, on twice as many points. */
const SIZES = {
  '100 %': { viewport: { width: 1440, height: 900 } },
  '200 %': { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
  '1024 x 640': { viewport: { width: 1024, height: 640 } },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>

const namesOf = <Name extends string>(record: Readonly<Record<Name, unknown>>) => Object.keys(record) as Name[]
const PLACES = PAGES.flatMap((page) => LANGUAGES.map((language) => ({ page, language })))
const MATRIX = [
  ...PLACES.flatMap((place) =>
    namesOf(LOOKS).flatMap((look) =>
      namesOf(SIZES).map((size) => ({ ...place, data: 'records', look, size }) as const),
    ),
  ),
  // What published figures lack is looked at once: the looks differ in colours and widths only.
  ...PLACES.map((place) => ({ ...place, data: 'published', look: 'light', size: '100 %' }) as const),
]
/** What a button opens over the page. */
const POPOVERS = '.mantine-Popover-dropdown, .mantine-Menu-dropdown'
/** It has no divisor in common with the number of cases: steps of it meet each case once; twelve meet every page, language, look and size. */
const STRIDE = 62
const { numRuns } = sample('axe-matrix', 12, 429)
const CASES = Array.from({ length: numRuns }, (_, index) => MATRIX[(index * STRIDE) % MATRIX.length]!)

const published = await openedHost()
const records = await openedHost(() => openOwnHost({ fill: (data) => importGenerated(data, { rows: 6000, seed: 3 }) }))
const hosts = { published, records }

test('the soak looks at every case', () => {
  const all = Array.from({ length: MATRIX.length }, (_, index) => (index * STRIDE) % MATRIX.length)
  expect([new Set(all).size, MATRIX.length]).toEqual([MATRIX.length, 429])
})

test.each([...Map.groupBy(CASES, ({ data, size }) => `${data}, ${size}`)])(
  'U1: no serious finding of axe, and nothing cut, with %s',
  async (_name, cases) => {
    const [{ data, size }] = cases as [(typeof cases)[number]]
    const page = await hosts[data].visit(SIZES[size])
    for (const { page: name, language, look } of cases) {
      const at = `${name}, ${language}, ${look}`
      await page.emulateMedia(LOOKS[look])
      await page.locator(`html[data-mantine-color-scheme=${LOOKS[look].colorScheme}]`).waitFor()
      await speak(page, language)
      await showView(page, { page: name })
      expect.soft(await seriousFindings(page), at).toEqual([])
      expect.soft(await overflowOf(page), at).toBeLessThanOrEqual(0)
      expect.soft(await cutLabelsOf(page), at).toEqual([])
    }
  },
)

/** Each page three times, in languages and looks of their own; Incidents first. */
const { numRuns: pagesOpened } = sample('axe-popovers', 1, 27)
const OPENED = Array.from({ length: pagesOpened }, (_, index) => ({
  page: PAGES[(index + PAGES.indexOf('incidents')) % PAGES.length]!,
  language: LANGUAGES[index % LANGUAGES.length]!,
  look: namesOf(LOOKS)[(index + Math.floor(index / PAGES.length)) % 4]!,
}))

/** Cards have the same few buttons again and again. */
const { numRuns: buttonsPressed } = sample('axe-popover-buttons', 3, 1000)

test.each(OPENED)('no serious finding in what the buttons of $page open: $language, $look', async (shown) => {
  const page = await records.visit(SIZES['100 %'])
  await page.emulateMedia(LOOKS[shown.look])
  await speak(page, shown.language)
  // A month, so that its calendar is there.
  const period = { kind: 'range', from: '2023-03-01', to: '2023-03-31' } as const
  await showView(page, { page: shown.page, ...(shown.page === 'incidents' ? { period } : {}) })
  expect.soft(await seriousFindings(page)).toEqual([])
  const openers = page.locator('header button[aria-haspopup=menu]:visible, main button[aria-haspopup]:visible')
  const names = await openers.evaluateAll((all) =>
    all.map((each) => each.getAttribute('aria-label') ?? each.textContent),
  )
  const distinct = [...new Set(names)]
  expect(distinct.length).toBeGreaterThan(3)
  for (const name of distinct.slice(0, buttonsPressed)) {
    await openers.nth(names.indexOf(name)).click()
    const opened = page.locator(POPOVERS).first()
    await opened.waitFor()
    expect.soft(await seriousFindings(page, POPOVERS), name).toEqual([])
    await page.keyboard.press('Escape')
    await opened.waitFor({ state: 'detached' })
  }
})
