import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { silentLog } from '../../electron/backend/log.ts'
import { launchChromium } from '../../electron/http/chromium.ts'

/** A page as a person sees it, and everything on the way that a person must never meet. */
export interface Watched {
  readonly page: Page
  /** Breaches of the content policy, requests to elsewhere, and errors of the console. */
  readonly findings: readonly string[]
}

export function openBrowser(): Promise<Browser> {
  return launchChromium(silentLog)
}

/** Opens an address in a window of its own and waits until its first page is drawn. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-BE', ...options })
  const page = await context.newPage()
  const findings: string[] = []
  const { origin } = new URL(address)
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  )
  page.on('console', (message) => {
    if (message.type() === 'error') findings.push(message.text())
  })
  page.on('pageerror', (error) => findings.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) findings.push(request.url())
  })
  await page.goto(address)
  await settled(page)
  return { page, findings }
}

/** Waits until the page has its heading, its fonts and its figures: nothing loading, nothing dimmed. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(
    () => document.querySelector('[aria-busy="true"], [data-loading]') === null && document.fonts.status === 'loaded',
  )
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The serious findings of axe, each with the element it is about. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    // The script above put axe on the window; the page's own types do not know it.
    const { axe } = globalThis as unknown as {
      axe: { run(root: Document): Promise<{ violations: { impact: string; id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run(document)
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
  })
}

/** How many pixels the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** The words on the page, with spaces of every width as plain ones. */
export async function wordsOf(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read
  return (await page.evaluate(() => document.body.innerText)).replaceAll(/[^\S\n]/g, ' ')
}
