import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentLog } from '../../electron/backend/log.ts'
import { shippedFolder } from '../../electron/backend/shipped-folder.ts'
import { ensurePage } from '../../electron/build.ts'
import { type Host, startHost } from '../../electron/http/host.ts'
import { viewFragment } from '../../shared/domain/view-link.ts'
import { DEFAULT_VIEW } from '../../shared/domain/view-state.ts'
import { CATEGORIES, CATEGORY_CODES } from '../../shared/domain/vocabulary/category.ts'
import { openBrowser, openPage, settled } from './browser.ts'
import { runCommand } from './command-line.ts'

let browser: Browser
let folder: string
let data: string
let host: Host

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-charts-'))
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

describe('quick clicks', () => {
  test('200 of them end on the last state, also where an older answer comes last', async () => {
    const { page, findings } = await openPage(browser, host.address)
    await page.evaluate(
      (hash) => {
        window.location.hash = hash
      },
      viewFragment({ ...DEFAULT_VIEW, page: 'incidents' }),
    )
    await settled(page)
    // Every third answer is held back until all clicks are made.
    const held: (() => Promise<void>)[] = []
    let asked = 0
    await page.route('**/rpc/figures.dashboard', async (route) => {
      asked += 1
      if (asked % 3 === 0) held.push(() => route.continue())
      else await route.continue()
    })
    const labels = CATEGORY_CODES.map((code) => CATEGORIES[code].fr)
    const last = await page.evaluate(async (names) => {
      const buttons = () =>
        [...document.querySelectorAll<HTMLElement>('main button[aria-pressed]')].flatMap((button) => {
          const name = names.find((each) => button.textContent.startsWith(each))
          return name === undefined ? [] : [{ button, name }]
        })
      for (let click = 0; click < 199; click += 1) {
        const all = buttons()
        const isAdding = click % 4 !== 3
        all[(click * 7) % all.length]?.button.dispatchEvent(
          new MouseEvent('click', { bubbles: true, ctrlKey: isAdding }),
        )
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      const free = buttons().find(({ button }) => button.getAttribute('aria-pressed') === 'false')
      free?.button.click()
      return free?.name
    }, labels)
    const chosen = CATEGORY_CODES.find((code) => CATEGORIES[code].fr === last)
    await settled(page)
    for (const release of held.toReversed()) await release().catch(() => undefined)
    await page.unroute('**/rpc/figures.dashboard')
    await settled(page)
    const { out } = await runCommand([
      ...['query', 'incidents', '--by', 'status', '--where', `category=${chosen}`, '--source', 'records'],
      ...['--data-dir', data, '--json'],
    ])
    const { total } = JSON.parse(out)
    expect(total).toBeGreaterThan(0)
    const shown = page.locator('section[aria-label] b').first()
    await expect.poll(async () => Number((await shown.textContent())?.replaceAll(/\D/g, ''))).toBe(total)
    expect(findings).toEqual([])
    expect(asked).toBeGreaterThan(20)
  })
})
