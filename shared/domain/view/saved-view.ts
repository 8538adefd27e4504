import { z } from 'zod'
import { DEFAULT_VIEW, type ViewState, viewStateSchema } from './view-state.ts'

/** In characters. */
export const LONGEST_VIEW_NAME = 80

/** The name that a person gives to a view. */
export const viewNameSchema = z.string().trim().min(1).max(LONGEST_VIEW_NAME)

/** The most views of a folder. */
export const MOST_VIEWS = 500

/** A named view; `null` where another version saved it and this one cannot read it. */
export const savedViewSchema = z
  .object({ id: z.number().int().positive(), name: z.string(), view: viewStateSchema.nullable() })
  .readonly()

export type SavedView = z.infer<typeof savedViewSchema>

/** Parses a view; missing members have their defaults. `null` for anything unknown in it. */
export function readView(value: unknown): ViewState | null {
  if (typeof value !== 'object' || value === null) return null
  if (Object.keys(value).some((name) => !Object.hasOwn(DEFAULT_VIEW, name))) return null
  const parsed = viewStateSchema.safeParse({ ...DEFAULT_VIEW, ...value })
  return parsed.success ? parsed.data : null
}
