import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentLog } from '../../electron/backend/log.ts'
import { shippedFolder } from '../../electron/backend/shipped-folder.ts'
import { ensurePage } from '../../electron/build.ts'
import { type Host, startHost } from '../../electron/http/host.ts'
import { openBrowser, openPage } from './browser.ts'

/** In bytes, compressed: what the scripts before the first paint may weigh. */
const LIMIT = 350 * 1024

let browser: Browser
let folder: string
let pageFolder: string
let host: Host

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-weight-'))
  pageFolder = await ensurePage(() => {})
  host = await startHost({
    dataFolder: join(folder, 'data'),
    shippedFolder: shippedFolder(),
    pageFolder,
    isDemonstration: false,
    port: 0,
    user: 'test',
    log: silentLog,
  })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the first page', () => {
  test('needs no more than 350 kB of script, compressed, and one language', async () => {
    const { page } = await openPage(browser, host.address)
    const scripts = await page.evaluate(() => {
      const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY
      return performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= painted)
        .map(({ name }) => new URL(name).pathname)
    })
    const weights = await Promise.all(scripts.map(async (path) => (await stat(join(pageFolder, `${path}.gz`))).size))
    const weight = weights.reduce((sum, each) => sum + each, 0)
    expect(scripts.length).toBeGreaterThan(3)
    expect(weight).toBeGreaterThan(100 * 1024)
    expect(weight).toBeLessThanOrEqual(LIMIT)
    const languages = scripts.flatMap((path) => /\/(fr|nl|en)-[^/]+\.js$/.exec(path)?.[1] ?? [])
    expect([...new Set(languages)]).toEqual(['fr'])
  })
})
