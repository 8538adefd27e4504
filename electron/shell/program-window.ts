import { app, BrowserWindow, screen } from 'electron'
import type { Transport } from '../../shared/contract/envelope.ts'
import { readFragment, viewFragment } from '../../shared/domain/view/view-link.ts'
import type { Page } from '../../shared/domain/view/view-state.ts'
import type { Log } from '../backend/platform/log.ts'
import { APP_PAGE } from './app-scheme.ts'
import { EVENT_CHANNEL } from './ipc-messages.ts'
import type { MenuLanguage } from './menu-language.ts'
import { pagePreferences } from './preferences.ts'
import { askToReopen } from './program-dialogs.ts'
import { showWhenDrawn, stateOf, type WindowState, windowOptions, writeWindowState } from './window.ts'

/** The one window of the program, and the page in it. */
export interface ProgramWindow {
  readonly window: BrowserWindow
  /** Loads the page at a fragment. */
  go(fragment: string): void
  /** Another page under the filters that are on screen. */
  show(page: Page): void
  focus(): void
}

interface ProgramWindowOptions {
  readonly preload: string
  readonly isProduction: boolean
  /** What the last window left. */
  readonly state: WindowState
  readonly stateFile: string
  readonly language: MenuLanguage
  /** Its events are sent to the page. */
  readonly events: Pick<Transport, 'listen'>
  readonly log: Log
}

/** Makes the window; it is shown once its page is drawn, and its end is the end of the program. */
export function createProgramWindow(options: ProgramWindowOptions): ProgramWindow {
  const { preload, isProduction, state, stateFile, language, events, log } = options
  const workAreas = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow(windowOptions(state, workAreas, pagePreferences(preload, isProduction)))
  events.listen((text) => {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, text)
  })

  /** Where nothing can be written, the next window opens as this one did. */
  function remember(): void {
    try {
      writeWindowState(stateFile, stateOf(window, language.code()))
    } catch (error) {
      log.warn('the window is not remembered', { error: String(error) })
    }
  }

  function go(fragment: string): void {
    window.loadURL(`${APP_PAGE}${fragment}`).catch((error: unknown) => log.warn('no page', { error: String(error) }))
  }

  window.on('close', remember)
  // A hidden print page does not keep the program alive.
  window.on('closed', () => app.quit())
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    log.error('the page is gone', { reason })
    if (await askToReopen(window, language.t())) window.webContents.reload()
    else app.quit()
  })
  window.on('unresponsive', () => log.warn('the page does not answer'))
  window.on('responsive', () => log.info('the page answers again'))
  showWhenDrawn(window, state)
  return {
    window,
    go,
    show(page) {
      const { view } = readFragment(/#.*$/s.exec(window.webContents.getURL())?.[0] ?? '')
      go(viewFragment({ ...view, page }))
    },
    focus() {
      if (window.isMinimized()) window.restore()
      window.focus()
    },
  }
}
