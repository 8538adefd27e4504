import type { Page } from 'playwright-core'
import { viewFragment } from '../../shared/domain/view/view-link.ts'
import { DEFAULT_VIEW } from '../../shared/domain/view/view-state.ts'
import { openBrowser, openPage, settled } from '../e2e/browser.ts'
import { withHost } from './running-host.ts'

/** Opens the incidents of a data folder in a real browser, for a work with them. */
export function withIncidents<Result>(dataFolder: string, work: (page: Page) => Promise<Result>): Promise<Result> {
  return withHost(dataFolder, async ({ address }) => {
    const browser = await openBrowser()
    try {
      const { page } = await openPage(browser, address)
      const fragment = viewFragment({ ...DEFAULT_VIEW, page: 'incidents', source: 'records', trendRange: 'all' })
      await page.evaluate((hash) => {
        location.hash = hash
      }, fragment)
      await page.locator('nav a[aria-current=page][href^="#/incidents"]').waitFor()
      await settled(page)
      return await work(page)
    } finally {
      await browser.close()
    }
  })
}
