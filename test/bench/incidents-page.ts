import type { Page } from 'playwright-core'
import { silentLog } from '../../electron/backend/platform/log.ts'
import { shippedFolder } from '../../electron/backend/platform/shipped-folder.ts'
import { ensurePage } from '../../electron/build.ts'
import { startHost } from '../../electron/http/host.ts'
import { viewFragment } from '../../shared/domain/view/view-link.ts'
import { DEFAULT_VIEW } from '../../shared/domain/view/view-state.ts'
import { openBrowser, openPage, settled } from '../e2e/browser.ts'

/** Opens the incidents of a data folder in a real browser, for a work with them. */
export async function withIncidents<Result>(
  dataFolder: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const host = await startHost({
    dataFolder,
    shippedFolder: shippedFolder(),
    pageFolder: await ensurePage(() => {}),
    isDemonstration: false,
    port: 0,
    user: 'bench',
    log: silentLog,
  })
  const browser = await openBrowser()
  try {
    const { page } = await openPage(browser, host.address)
    const fragment = viewFragment({ ...DEFAULT_VIEW, page: 'incidents', source: 'records', trendRange: 'all' })
    await page.evaluate((hash) => {
      location.hash = hash
    }, fragment)
    await page.locator('nav a[aria-current=page][href^="#/incidents"]').waitFor()
    await settled(page)
    return await work(page)
  } finally {
    await browser.close()
    await host.close()
  }
}
