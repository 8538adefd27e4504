import { EventEmitter } from 'node:events'
import type { Browser } from 'playwright-core'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { silentLog } from '../../../electron/backend/platform/log.ts'
import { launchChromium } from '../../../electron/http/chromium.ts'
import { createPrinter } from '../../../electron/http/printer.ts'

vi.mock('../../../electron/http/chromium.ts', () => ({ launchChromium: vi.fn() }))

/** A browser whose pages are never drawn by themselves. */
function stillBrowser() {
  const drawn = Promise.withResolvers<void>()
  const opened = Promise.withResolvers<void>()
  const failure: { code: string | null } = { code: null }
  // What waits in a page that is closed is given up.
  const close = vi.fn(async () => drawn.reject(new Error('closed')))
  const page = Object.assign(new EventEmitter(), {
    addInitScript: vi.fn(async () => {}),
    goto: vi.fn(async (_address: string) => opened.resolve()),
    evaluate: vi.fn(async (_script: string) => {}),
    context: () => ({ close }),
    isClosed: () => close.mock.calls.length > 0,
    locator: () => ({ waitFor: () => drawn.promise, getAttribute: async () => failure.code }),
    pdf: vi.fn(async () => Buffer.from('%PDF-')),
  })
  const browser = {
    isConnected: () => true,
    version: () => '141.0.7390.0',
    newContext: async () => ({ newPage: async () => page, close }),
  }
  vi.mocked(launchChromium).mockResolvedValue(browser as unknown as Browser)
  return { page, drawn, opened, failure, close }
}

const noted = vi.fn()
const openPrinter = () => createPrinter({ address: 'http://127.0.0.1:1/#token=a', log: { ...silentLog, error: noted } })
const print = () => openPrinter().print('#/print')

beforeEach(() => void noted.mockClear())

test('a page that says that it is drawn is printed', async () => {
  const { drawn, page, close } = stillBrowser()
  drawn.resolve()
  const { pdf, engine } = await print()
  expect(Buffer.from(pdf).toString()).toBe('%PDF-')
  expect(engine).toBe(`Chromium 141.0.7390.0, ${process.platform} ${process.arch}`)
  expect(page.pdf).toHaveBeenCalledOnce()
  expect(close).not.toHaveBeenCalled()
})

test('a page that says what failed is an error of that code', async () => {
  const { drawn, failure, page } = stillBrowser()
  failure.code = 'needs-records'
  drawn.resolve()
  await expect(print()).rejects.toMatchObject({ code: 'needs-records' })
  expect(page.pdf).not.toHaveBeenCalled()
})

test.each([
  ['pageerror', new Error('no such column'), 'internal', 'no such column'],
  ['crash', null, 'print-failed', 'crashed'],
])('a page that breaks (%s) is not waited for, and the log says why', async (event, fact, code, words) => {
  const { page, opened, close } = stillBrowser()
  const printing = print()
  const refusal = expect(printing).rejects.toMatchObject({ code })
  await opened.promise
  page.emit(event, fact)
  await refusal
  expect(page.pdf).not.toHaveBeenCalled()
  expect(close).toHaveBeenCalledOnce()
  expect(noted).toHaveBeenCalledOnce()
  expect(JSON.stringify(noted.mock.calls)).toContain(words)
})

test('a page that is never drawn is a print that failed, in the log too', async () => {
  const { drawn } = stillBrowser()
  drawn.reject(new Error('timeout'))
  await expect(print()).rejects.toMatchObject({ code: 'print-failed', details: { reason: 'not ready' } })
  expect(JSON.stringify(noted.mock.calls)).toContain('timeout')
})

const HOST = 'http://127.0.0.1:1'
const shownOn = (page: ReturnType<typeof stillBrowser>['page']) => page.goto.mock.calls.map(([address]) => address)

test('the next print begins from nothing on the page of the last, which is empty and stays open for a minute', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { drawn, page, close } = stillBrowser()
  drawn.resolve()
  const printer = openPrinter()
  await printer.print('#/print?v=1')
  expect(shownOn(page)).toEqual([`${HOST}/#/print?v=1`, 'about:blank'])
  vi.advanceTimersByTime(30_000)
  await printer.print('#/print?v=1')
  expect(shownOn(page).slice(2)).toEqual(['about:blank', `${HOST}/#/print?v=1`, 'about:blank'])
  expect(page.pdf).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(59_000)
  expect(close).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1_000)
  expect(close).toHaveBeenCalledOnce()
})

test('prints of a series are drawn on one page as it is, which is empty after it; what is printed a second time, and another series, begin from nothing', async () => {
  const { drawn, page, close } = stillBrowser()
  drawn.resolve()
  const printer = openPrinter()
  const { signal: series } = new AbortController()
  await printer.print('#/print?v=1', series)
  await printer.print('#/print?v=2', series)
  expect(shownOn(page)).toEqual([`${HOST}/#/print?v=1`])
  expect(page.evaluate.mock.calls[0]?.[0]).toContain('location.replace("#/print?v=2")')
  await printer.print('#/print?v=2', series)
  const next = new AbortController()
  await printer.print('#/print?v=3', next.signal)
  const shown = ['about:blank', `${HOST}/#/print?v=2`, 'about:blank', `${HOST}/#/print?v=3`]
  expect(shownOn(page).slice(1)).toEqual(shown)
  expect(page.evaluate).toHaveBeenCalledOnce()
  // Once its series has ended it asks for nothing more.
  next.abort()
  expect(shownOn(page).slice(1)).toEqual([...shown, 'about:blank'])
  expect(close).not.toHaveBeenCalled()
})

test('a page that is kept and breaks is closed at once', async () => {
  const { drawn, page, close } = stillBrowser()
  drawn.resolve()
  await openPrinter().print('#/print?v=1')
  page.emit('crash')
  await expect.poll(() => close.mock.calls.length).toBe(1)
})

test('a page that is kept and cannot be used is closed, and a new one prints', async () => {
  const { drawn, page, close } = stillBrowser()
  drawn.resolve()
  const printer = openPrinter()
  await printer.print('#/print?v=1')
  page.goto.mockRejectedValueOnce(new Error('stuck'))
  const { pdf } = await printer.print('#/print?v=2')
  expect(Buffer.from(pdf).toString()).toBe('%PDF-')
  expect(close).toHaveBeenCalledOnce()
  expect(page.addInitScript).toHaveBeenCalledTimes(2)
})

test('of two prints at the same time one page is kept', async () => {
  const { drawn, page, close } = stillBrowser()
  drawn.resolve()
  const printer = openPrinter()
  await Promise.all([printer.print('#/print?v=1'), printer.print('#/print?v=2')])
  expect(page.addInitScript).toHaveBeenCalledTimes(2)
  expect(close).toHaveBeenCalledOnce()
})

test('a page that the browser took with it is a print that failed', async () => {
  const { drawn, page, close } = stillBrowser()
  drawn.resolve()
  page.pdf.mockImplementationOnce(async () => {
    await close()
    throw new Error('Target page, context or browser has been closed')
  })
  await expect(print()).rejects.toMatchObject({ code: 'print-failed', details: { reason: 'closed' } })
})
