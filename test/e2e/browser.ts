import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'
import { silentLog } from '../../electron/backend/platform/log.ts'
import { launchChromium } from '../../electron/http/chromium.ts'
import { APP_PAGE } from '../../electron/shell/app-scheme.ts'
import { viewFragment } from '../../shared/domain/view/view-link.ts'
import { DEFAULT_VIEW, type ViewState } from '../../shared/domain/view/view-state.ts'
import type { Language } from '../../shared/domain/vocabulary/language.ts'
import { actAsBrowser } from './act-as-browser.ts'
import { ELECTRON, folderAt, openRealWindow } from './real-window.ts'

/** A page as a person sees it, and everything on the way that a person must never meet. */
export interface Watched {
  readonly page: Page
  /** Breaches of the content policy, requests to elsewhere, and errors of the console. */
  readonly findings: readonly string[]
}

export function openBrowser(): Promise<Browser> {
  return launchChromium(silentLog)
}

/** Opens an address in a window of its own: that of the program itself where the tests run in it and know its data. */
export async function visitPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  /** Where the address leads, if not to its own host. */
  leadsTo = address,
): Promise<Watched> {
  const folder = ELECTRON === null ? null : folderAt(address)
  const page = folder === null ? await newPage(browser, options) : await newWindow(folder, options)
  page.context().setDefaultTimeout(PATIENCE)
  const findings: string[] = []
  const own = folder === null ? new URL(leadsTo).origin : APP_PAGE
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  )
  await page.addInitScript(watchTimers, SOON)
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    findings.push(message.text())
    if (message.text().startsWith(POLICY)) failRun(message.text())
  })
  page.on('pageerror', (error) => findings.push(String(error)))
  page.on('request', (request) => {
    if ([own, address].some((each) => request.url().startsWith(each)) || /^(data|blob):/.test(request.url())) return
    findings.push(request.url())
    failRun(`asked elsewhere: ${request.url()}`)
  })
  watchRequests(page, own)
  await page.goto(address)
  // The page of a window was there before anybody watched it.
  if (folder !== null) await page.reload()
  return { page, findings }
}

/** How the page tells of a breach of its content policy. */
const POLICY = 'policy: '

/** An error that no test can catch: what must never happen fails the run, whether a test looks at its findings or not. */
function failRun(finding: string): void {
  queueMicrotask(() => {
    throw new Error(finding)
  })
}

const SCREEN = { width: 1440, height: 900 }

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: SCREEN, locale: 'fr-BE', ...options })
  return context.newPage()
}

async function newWindow(dataFolder: string, options: BrowserContextOptions): Promise<Page> {
  const { locale = 'fr-BE', viewport = SCREEN, colorScheme = null, reducedMotion = null, forcedColors = null } = options
  const { app, page, folder } = await openRealWindow(dataFolder, { locale })
  await page.setViewportSize(viewport ?? SCREEN)
  await page.emulateMedia({ colorScheme, reducedMotion, forcedColors })
  await actAsBrowser(app, page, folder)
  return page
}

/** Opens a page as `visitPage` does and waits until it is settled. */
export async function openPage(...visit: Parameters<typeof visitPage>): Promise<Watched> {
  const watched = await visitPage(...visit)
  await settled(watched.page)
  return watched
}

interface Asked {
  /** How many requests there were by now. */
  count: number
  readonly unanswered: Set<Request>
}

/** What each page asked of its host. */
const ASKED = new WeakMap<Page, Asked>()

function watchRequests(page: Page, origin: string): void {
  const asked: Asked = { count: 0, unanswered: new Set() }
  ASKED.set(page, asked)
  page.on('request', (request) => {
    // Events are asked for again and again.
    if (!request.url().startsWith(origin) || request.url().startsWith(`${origin}/events`)) return
    // What the last document asked for is nobody's any more.
    if (request.isNavigationRequest()) asked.unanswered.clear()
    asked.unanswered.add(request)
    asked.count += 1
  })
  page.on('requestfinished', (request) => asked.unanswered.delete(request))
  page.on('requestfailed', (request) => asked.unanswered.delete(request))
}

/** In milliseconds: what is put off no longer belongs to what was done last, as figures asked for once a choice is kept. */
const SOON = 500

/** Runs in the page, before its own scripts. */
function watchTimers(soon: number): void {
  const { setTimeout: begin, clearTimeout: end } = window
  const putOff = new Map<number, string>()
  const putOffUntil = (act: TimerHandler, delay = 0, ...values: unknown[]): number => {
    if (typeof act !== 'function' || delay > soon) return begin(act, delay, ...values)
    const timer = begin(() => {
      putOff.delete(timer)
      act(...values)
    }, delay)
    putOff.set(timer, `in ${delay} ms: ${String(act).slice(0, 120)}`)
    return timer
  }
  const callOff = (timer?: number) => {
    if (timer !== undefined) putOff.delete(timer)
    end(timer)
  }
  Object.assign(window, { setTimeout: Object.assign(putOffUntil, { putOff }), clearTimeout: callOff })
}

/** In milliseconds: a busy computer draws later what comes all the same. */
const PATIENCE = 120_000

/**
 * Waits until the page is at rest: its heading and its fonts are there, nothing that it asked for is on its way or is put
 * off for a moment, nothing loads, is dimmed or moves. A failure names what is not. Also the bench waits so, where no test runs.
 */
export async function settled(page: Page): Promise<void> {
  const end = performance.now() + PATIENCE
  for (;;) {
    // A document that is left while it is looked at is not at rest.
    const unrest = await unrestOf(page).catch((error: unknown) => [String(error)])
    if (unrest.length === 0) return
    if (performance.now() > end) throw new Error(`the page is not at rest: ${unrest.join('; ')}`)
  }
}

/** What keeps the page from being at rest, two frames on: what a click or an answer changes may only then begin to load. */
export async function unrestOf(page: Page): Promise<readonly string[]> {
  const asked = ASKED.get(page) ?? { count: 0, unanswered: new Set<Request>() }
  const before = { count: asked.count, unanswered: [...asked.unanswered] }
  const seen = await page.evaluate(lookForUnrest)
  const late = asked.count === before.count ? [] : ['something was asked for']
  return [...seen, ...before.unanswered.map((request) => request.url()), ...late]
}

/** Runs in the page. What turns without an end, as a loader, is known by its mark. */
async function lookForUnrest(): Promise<readonly string[]> {
  // A clock that a test turns has timers of its own.
  const { putOff } = window.setTimeout as typeof window.setTimeout & { readonly putOff?: ReadonlyMap<number, string> }
  // It comes soon, and no frame is drawn for it until then.
  for (let looks = 0; looks < 100 && putOff !== undefined && putOff.size > 0; looks += 1)
    await scheduler.postTask(() => undefined, { delay: 10 })
  // In the background: after all that the frame and the answers so far gave it to do.
  const nextFrame = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => void scheduler.postTask(() => resolve(null), { priority: 'background' })),
    )
  await nextFrame()
  await nextFrame()
  const moving = document
    .getAnimations()
    .filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
  const loading = [...document.querySelectorAll('[aria-busy="true"], [data-loading], [data-series="old"]')]
  return [
    ...(document.querySelector('main h1') === null ? ['no heading'] : []),
    ...(document.fonts.status === 'loaded' ? [] : ['fonts load']),
    ...(moving.length === 0 ? [] : [`${moving.length} animations run`]),
    ...(putOff?.values() ?? []),
    ...loading.map(({ outerHTML }) => outerHTML.slice(0, 120)),
  ]
}

/** Changes the language as a person does, and waits for its words: until they are there the page speaks the old one. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: language.toUpperCase(), exact: true }).click()
  await page.locator(`html[lang=${language}]`).waitFor()
  await settled(page)
}

/** Changes what stands behind the # of the address, as a followed link does, and waits until the page heard of it. */
export function goTo(page: Page, fragment: string): Promise<void> {
  return page.evaluate(
    (hash) =>
      new Promise<void>((resolve) => {
        const before = window.location.href
        window.addEventListener('hashchange', () => resolve(), { once: true })
        window.location.hash = hash
        if (window.location.href === before) resolve()
      }),
    fragment,
  )
}

/** Follows a link to a page of the frame, and waits until that is settled. */
export async function follow(page: Page, fragment: string): Promise<void> {
  await goTo(page, fragment)
  await page.locator(`nav a[aria-current=page][href^="${fragment.split('?')[0]}"]`).waitFor()
  await settled(page)
}

/** Clicks the link of the rail to a page, and waits until that is settled. */
export async function clickTo(page: Page, name: ViewState['page']): Promise<void> {
  await page.locator(`nav a[href^="#/${name}"]`).click()
  await page.locator(`nav a[aria-current=page][href^="#/${name}"]`).waitFor()
  await settled(page)
}

/** Shows a view, the default one but for what is given, and waits until its page is settled. */
export function showView(page: Page, view: Partial<ViewState>): Promise<void> {
  return follow(page, viewFragment({ ...DEFAULT_VIEW, ...view }))
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The serious findings of axe on the settled page, or in a part of it, each with the element it is about. */
export async function seriousFindings(page: Page, within?: string): Promise<readonly string[]> {
  await settled(page)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return page.evaluate(async (part) => {
    type Violations = readonly { impact: string; id: string; nodes: { html: string }[] }[]
    // The script above put axe on the window; the page's own types do not know it.
    const { axe } = globalThis as unknown as {
      axe: { run(root: Document | string, options: object): Promise<{ violations: Violations }> }
    }
    // What passes is not described, which is most of the work.
    const { violations } = await axe.run(part ?? document, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
  }, within)
}

/** How many pixels the settled page is wider than its window. */
export async function overflowOf(page: Page): Promise<number> {
  await settled(page)
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/**
 * The words on the settled page that are cut off and nowhere whole: their box hides what does not fit, nobody can scroll
 * it, and neither it nor what is around or in it says them on hover.
 */
export async function cutLabelsOf(page: Page): Promise<readonly string[]> {
  await settled(page)
  return page.evaluate(() => {
    const isCut = (element: HTMLElement) => {
      const { overflowX, webkitLineClamp, clipPath } = getComputedStyle(element)
      if (overflowX === 'visible' || clipPath !== 'none' || element.tabIndex >= 0) return false
      const isTooHigh = webkitLineClamp !== 'none' && element.scrollHeight > element.clientHeight
      return element.scrollWidth > element.clientWidth || isTooHigh
    }
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.textContent.trim() !== '' && element.checkVisibility({ visibilityProperty: true }))
      .filter(isCut)
      .filter((element) => element.closest('[title]') === null && element.querySelector('[title]') === null)
      .map(({ tagName, textContent }) => `${tagName}: ${textContent.slice(0, 100)}`)
  })
}

/** The words in sight on the settled page, with spaces of every width as plain ones. */
export async function wordsOf(page: Page): Promise<string> {
  await settled(page)
  const [words, said] = await page.evaluate(() =>
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read
    [document.body, document.querySelector<HTMLElement>('[data-said]')].map((each) => each?.innerText ?? ''),
  )
  return (words ?? '').replace(said ?? '', '').replaceAll(/[^\S\n]/g, ' ')
}
