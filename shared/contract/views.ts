import { z } from 'zod'
import { MOST_VIEWS, savedViewSchema, viewNameSchema } from '../domain/view/saved-view.ts'
import { LONGEST_VIEW_FILE } from '../domain/view/view-file.ts'
import { viewStateSchema } from '../domain/view/view-state.ts'
import { listOf } from './method.ts'

const viewId = z.number().int().positive()

export const viewRowsSchema = listOf(savedViewSchema)

/** A name that is taken gets the new view in place of its old one. */
export const saveViewSchema = z.object({ name: viewNameSchema, view: viewStateSchema }).strict()
export const renameViewSchema = z.object({ id: viewId, name: viewNameSchema }).strict()
/** `to` is the place in the list, from 0. */
export const moveViewSchema = z.object({ id: viewId, to: z.number().int().min(0).max(MOST_VIEWS) }).strict()
export const removeViewSchema = z.object({ id: viewId }).strict()
/** The text of a file that `views.export` wrote. */
export const importViewsSchema = z.object({ text: z.string().max(LONGEST_VIEW_FILE) }).strict()
export const importedViewsSchema = z
  .object({ added: z.number().int(), known: z.number().int(), rows: z.array(savedViewSchema).readonly() })
  .readonly()
