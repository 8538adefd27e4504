import type { Browser, Page } from 'playwright-core'
import { TOKEN_KEY } from '../../shared/contract/bridge.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { Log } from '../backend/platform/log.ts'
import type { Printer } from '../backend/process/host-parts.ts'
import { engineName } from '../backend/report/printed.ts'
import { pageFailure } from '../backend/report/report-handler.ts'
import { launchChromium } from './chromium.ts'

/** Fixed, so that any screen size, zoom or theme gives the same bytes. */
const FIXED_CONTEXT = {
  locale: 'fr-BE',
  timezoneId: 'Europe/Brussels',
  colorScheme: 'light',
  reducedMotion: 'reduce',
  viewport: { width: 1280, height: 1024 },
  deviceScaleFactor: 1,
  serviceWorkers: 'block',
} as const

const PAPER = { format: 'A4', tagged: true, outline: true, printBackground: true, preferCSSPageSize: true } as const

/** In milliseconds; a print page not drawn by then never will be. */
const LONGEST_DRAWING = 120_000

/** One browser for all prints, started with the first; `address` is that of the host, with the token. */
export function createPrinter(options: { readonly address: string; readonly log: Log }): Printer {
  const { address, log } = options
  const state: { browser: Promise<Browser> | null } = { browser: null }
  const openBrowser = async (): Promise<Browser> => {
    state.browser ??= launchChromium(log)
    const browser = await state.browser.catch((error: unknown) => {
      state.browser = null
      throw error
    })
    if (browser.isConnected()) return browser
    state.browser = null
    return openBrowser()
  }
  return {
    async print(fragment) {
      const browser = await openBrowser()
      const context = await browser.newContext(FIXED_CONTEXT)
      try {
        const page = await context.newPage()
        const broken = failure(page, log)
        await openPage(page, address, fragment)
        await Promise.race([expectDrawn(page, log), broken])
        return { pdf: await page.pdf(PAPER), engine: engineName(`Chromium ${browser.version()}`, process) }
      } finally {
        await context.close()
      }
    },
    async close() {
      const browser = await state.browser?.catch(() => null)
      state.browser = null
      await browser?.close()
    },
  }
}

/** Rejects with the first unhandled error of the page: such a page never gets ready, or is not to be trusted. */
function failure(page: Page, log: Log): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  page.on('pageerror', (error) => {
    log.error('the print page failed', { error: error.stack ?? error.message })
    reject(pageFailure('internal'))
  })
  page.on('crash', () => {
    log.error('the print page crashed')
    reject(new AppError('print-failed', { reason: 'crashed' }))
  })
  // The error may come before anybody awaits it.
  promise.catch(() => undefined)
  return promise
}

/** Stores the token where the page looks for it, so that the print page loads first. */
async function openPage(page: Page, address: string, fragment: string): Promise<void> {
  const { origin, hash } = new URL(address)
  const token = /token=([0-9a-f]+)/.exec(hash)?.[1] ?? ''
  await page.addInitScript(`sessionStorage.setItem('${TOKEN_KEY}', '${token}')`)
  await page.goto(`${origin}/${fragment}`)
}

async function expectDrawn(page: Page, log: Log): Promise<void> {
  const drawn = page.locator('html[data-ready="true"], html[data-failure]')
  await drawn.waitFor({ state: 'attached', timeout: LONGEST_DRAWING }).catch((cause: unknown) => {
    // A broken page is closed by now, and its error logged.
    if (!page.isClosed()) log.error('the print page was never drawn', { error: String(cause) })
    throw new AppError('print-failed', { reason: 'not ready' }, { cause })
  })
  const failure = await page.locator('html').getAttribute('data-failure')
  if (failure !== null) throw pageFailure(failure)
}
