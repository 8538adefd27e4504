import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Host } from '../../electron/http/host.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { openBrowser, settled, visitPage } from './browser.ts'
import { openHost } from './open-host.ts'

const folder = mkdtempSync(join(tmpdir(), 'irisboard-e2e-'))
const data = join(folder, 'data')
let browser: Browser
let page: Page
let host: Host

const CLOSED = 'Irisboard is closed'
const ANEW = 'Irisboard was restarted'

beforeAll(async () => {
  await fillWithPublished(data)
  host = await openHost(data)
  browser = await openBrowser()
  page = (await visitPage(browser, host.address, { locale: 'en-GB' })).page
  await settled(page)
})
afterAll(async () => {
  await browser.close()
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

const notice = (words: string) => page.getByRole('alert').filter({ hasText: words })

test('a page whose program does not answer for a while says so, and comes back by itself', async () => {
  // The scripts of other pages are in the cache of a browser that was there before.
  const isCall = /[/](?:rpc|events)\b/
  await page.route(isCall, (route) => route.abort('connectionrefused'))
  await notice(CLOSED).waitFor()
  await page.getByRole('link', { name: 'Data', exact: true }).click()
  await page.locator('main').getByRole('alert').filter({ hasText: CLOSED }).first().waitFor()
  await page.unroute(isCall)
  await settled(page)
  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  expect(await page.locator('main h1').textContent()).toBe('Data')
})

test('a page that outlives its program says that it is closed, then that it was started anew; what was typed stays', async () => {
  const { port } = new URL(host.address)
  await page.getByRole('button', { name: 'Saved and recent views' }).click()
  await page.getByRole('menuitem', { name: 'Save this view' }).click()
  const name = page.getByRole('textbox', { name: 'Name' })
  await name.fill('typed before')
  await host.close()
  await notice(CLOSED).waitFor()
  host = await openHost(data, { port: Number(port) })
  await notice(ANEW).waitFor()
  expect(await notice(CLOSED).count()).toBe(0)
  expect(await page.getByText('starting again').count()).toBe(0)
  expect(await name.inputValue()).toBe('typed before')
  await page.goto('about:blank')
  await page.goto(host.address)
  await settled(page)
  expect(await page.getByRole('alert').count()).toBe(0)
})
