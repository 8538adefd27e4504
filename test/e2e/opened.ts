import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, expect, onTestFinished } from 'vitest'
import { APP_PAGE } from '../../electron/shell/app-scheme.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { windowAddress } from './act-as-browser.ts'
import { openPage, settled } from './browser.ts'
import { type OwnHost, openOwnHost } from './open-host.ts'
import { sharedBrowser } from './test-parts.ts'

/** A host for all tests of a file, which closes it at its end. */
export interface OpenedHost {
  readonly host: OwnHost
  /** The one of this process. */
  readonly browser: Browser
  /** A window of its own, on this host or at another address, until the test ends: without a finding. */
  visit(options?: BrowserContextOptions & { readonly address?: string }): Promise<Page>
}

/** The same with one page, on which no test may leave a finding. */
export interface OpenedPage extends OpenedHost {
  readonly page: Page
  /** Loads the page as on a first visit, which takes half the work of a window of its own. */
  anew(): Promise<void>
}

/** Opens a host, on the published figures unless another is given. */
export async function openedHost(
  open: () => Promise<OwnHost> = () => openOwnHost({ fill: fillWithPublished }),
): Promise<OpenedHost> {
  const host = await open()
  afterAll(() => host.close())
  const browser = await sharedBrowser()
  return {
    host,
    browser,
    async visit({ address = host.address, ...options } = {}) {
      const { page, findings } = await openPage(browser, address, options)
      onTestFinished(async () => {
        await page.context().close()
        expect(findings).toEqual([])
      })
      return page
    },
  }
}

/** Opens a host as `openedHost` does, and a page on it. */
export async function openedPage(...how: Parameters<typeof openedHost>): Promise<OpenedPage> {
  const opened = await openedHost(...how)
  const { page, findings } = await openPage(opened.browser, opened.host.address)
  const isWindow = page.url().startsWith(APP_PAGE)
  afterEach(() => expect(findings).toEqual([]))
  afterAll(() => page.context().close())
  return {
    ...opened,
    page,
    async anew() {
      await page.evaluate(
        (address) => {
          localStorage.clear()
          sessionStorage.clear()
          history.replaceState(null, '', address)
        },
        isWindow ? windowAddress(opened.host.address) : opened.host.address,
      )
      await page.reload()
      await settled(page)
    },
  }
}
