import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { silentLog } from '../../../electron/backend/platform/log.ts'
import { createPrint } from '../../../electron/shell/print-page.ts'

function hiddenWindow() {
  const webContents = Object.assign(new EventEmitter(), {
    executeJavaScript: vi.fn<(code: string) => Promise<unknown>>(async () => true),
    setZoomMode: vi.fn(),
    printToPDF: vi.fn(async () => Buffer.from('%PDF-')),
  })
  const window = Object.assign(new EventEmitter(), {
    webContents,
    loadURL: vi.fn(async () => {}),
    destroy: vi.fn(() => window.emit('closed')),
  })
  return window
}

const printIn = (window: ReturnType<typeof hiddenWindow>, log = silentLog) =>
  createPrint(() => window as unknown as BrowserWindow, log)

describe('printing', () => {
  test('the page is printed on A4, tagged, with an outline, once it is drawn', async () => {
    const window = hiddenWindow()
    const drawn = Promise.withResolvers<boolean>()
    window.webContents.executeJavaScript.mockReturnValueOnce(drawn.promise)
    const printing = printIn(window)('#/print?v=%7B%7D')
    await expect.poll(() => window.webContents.executeJavaScript).toHaveBeenCalledOnce()
    expect(window.loadURL).toHaveBeenCalledWith('app://irisboard/#/print?v=%7B%7D')
    expect(window.webContents.printToPDF).not.toHaveBeenCalled()
    expect(window.webContents.setZoomMode).toHaveBeenCalledWith('disabled')
    drawn.resolve(true)
    const { pdf, engine } = await printing
    expect(Buffer.from(pdf).toString()).toBe('%PDF-')
    expect(engine).toContain('Electron Chromium ')
    expect(window.webContents.printToPDF).toHaveBeenCalledWith({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    })
    expect(window.destroy).toHaveBeenCalledOnce()
  })

  test('a page that breaks is an error, and its window goes', async () => {
    const window = hiddenWindow()
    window.webContents.executeJavaScript.mockReturnValueOnce(new Promise(() => {}))
    const printing = printIn(window)('#/print')
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    await expect(printing).rejects.toMatchObject({ code: 'print-failed', details: { reason: 'crashed' } })
    expect(window.destroy).toHaveBeenCalledOnce()
  })

  test('what goes wrong in the page is in the log, warnings are not', async () => {
    const window = hiddenWindow()
    const error = vi.fn()
    window.webContents.executeJavaScript.mockImplementationOnce(async () => {
      window.webContents.emit('console-message', { level: 'warning', message: 'slow' })
      window.webContents.emit('console-message', { level: 'error', message: 'Uncaught Error: no such column' })
      return 'internal'
    })
    await expect(printIn(window, { ...silentLog, error })('#/print')).rejects.toMatchObject({ code: 'internal' })
    expect(error.mock.calls).toEqual([['the print page failed', { error: 'Uncaught Error: no such column' }]])
  })

  test('a page that says what failed is an error of that code', async () => {
    const window = hiddenWindow()
    window.webContents.executeJavaScript.mockResolvedValueOnce('needs-records')
    await expect(printIn(window)('#/print')).rejects.toMatchObject({ code: 'needs-records' })
    expect(window.webContents.printToPDF).not.toHaveBeenCalled()
    expect(window.destroy).toHaveBeenCalledOnce()
  })

  test('a page that is never drawn is given up', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const window = hiddenWindow()
    window.webContents.executeJavaScript.mockReturnValueOnce(new Promise(() => {}))
    const printing = printIn(window)('#/print')
    const refusal = expect(printing).rejects.toMatchObject({ code: 'print-failed', details: { reason: 'not ready' } })
    await vi.runAllTimersAsync()
    await refusal
    expect(window.destroy).toHaveBeenCalledOnce()
  })

  test('the script that waits sees a mark that is there and one that comes', async () => {
    const window = hiddenWindow()
    await printIn(window)('#/print')
    const code = window.webContents.executeJavaScript.mock.calls[0]![0]
    const root = { dataset: {} as Record<string, string> }
    let onChange = () => {}
    const observer = class {
      constructor(listener: () => void) {
        onChange = listener
      }
      observe() {}
    }
    const unhandled = new Map<string, () => void>()
    const listen = (kind: string, listener: () => void) => unhandled.set(kind, listener)
    const run = (): Promise<unknown> => {
      const body = new Function('document', 'MutationObserver', 'addEventListener', `return ${code}`)
      return body({ documentElement: root }, observer, listen)
    }
    const waiting = run()
    root.dataset.ready = 'true'
    onChange()
    expect(await waiting).toBe(true)
    expect(await run()).toBe(true)
    root.dataset.failure = 'needs-records'
    expect(await run()).toBe('needs-records')
    root.dataset = {}
    const broken = run()
    unhandled.get('unhandledrejection')?.()
    expect(await broken).toBe('internal')
  })
})
