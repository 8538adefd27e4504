import type { Browser, Page } from 'playwright-core'
import { TOKEN_KEY } from '../../shared/contract/bridge.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { Log } from '../backend/platform/log.ts'
import type { Printer } from '../backend/process/host-parts.ts'
import { engineName, type Printed } from '../backend/report/printed.ts'
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

/** A page that prints, in a context of its own. */
interface Sheet {
  readonly page: Page
  /** Rejects once the page breaks. */
  readonly broken: Promise<never>
  readonly engine: string
  /** What is drawn on it. */
  readonly fragment: string
}

/** What prints need of a browser. */
export type PrintingBrowser = Pick<Browser, 'isConnected' | 'version' | 'newContext' | 'close'>

interface PrinterOptions {
  /** That of the host, with the token. */
  readonly address: string
  readonly log: Log
  /** Starts the browser, unless it is to be that of this computer. */
  readonly launch?: (log: Log) => Promise<PrintingBrowser>
}

/** One browser for all prints, started with the first. */
export function createPrinter({ address, log, launch = launchChromium }: PrinterOptions): Printer {
  const state: { browser: Promise<PrintingBrowser> | null; kept: Sheet | null } = { browser: null, kept: null }
  const openBrowser = async (): Promise<PrintingBrowser> => {
    state.browser ??= launch(log)
    const browser = await state.browser.catch((error: unknown) => {
      state.browser = null
      throw error
    })
    if (browser.isConnected()) return browser
    state.browser = null
    return openBrowser()
  }
  const takeKept = async (fragment: string): Promise<Sheet | null> => {
    const { kept } = state
    state.kept = null
    if (kept === null || kept.page.isClosed()) return null
    if (kept.fragment !== fragment) return kept
    // What is printed a second time is composed anew: the data may be others by now.
    await kept.page.context().close()
    return null
  }
  const closeKept = (): void => {
    const { kept } = state
    state.kept = null
    // A browser that is gone took its pages with it.
    kept?.page
      .context()
      .close()
      .catch(() => undefined)
  }
  const openSheet = async (): Promise<Omit<Sheet, 'fragment'>> => {
    const browser = await openBrowser()
    const page = await (await browser.newContext(FIXED_CONTEXT)).newPage()
    return { page, broken: failure(page, log), engine: engineName(`Chromium ${browser.version()}`, process) }
  }
  return {
    async print(fragment, until) {
      const kept = await takeKept(fragment)
      const sheet = kept ?? (await openSheet())
      const { page, broken, engine } = sheet
      try {
        await (kept === null ? openPage(page, address, fragment) : turnPage(page, fragment))
        await Promise.race([expectDrawn(page, log), broken])
        const printed: Printed = { pdf: await page.pdf(PAPER), engine }
        if (until?.aborted === false) {
          state.kept ??= { ...sheet, fragment }
          until.addEventListener('abort', closeKept)
        }
        return printed
      } catch (cause) {
        if (cause instanceof AppError || !page.isClosed()) throw cause
        throw new AppError('print-failed', { reason: 'closed' }, { cause })
      } finally {
        if (state.kept?.page !== page) await page.context().close()
      }
    },
    async close() {
      const browser = await state.browser?.catch(() => null)
      Object.assign(state, { browser: null, kept: null })
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

/** Draws another fragment on an open page, in a third of the time of a new one. */
async function turnPage(page: Page, fragment: string): Promise<void> {
  // What is drawn until then is not ready any more.
  await page.evaluate(`delete document.documentElement.dataset.ready; location.replace(${JSON.stringify(fragment)})`)
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
