import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron'
import { z } from 'zod'
import { LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import { readRemembered, replaceRemembered } from '../backend/folders/remembered-file.ts'

const FIRST_SIZE = { width: 1360, height: 880 }
const LEAST_SIZE = { minWidth: 800, minHeight: 560 }
const ZOOM_STEP = 1.1
const ZOOM_LIMITS = { least: 0.5, most: 3 }

/** What a window is made with; the place it had is kept only where a display shows it. */
export function windowOptions(
  state: WindowState,
  workAreas: readonly Rectangle[],
  webPreferences: WebPreferences,
): BrowserWindowConstructorOptions {
  return {
    title: 'Irisboard',
    ...FIRST_SIZE,
    ...LEAST_SIZE,
    ...visibleBounds(state.bounds, workAreas),
    show: false,
    webPreferences,
  }
}

/** A window that nobody sees, of the size of a sheet; its figures are drawn although it is in the background. */
export function printWindowOptions(webPreferences: WebPreferences): BrowserWindowConstructorOptions {
  return { show: false, width: 794, height: 1123, webPreferences: { ...webPreferences, backgroundThrottling: false } }
}

/** Shows a window once its page is drawn, as large and at the zoom that the last one had. */
export function showWhenDrawn(window: BrowserWindow, state: WindowState): void {
  window.once('ready-to-show', () => {
    if (state.isMaximised) window.maximize()
    window.show()
  })
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(state.zoom))
  window.webContents.on('zoom-changed', (_event, direction) => zoomBy(window, direction === 'in' ? 1 : -1))
}

/** One step larger or smaller; 0 is the natural size. */
export function zoomBy(window: BrowserWindow, step: -1 | 0 | 1): void {
  const wanted = step === 0 ? 1 : window.webContents.getZoomFactor() * ZOOM_STEP ** step
  window.webContents.setZoomFactor(Math.min(Math.max(wanted, ZOOM_LIMITS.least), ZOOM_LIMITS.most))
}

/** What the next window should find. */
export function stateOf(window: BrowserWindow, language: WindowState['language']): WindowState {
  return {
    bounds: window.getNormalBounds(),
    isMaximised: window.isMaximized(),
    zoom: window.webContents.getZoomFactor(),
    language,
  }
}

const boundsSchema = z
  .object({ x: z.number().int(), y: z.number().int(), width: z.number().int(), height: z.number().int() })
  .readonly()

const windowStateSchema = z
  .object({
    bounds: boundsSchema.nullable(),
    isMaximised: z.boolean(),
    zoom: z.number().min(0.5).max(3),
    /** Of the menu until the page has said its own. */
    language: z.enum(LANGUAGES).nullable(),
  })
  .readonly()

export type WindowState = z.infer<typeof windowStateSchema>

export const FIRST_STATE: WindowState = { bounds: null, isMaximised: false, zoom: 1, language: null }

/** What the last window left; a missing or unreadable file is the first start. */
export function readWindowState(file: string): WindowState {
  return readRemembered(file, windowStateSchema) ?? FIRST_STATE
}

/** Keeps where the window was, for the next start; whole or not at all. Throws the system's error. */
export function writeWindowState(file: string, state: WindowState): void {
  replaceRemembered(file, state)
}

/** A part of the title bar that can be grasped, in pixels. */
const GRASP = { width: 120, height: 40 }

/** The bounds as they were if a display that is present now shows the title bar, else null. */
export function visibleBounds(bounds: WindowState['bounds'], workAreas: readonly Rectangle[]): Rectangle | null {
  if (bounds === null) return null
  const isGraspable = workAreas.some((area) => {
    const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
    return across >= GRASP.width && bounds.y >= area.y && bounds.y + GRASP.height <= area.y + area.height
  })
  return isGraspable ? { ...bounds } : null
}
