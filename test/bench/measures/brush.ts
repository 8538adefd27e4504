import type { Page } from 'playwright-core'
import { settled } from '../../e2e/browser.ts'
import type { Bench, Findings } from '../bench.ts'
import { withIncidents } from '../incidents-page.ts'
import { TEN_MILLION } from '../options.ts'
import { say } from '../progress.ts'
import { NO_TARGET } from '../result.ts'

/** A frame, and the one in which the event came. */
const FRAMES = 34
const CHARTS = 100
const MOST_LATE = 0.05
const SWEEPS = 4
const STEPS = 90

/** What the page keeps while the window is dragged; times in milliseconds. */
interface Watched {
  /** Each move that changed the window: when, when it was painted, and the months of the window. */
  readonly moves: { at: number; painted: number; months: string }[]
  /** Each time all charts were drawn anew, with the months they show. */
  readonly draws: { at: number; months: string }[]
  readonly tasks: number[]
}

/** Drags the window over the months of a folder in a real browser, there and back: what a person sees meanwhile. */
export async function measureBrush({ rows, dataFolder }: Bench): Promise<Findings> {
  if (rows < TEN_MILLION) return { results: [], notes: [`Brush: ${NO_TARGET}.`] }
  say('brush: a window dragged in Chromium')
  const { moves, draws, tasks } = await withIncidents(dataFolder, dragThere)
  const followed = moves.filter(({ at, painted }) => painted - at <= FRAMES).length / moves.length
  const shown = moves.filter((_, index) => delayOf(index, moves, draws) <= CHARTS).length / moves.length
  const isQuick = followed >= 1 - MOST_LATE && shown >= 1 - MOST_LATE && tasks.length === 0
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
  const note =
    `Brush: of ${moves.length} moves ${percent(followed)} painted within a frame, ${percent(shown)} shown by all charts ` +
    `within ${CHARTS} ms; tasks over 50 ms: ${tasks.length === 0 ? 'none' : tasks.map(Math.round).join(', ')}.`
  return { results: [], notes: [note], missed: isQuick ? [] : ['brush'] }
}

/** From a move until the charts show its window, or one that was asked for after it. */
function delayOf(index: number, moves: Watched['moves'], draws: Watched['draws']): number {
  const move = moves[index]
  if (move === undefined) return 0
  const later = new Set(moves.slice(index).map(({ months }) => months))
  const drawn = draws.find(({ at, months }) => at >= move.at && later.has(months))
  return drawn === undefined ? Number.POSITIVE_INFINITY : drawn.at - move.at
}

async function dragThere(page: Page): Promise<Watched> {
  // The plot may stand elsewhere once a window is chosen: the filters above it grow.
  const pointIn = async (): Promise<(share: number) => Promise<void>> => {
    const box = await page.locator('[data-plot]').boundingBox()
    if (box === null) throw new Error('no trend')
    return (share) => page.mouse.move(box.x + box.width * share, box.y + box.height / 2)
  }
  await page.evaluate(watch)
  // A window of two years of all, taken in its middle.
  const draw = await pointIn()
  await draw(0.1)
  await page.mouse.down()
  await draw(0.28)
  await page.mouse.up()
  await settled(page)
  const drag = await pointIn()
  await drag(0.19)
  await page.mouse.down()
  for (let step = 0; step <= SWEEPS * STEPS; step += 1) {
    const turn = Math.abs(((step / STEPS + 1) % 2) - 1)
    await drag(0.19 + 0.6 * turn)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  await page.mouse.up()
  return page.evaluate(() => {
    // `watch` put it there.
    const { watched } = globalThis as unknown as { watched: Watched }
    return watched
  })
}

/** Runs in the page. */
function watch(): void {
  const watched: Watched = { moves: [], draws: [], tasks: [] }
  Object.assign(globalThis, { watched })
  const strip = document.querySelector<HTMLElement>('[role=group]:has(> [role=slider])')
  if (strip === null) return
  const shownMonths = (): string =>
    [...strip.querySelectorAll('[role=slider]')].map((each) => each.getAttribute('aria-valuenow')).join(' ')
  const count = Number(strip.querySelector('[role=slider]')?.getAttribute('aria-valuemax')) + 1
  const liveMonths = (): string => {
    const at = (name: string): number => Number(strip.style.getPropertyValue(name)) * count
    return `${Math.round(at('--start'))} ${Math.round(at('--end')) - 1}`
  }
  let last = liveMonths()
  strip.addEventListener('pointermove', ({ timeStamp }) => {
    const months = liveMonths()
    if (months === last) return
    last = months
    requestAnimationFrame(() => {
      // A message is handled after the frame is painted.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => watched.moves.push({ at: timeStamp, painted: performance.now(), months })
      port2.postMessage(null)
    })
  })
  const main = document.querySelector('main')
  if (main === null) return
  new MutationObserver((changes) => {
    // The ends of the window say what is drawn: they change with the charts.
    if (changes.some(({ attributeName, oldValue }) => attributeName === 'aria-busy' && oldValue === 'true'))
      watched.draws.push({ at: performance.now(), months: shownMonths() })
  }).observe(main, { subtree: true, attributes: true, attributeOldValue: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.tasks.push(duration)
  }).observe({ type: 'longtask' })
}
