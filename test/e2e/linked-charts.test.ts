import { describe, expect, test } from 'vitest'
import { CATEGORIES, CATEGORY_CODES } from '../../shared/domain/vocabulary/category.ts'
import { sample } from '../counts.ts'
import { settled, showView } from './browser.ts'
import { runCommand } from './command-line.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

const { host, page } = await openedPage(() =>
  openOwnHost({ fill: (data) => importGenerated(data, { rows: 3000, seed: 5 }) }),
)

const { numRuns: CLICKS } = sample('quick-clicks', 60, 200)

describe('U3: quick clicks', () => {
  test(`${CLICKS} of them end on the last state, also where an older answer comes last`, async () => {
    await showView(page, { page: 'incidents' })
    // Every third answer is held back until the others are there.
    const held: (() => Promise<void>)[] = []
    const counts = { asked: 0, answered: 0 }
    let isHolding = true
    await page.route('**/rpc/figures.dashboard', async (route) => {
      counts.asked += 1
      if (isHolding && counts.asked % 3 === 0) held.push(() => route.continue())
      else await route.continue()
    })
    page.on('requestfinished', (request) => {
      if (request.url().endsWith('/rpc/figures.dashboard')) counts.answered += 1
    })
    const labels = CATEGORY_CODES.map((code) => CATEGORIES[code].fr)
    const last = await page.evaluate(
      async ({ names, clicks }) => {
        const buttons = () =>
          [...document.querySelectorAll<HTMLElement>('main [role=option]')].flatMap((button) => {
            const name = names.find((each) => button.textContent.startsWith(each))
            return name === undefined ? [] : [{ button, name }]
          })
        for (let click = 1; click < clicks; click += 1) {
          const all = buttons()
          const isAdding = click % 4 !== 3
          all[(click * 7) % all.length]?.button.dispatchEvent(
            new MouseEvent('click', { bubbles: true, ctrlKey: isAdding }),
          )
          await new Promise((resolve) => requestAnimationFrame(resolve))
        }
        const free = buttons().find(({ button }) => button.getAttribute('aria-selected') === 'false')
        free?.button.click()
        return free?.name
      },
      { names: labels, clicks: CLICKS },
    )
    const chosen = CATEGORY_CODES.find((code) => CATEGORIES[code].fr === last)
    await expect.poll(() => counts.asked - counts.answered).toBe(held.length)
    isHolding = false
    for (const release of held.toReversed()) await release()
    await settled(page)
    await page.unroute('**/rpc/figures.dashboard')
    const { out } = await runCommand([
      ...['query', 'incidents', '--by', 'status', '--where', `category=${chosen}`, '--source', 'records'],
      ...['--data-dir', host.dataFolder, '--json'],
    ])
    const { total } = JSON.parse(out)
    expect(total).toBeGreaterThan(0)
    const shown = page.locator('section[aria-label] b').first()
    await expect.poll(async () => Number((await shown.textContent())?.replaceAll(/\D/g, ''))).toBe(total)
    expect(counts.asked).toBeGreaterThan(CLICKS / 10)
  })
})
