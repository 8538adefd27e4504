import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { readFragment } from '../../shared/domain/view/view-link.ts'
import { settled, showView } from './browser.ts'

type Walk = (key: string) => Promise<void>

/** The walk of each key of the cross table, as those of `key-walks.ts`. */
export function crossWalks(page: Page) {
  const viewOf = () => readFragment(new URL(page.url()).hash).view
  const press = async (key: string) => {
    await page.keyboard.press(key)
    await settled(page)
  }
  const pressOn = async (target: Locator, key: string) => {
    await target.focus()
    await press(key)
  }
  const showCross = () => showView(page, { page: 'cross', period: { kind: 'year', year: 2022 } })
  const cellOf = (row: number, column: number) => page.locator(`[data-at="${row} ${column}"]`)
  const focusedCell = () => page.evaluate(() => document.activeElement?.getAttribute('data-at'))
  return {
    'keys.cell': async (key) => {
      await showCross()
      await pressOn(cellOf(3, 3), key)
      const at = { ArrowLeft: '3 2', ArrowRight: '3 4', ArrowUp: '2 3', ArrowDown: '4 3' }[key]
      await expect.poll(focusedCell).toBe(at)
    },
    'keys.cell-ends': async (key) => {
      await showCross()
      await pressOn(cellOf(3, 3), key)
      const last = (await page.locator('thead tr:first-child th').count()) - 2
      await expect.poll(focusedCell).toBe(key === 'Home' ? '3 0' : `3 ${last}`)
    },
    'keys.cell-first': async (key) => {
      await showCross()
      await pressOn(cellOf(3, 3), key)
      await expect.poll(focusedCell).toBe('0 0')
    },
    'keys.sort': async (key) => {
      await showCross()
      const head = page.locator('[data-at="-1 3"]')
      await pressOn(cellOf(3, 3), key)
      await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending')
      await press(key)
      await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending')
    },
    'keys.share': async (key) => {
      await showCross()
      await pressOn(cellOf(3, 3), key)
      await expect.poll(() => viewOf().cross?.figure).toBe('row')
      await expect.poll(() => cellOf(3, 0).textContent()).toBe('100,0')
    },
    'keys.cell-list': async (key) => {
      await showCross()
      const counted = (await cellOf(1, 1).textContent())?.replaceAll(/\D/g, '')
      await pressOn(cellOf(1, 1), key)
      const heading = page.getByRole('dialog').getByRole('heading').first()
      await expect.poll(async () => (await heading.textContent())?.replaceAll(/\D/g, '')).toBe(counted)
      await press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
    'keys.cell-explain': async (key) => {
      await showCross()
      await pressOn(cellOf(1, 1), key)
      await expect.poll(() => viewOf().filters.map(({ kind }) => kind)).toEqual(['municipality', 'category'])
      const isInDrawer = () => page.evaluate(() => document.activeElement?.closest('aside') != null)
      await expect.poll(isInDrawer).toBe(true)
      await press('Escape')
    },
    'keys.cell-filter': async (key) => {
      await showCross()
      await pressOn(cellOf(1, 1), key)
      await expect.poll(() => viewOf().filters.map(({ kind }) => kind)).toEqual(['municipality', 'category'])
    },
  } as const satisfies Readonly<Record<string, Walk>>
}
