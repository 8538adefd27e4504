import { z } from 'zod'
import { newNoteSchema } from '../domain/view/chart-note.ts'
import { viewStateSchema } from '../domain/view/view-state.ts'
import { LANGUAGES } from '../domain/vocabulary/language.ts'
import { fileTokenSchema } from './file-token.ts'
import { type MethodTable, method, nothing } from './method.ts'
import { noteRowsSchema, removeNoteSchema } from './notes.ts'
import {
  importedViewsSchema,
  importViewsSchema,
  moveViewSchema,
  removeViewSchema,
  renameViewSchema,
  saveViewSchema,
  viewRowsSchema,
} from './views.ts'

/** What can be asked of views, of the notes beside them and of their paper. */
export const VIEW_METHODS = {
  /** The views that were given a name, in their order; those that change them answer the list as it is then. */
  'views.list': method('answer', nothing, viewRowsSchema),
  'views.save': method('answer', saveViewSchema, viewRowsSchema),
  'views.rename': method('answer', renameViewSchema, viewRowsSchema),
  'views.move': method('answer', moveViewSchema, viewRowsSchema),
  'views.remove': method('answer', removeViewSchema, viewRowsSchema),
  'views.import': method('answer', importViewsSchema, importedViewsSchema),
  /** Writes all of them into a file and keeps it under a token, to be saved by the host. */
  'views.export': method(
    'host',
    nothing,
    z.object({ file: fileTokenSchema, name: z.string(), views: z.number().int() }).readonly(),
  ),
  /** What persons wrote about some days; those that change them answer the list as it is then. */
  'notes.list': method('answer', nothing, noteRowsSchema),
  'notes.add': method('answer', newNoteSchema, noteRowsSchema),
  'notes.remove': method('answer', removeNoteSchema, noteRowsSchema),
  /** Prints a view and keeps the PDF under a file token, to be saved by the host. */
  'report.create': method(
    'host',
    z.object({ view: viewStateSchema, language: z.enum(LANGUAGES) }).strict(),
    z
      .object({
        file: fileTokenSchema,
        name: z.string(),
        contentHash: z.string(),
        pages: z.number(),
        tables: z.number(),
      })
      .readonly(),
  ),
} as const satisfies MethodTable
