import type { BrowserWindow, PrintToPDFOptions } from 'electron'
import { AppError } from '../../shared/contract/error.ts'
import type { Log } from '../backend/platform/log.ts'
import { engineName, type Print } from '../backend/report/printed.ts'
import { pageFailure } from '../backend/report/report-handler.ts'
import { APP_PAGE } from './app-scheme.ts'

/** Paper as every host prints it: sizes and margins are those of the page's own style sheet. */
const PAPER: PrintToPDFOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
}

/** Resolves in the page when all figures are drawn, or with the code of what failed. */
const DRAWN = `new Promise((resolve) => {
  const root = document.documentElement
  const look = () => {
    if (root.dataset.failure !== undefined) resolve(root.dataset.failure)
    else if (root.dataset.ready === 'true') resolve(true)
  }
  new MutationObserver(look).observe(root, { attributeFilter: ['data-ready', 'data-failure'] })
  // What nobody in the page handled: such a page is never ready, or not to be trusted.
  for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, () => resolve('internal'))
  look()
})`

/** A page that is not drawn by then never will be. */
const LONGEST_WAIT = 120_000

/**
 * Prints fragments of the program, `#/print?v=...`, in hidden windows of their own. Rejects with what the page reports,
 * or with `print-failed` when it broke or was never ready.
 */
export function createPrint(openHidden: () => BrowserWindow, log: Log): Print {
  return async (fragment) => {
    const window = openHidden()
    // A failure of the page is logged there alone.
    window.webContents.on('console-message', ({ level, message }) => {
      if (level === 'error') log.error('the print page failed', { error: message })
    })
    try {
      await Promise.race([draw(window, fragment), failure(window)])
      const pdf = await window.webContents.printToPDF(PAPER)
      return { pdf, engine: engineName(`Electron Chromium ${process.versions.chrome}`, process) }
    } finally {
      window.destroy()
    }
  }
}

async function draw(window: BrowserWindow, fragment: string): Promise<void> {
  await window.loadURL(`${APP_PAGE}${fragment}`)
  // Pages of one origin share their zoom: that of the program's window must not reach the paper.
  window.webContents.setZoomMode('disabled')
  const drawn: unknown = await window.webContents.executeJavaScript(DRAWN)
  if (drawn !== true) throw pageFailure(String(drawn))
}

function failure(window: BrowserWindow): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = (reason: string) => reject(new AppError('print-failed', { reason }))
    const timer = setTimeout(() => fail('not ready'), LONGEST_WAIT)
    window.webContents.once('render-process-gone', (_event, { reason }) => fail(reason))
    window.once('closed', () => clearTimeout(timer))
  })
}
