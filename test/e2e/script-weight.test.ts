import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ensurePage } from '../../electron/build.ts'
import { openedHost } from './opened.ts'

/** In bytes, compressed: what the scripts may weigh that the first figures need. */
const LIMIT = 350 * 1024

const { browser, host } = await openedHost()

describe('the first page', () => {
  test('needs no more than 350 kB of script, compressed, and one language', async () => {
    const page = await browser.newPage({ locale: 'fr-BE' })
    const scripts: string[] = []
    const shown = Promise.withResolvers<void>()
    let hasAsked = false
    await page.route('**/rpc/**', (route) => {
      // What the screen remembers comes before the language is loaded.
      if (!route.request().url().endsWith('/screen.recall')) hasAsked = true
      return route.continue()
    })
    // What comes after the first question is held back: the figures are on the screen without it.
    await page.route('**/assets/*.js', async (route) => {
      if (hasAsked) await shown.promise
      else scripts.push(new URL(route.request().url()).pathname)
      await route.continue()
    })
    await page.goto(host.address)
    await page
      .getByText(/132\s686/)
      .first()
      .waitFor()
    shown.resolve()
    await page.close()
    const pageFolder = await ensurePage(() => {})
    const weights = await Promise.all(scripts.map(async (path) => (await stat(join(pageFolder, `${path}.gz`))).size))
    const weight = weights.reduce((sum, each) => sum + each, 0)
    expect(scripts.length).toBeGreaterThan(3)
    expect(weight).toBeGreaterThan(100 * 1024)
    expect(weight).toBeLessThanOrEqual(LIMIT)
    const languages = scripts.flatMap((path) => /\/(fr|nl|en)-[^/]+\.js$/.exec(path)?.[1] ?? [])
    expect([...new Set(languages)]).toEqual(['fr'])
  })
})
