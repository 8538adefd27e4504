import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, expect, onTestFinished } from 'vitest'
import { fillWithPublished } from '../support/laid-folder.ts'
import { openBrowser, openPage } from './browser.ts'
import { type OwnHost, openOwnHost } from './open-host.ts'

/** A host and a browser for all tests of a file, which closes them at its end. */
export interface OpenedHost {
  readonly host: OwnHost
  readonly browser: Browser
  /** A window of its own, on this host or at another address, until the test ends: without a finding. */
  visit(options?: BrowserContextOptions & { readonly address?: string }): Promise<Page>
}

/** The same with one page, on which no test may leave a finding. */
export interface OpenedPage extends OpenedHost {
  readonly page: Page
}

/** Opens a host, on the published figures unless another is given, and a browser where none is given. */
export async function openedHost(
  open: () => Promise<OwnHost> = () => openOwnHost({ fill: fillWithPublished }),
  shared?: Pick<OpenedHost, 'browser'>,
): Promise<OpenedHost> {
  const host = await open()
  afterAll(() => host.close())
  const browser = shared?.browser ?? (await openBrowser())
  if (shared === undefined) afterAll(() => browser.close())
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
  afterEach(() => expect(findings).toEqual([]))
  return { ...opened, page }
}
