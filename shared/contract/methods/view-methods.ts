import { z } from 'zod'
import { BATCH_GROUPINGS } from '../../domain/report/recipe/batch-grouping.ts'
import { LONGEST_RECIPE } from '../../domain/report/recipe/recipe.ts'
import { verificationSchema } from '../../domain/report/verification/verification.ts'
import { chartNoteSchema, newNoteSchema } from '../../domain/view/chart-note.ts'
import { MOST_VIEWS, savedViewSchema, viewNameSchema } from '../../domain/view/saved-view.ts'
import { LONGEST_VIEW_FILE } from '../../domain/view/view-file.ts'
import { viewStateSchema } from '../../domain/view/view-state.ts'
import { LANGUAGES } from '../../domain/vocabulary/language.ts'
import { fileTokenSchema, keptFile, listOf, type MethodTable, method, nothing } from '../method.ts'
import { EXPORT_FORMATS, exportName } from '../rows.ts'
import { chosenKeySchema } from './signing-methods.ts'

/** What the page calls a file, without its ending; the host makes a safe name of it. */
const fileStem = z.string().min(1).max(200)

const viewId = z.number().int().positive()

const viewRowsSchema = listOf(savedViewSchema)

/** A name that is taken gets the new view in place of its old one. */
const saveViewSchema = z.object({ name: viewNameSchema, view: viewStateSchema }).strict()
const renameViewSchema = z.object({ id: viewId, name: viewNameSchema }).strict()
/** `to` is the place in the list, from 0. */
const moveViewSchema = z.object({ id: viewId, to: z.number().int().min(0).max(MOST_VIEWS) }).strict()
const removeViewSchema = z.object({ id: viewId }).strict()
/** The text of a file that `views.export` wrote. */
const importViewsSchema = z.object({ text: z.string().max(LONGEST_VIEW_FILE) }).strict()
const importedViewsSchema = z
  .object({ added: z.number().int(), known: z.number().int(), rows: z.array(savedViewSchema).readonly() })
  .readonly()

/** The notes on charts in the order of their days; methods that change them answer the list as it is then. */
const noteRowsSchema = listOf(chartNoteSchema)

const removeNoteSchema = z.object({ id: z.number().int().positive() }).strict()

/** The recipes of a folder, by the names of their files, as these are written. */
const recipeRowsSchema = listOf(z.object({ name: z.string(), text: z.string() }).readonly())
const recipeFileName = z.string().min(1).max(300)

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
  'views.export': method('host', nothing, keptFile({ views: z.number().int() })),
  /** What persons wrote about some days; those that change them answer the list as it is then. */
  'notes.list': method('answer', nothing, noteRowsSchema),
  'notes.add': method('answer', newNoteSchema, noteRowsSchema),
  'notes.remove': method('answer', removeNoteSchema, noteRowsSchema),
  /** Prints a view and keeps the PDF under a file token, to be saved by the host. */
  'report.create': method(
    'host',
    z.object({ view: viewStateSchema, language: z.enum(LANGUAGES) }).strict(),
    keptFile({ contentHash: z.string(), pages: z.number(), tables: z.number() }),
  ),
  /** A PDF of `report.create` that was not saved yet, in base 64: what is shown before is what is saved. */
  'report.read': method(
    'host',
    z.object({ file: fileTokenSchema }).strict(),
    z.object({ content: z.string() }).readonly(),
  ),
  /** Prints a report for each value that has data, and keeps them in an archive under a file token. */
  'report.batch': method(
    'host',
    z
      .object({
        /** By which its progress is told, and by which it is ended. */
        name: exportName,
        stem: fileStem,
        view: viewStateSchema,
        language: z.enum(LANGUAGES),
        each: z.enum(BATCH_GROUPINGS),
        /** What each is signed with; `null` for no signature. */
        key: chosenKeySchema.nullable(),
      })
      .strict(),
    keptFile({
      reports: z.number(),
      failed: z.number(),
      /** Whom the certificate of the key names; `null` without a signature. */
      signedBy: z.string().nullable(),
    }),
  ),
  /** Ends that: no further report is printed, and it fails with `cancelled`. */
  'report.cancel': method(
    'host',
    z.object({ name: exportName }).strict(),
    z.object({ cancelled: z.boolean() }).readonly(),
  ),
  /** The recipes of the folder that is open, as their files are written. */
  'recipes.list': method('host', nothing, recipeRowsSchema),
  /** Writes one, a new one or in the place of another; those that change them answer the list as it is then. */
  'recipes.save': method(
    'host',
    z.object({ text: z.string().max(LONGEST_RECIPE), replaces: recipeFileName.nullable() }).strict(),
    recipeRowsSchema,
  ),
  'recipes.remove': method('host', z.object({ name: recipeFileName }).strict(), recipeRowsSchema),
  /** Keeps its file under a token, to be handed on. */
  'recipes.export': method('host', z.object({ name: recipeFileName }).strict(), keptFile({})),
  /** Verifies a PDF that was offered, against the folder that is open; without one, as far as it can be judged by itself. */
  'report.verify': method('host', z.object({ file: fileTokenSchema }).strict(), verificationSchema, {
    readsOnce: true,
  }),
  /** Unpacks the reports of an archive that was offered, to be verified one after another; none of a file that holds none. */
  'report.unpack': method('host', z.object({ file: fileTokenSchema }).strict(), listOf(keptFile({})), {
    readsOnce: true,
  }),
  /** Writes the tables of a report, a sheet or a file for each, and keeps them under a file token. */
  'tables.export': method(
    'host',
    z.object({ view: viewStateSchema, language: z.enum(LANGUAGES), format: z.enum(EXPORT_FORMATS) }).strict(),
    keptFile({ tables: z.number() }),
  ),
  /** Keeps pictures that the page drew under a file token: one as it is, several in an archive. */
  'images.keep': method(
    'host',
    z
      .object({
        stem: fileStem,
        images: z
          .array(z.object({ stem: fileStem, ending: z.enum(['png', 'svg']), content: z.base64() }).strict())
          .min(1)
          .readonly(),
      })
      .strict(),
    keptFile({}),
  ),
} as const satisfies MethodTable
