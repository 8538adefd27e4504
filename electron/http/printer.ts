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

/** In milliseconds: who makes a report often makes the next one soon, and a page that is open begins in half the time. */
const KEPT_FOR = 60_000

const BLANK = 'about:blank'

/** A page that prints, in a context of its own. */
interface Sheet {
  readonly page: Page
  /** Rejects once the page breaks. */
  readonly broken: Promise<never>
  readonly engine: string
}

/** A page that has printed, what is drawn on it, and the series that this was one of. */
interface KeptSheet extends Sheet {
  readonly fragment: string
  readonly series: AbortSignal | undefined
  /** Closes it when it was not used for long. */
  readonly timer: NodeJS.Timeout
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

/** One browser for all prints, started with the first; its page is kept for a moment, for the next one. */
export function createPrinter({ address, log, launch = launchChromium }: PrinterOptions): Printer {
  const state: { browser: Promise<PrintingBrowser> | null; kept: KeptSheet | null } = { browser: null, kept: null }
  const { origin, hash } = new URL(address)
  const token = /token=([0-9a-f]+)/.exec(hash)?.[1] ?? ''
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
  const takeKept = (): KeptSheet | null => {
    const { kept } = state
    state.kept = null
    clearTimeout(kept?.timer)
    return kept === null || kept.page.isClosed() ? null : kept
  }
  const dropKept = (): void => {
    const kept = takeKept()
    if (kept !== null) closePage(kept.page)
  }
  const keep = (sheet: Omit<KeptSheet, 'timer'>): void => {
    dropKept()
    const kept = { ...sheet, timer: setTimeout(dropKept, KEPT_FOR).unref() }
    state.kept = kept
    // What has printed asks for nothing more; the next print may interrupt this.
    const empty = () => {
      if (state.kept === kept) kept.page.goto(BLANK).catch(() => undefined)
    }
    if (kept.series?.aborted !== false) empty()
    else kept.series.addEventListener('abort', empty, { once: true })
  }
  const openSheet = async (): Promise<Sheet> => {
    const browser = await openBrowser()
    const page = await (await browser.newContext(FIXED_CONTEXT)).newPage()
    await page.addInitScript(beginAs(token))
    const broken = failure(page, log)
    // While it is kept nobody awaits it.
    broken.catch(() => {
      if (state.kept?.page === page) dropKept()
    })
    return { page, broken, engine: engineName(`Chromium ${browser.version()}`, process) }
  }
  const show = async (page: Page, fragment: string): Promise<void> => {
    await page.goto(`${origin}/${fragment}`)
  }
  const showOnKept = async (fragment: string, series: AbortSignal | undefined): Promise<Sheet | null> => {
    const kept = takeKept()
    if (kept === null) return null
    const { page, broken } = kept
    const isNext = series !== undefined && kept.series === series && kept.fragment !== fragment
    try {
      // Of one address with another fragment the page would be the same.
      if (!isNext) await page.goto(BLANK)
      await Promise.race([isNext ? turnPage(page, fragment) : show(page, fragment), broken])
      return kept
    } catch (error) {
      log.warn('the page of the last print is not used', { error: String(error) })
      closePage(page)
      return null
    }
  }
  return {
    async print(fragment, series) {
      const kept = await showOnKept(fragment, series)
      const { page, broken, engine } = kept ?? (await openSheet())
      try {
        if (kept === null) await show(page, fragment)
        await Promise.race([expectDrawn(page, log), broken])
        const pdf = await page.pdf(PAPER)
        keep({ page, broken, engine, fragment, series })
        return { pdf, engine }
      } catch (cause) {
        const isClosed = page.isClosed()
        closePage(page)
        if (cause instanceof AppError || !isClosed) throw cause
        throw new AppError('print-failed', { reason: 'closed' }, { cause })
      }
    },
    async close() {
      const browser = await state.browser?.catch(() => null)
      takeKept()
      state.browser = null
      await browser?.close()
    },
  }
}

/** A browser that is gone took its pages with it. */
function closePage(page: Page): void {
  page
    .context()
    .close()
    .catch(() => undefined)
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
  return promise
}

/** Runs before the page: the token lies where the page looks for it, and nothing is known of prints before. */
const beginAs = (token: string): string =>
  `if (location.href !== '${BLANK}') { localStorage.clear(); sessionStorage.setItem('${TOKEN_KEY}', '${token}') }`

/** Draws another one of a series on the page as it is, in a third of the time of a new one; what is printed a second time never. */
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
