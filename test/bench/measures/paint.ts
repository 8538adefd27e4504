import { errors, type Page } from 'playwright-core'
import type { Bench } from '../bench.ts'
import { withIncidents } from '../incidents-page.ts'
import { TEN_MILLION } from '../options.ts'
import { say } from '../progress.ts'
import { fail, judge, NO_TARGET, type Result, skip } from '../result.ts'
import { smallFolder } from '../small-folder.ts'
import { medianOf } from '../statistics.ts'

/** What the page measures by itself: from a click that filters until all charts are painted. */
const MEASURE = 'click-to-paint'

const WARM_UP = 5
const CLICKS = 40

/** Click to painted charts in a real browser: as quick over the rows of this run as over very few. */
export async function measurePaint(bench: Bench): Promise<Result> {
  if (bench.rows < TEN_MILLION) return skip('paint', bench.rows, NO_TARGET)
  const few = await smallFolder(bench.workspace)
  try {
    const small = await timePaints(few)
    const own = await timePaints(bench.dataFolder)
    if (small === null || own === null) return fail('paint', bench.rows, `the page measures no ${MEASURE}`)
    return judge('paint', bench.rows, medianOf(own) / medianOf(small), own)
  } catch (error) {
    // A page that does not come must not take with it what was measured before.
    return fail('paint', bench.rows, String(error).split('\n')[0] ?? '')
  }
}

/** The milliseconds of each click as the page measured them, `null` when it measures none. */
function timePaints(dataFolder: string): Promise<readonly number[] | null> {
  say('paint: clicks in Chromium')
  return withIncidents(dataFolder, clickBars)
}

/** Clicks one category after the other, each of which filters all other charts. */
async function clickBars(page: Page): Promise<readonly number[] | null> {
  const bars = page.locator('main [role=listbox]:has([data-code=road]) [role=option]')
  await bars.first().waitFor()
  for (let click = 0; click < CLICKS; click += 1) {
    // What a bar opens may have fewer of them.
    await bars.nth(click % (await bars.count())).click()
    if (!(await isMeasured(page, click + 1))) return null
  }
  const times = await page.evaluate(
    (name) => performance.getEntriesByName(name, 'measure').map(({ duration }) => duration),
    MEASURE,
  )
  return times.slice(WARM_UP)
}

/** Waits until the page measured so many clicks; false when it does not. */
async function isMeasured(page: Page, clicks: number): Promise<boolean> {
  try {
    await page.waitForFunction(([name, least]) => performance.getEntriesByName(name, 'measure').length >= least, [
      MEASURE,
      clicks,
    ] as const)
    return true
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false
    throw error
  }
}
