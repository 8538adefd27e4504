import { z } from 'zod'
import { DEFAULT_VIEW, type ViewState, viewStateSchema } from './view-state.ts'

/** So many characters a name has at most. */
export const LONGEST_VIEW_NAME = 80

/** The name that a person gives to a view. */
export const viewNameSchema = z.string().trim().min(1).max(LONGEST_VIEW_NAME)

/** How many views a folder keeps at most. */
export const MOST_VIEWS = 500

/** A view with a name; `null` for one that another version saved and this one cannot read. */
export const savedViewSchema = z
  .object({ id: z.number().int().positive(), name: z.string(), view: viewStateSchema.nullable() })
  .readonly()

export type SavedView = z.infer<typeof savedViewSchema>

/** Reads the JSON of a view; members that are younger than it have their defaults. `null` for anything unknown in it. */
export function readView(value: unknown): ViewState | null {
  if (typeof value !== 'object' || value === null) return null
  if (Object.keys(value).some((name) => !Object.hasOwn(DEFAULT_VIEW, name))) return null
  const parsed = viewStateSchema.safeParse({ ...DEFAULT_VIEW, ...value })
  return parsed.success ? parsed.data : null
}
