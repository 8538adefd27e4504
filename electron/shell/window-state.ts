import type { Rectangle } from 'electron'
import { z } from 'zod'
import { LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import { readKept, replaceKept } from '../backend/folders/kept-file.ts'

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
  return readKept(file, windowStateSchema) ?? FIRST_STATE
}

/** Keeps where the window was, for the next start; whole or not at all. Throws the system's error. */
export function writeWindowState(file: string, state: WindowState): void {
  replaceKept(file, state)
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
