import { z } from 'zod'
import { daySchema } from '../../domain/calendar/period.ts'
import { registerCoverageSchema } from '../../domain/incidents/shown-registers.ts'
import { LANGUAGES } from '../../domain/vocabulary/language.ts'
import { backupSchema, restoreBackupSchema, restoredSchema } from '../backups.ts'
import { diagnosticsSchema, examinedSchema } from '../diagnostics.ts'
import { folderChoicesSchema, openedFolderSchema, openFolderSchema, screenEntrySchema } from '../folders.ts'
import { listOf, type MethodTable, method, nothing, state } from '../method.ts'

const interruptedImportSchema = z.object({ file: z.string(), stage: z.enum(['reading', 'writing']) }).readonly()

export type InterruptedImport = z.infer<typeof interruptedImportSchema>

const folderStateSchema = z
  .object({
    /** Grows with every commit; results are cached under it. */
    dataVersion: z.number(),
    isDemonstration: z.boolean(),
    hasRecords: z.boolean(),
    /** The latest as-of day of incident figures, of records and of published tables. */
    asOf: z.object({ published: daySchema.nullable(), records: daySchema.nullable() }).readonly(),
    recordsCover: z.object({ from: daySchema, to: daySchema }).readonly().nullable(),
    publishedCover: z.object({ from: daySchema, to: daySchema }).readonly().nullable(),
    recordCount: z.number(),
    /** Those of the records, the first that came first; the days above are of the one that a view without a choice shows. */
    registers: z.array(registerCoverageSchema).readonly(),
    snapshotCount: z.number(),
    /** The files whose import was cut off before this start, and nothing of them written. */
    interruptedImports: z.array(interruptedImportSchema).readonly(),
    /** The data folder, where it can only be read: what is shown is a copy of it, and nothing is written. */
    readOnlyCopyOf: z.string().optional(),
    /** The data folder, where its disk lets SQLite keep no write-ahead log, as a network drive may. */
    withoutLogIn: z.string().optional(),
    /** The file by which the office forbids to ask databases. */
    sourcesForbiddenBy: z.string().optional(),
    /** The files of the office of which one could not be read: the data may belong in another folder. */
    brokenPolicy: z.string().optional(),
  })
  .readonly()

const policySchema = z
  .object({
    files: z.array(z.string()).readonly(),
    isBroken: z.boolean(),
    /** The names in them that rule nothing. */
    unknown: z.array(z.string()).readonly(),
    forbidden: z.array(z.enum(['sources', 'demonstration'])).readonly(),
    /** Whether it names the folder of the data. */
    hasFolder: z.boolean(),
    language: z.enum(LANGUAGES).nullable(),
  })
  .readonly()

export type ToldPolicy = z.infer<typeof policySchema>

/** What a host can be asked of the program and its data folder. */
export const FOLDER_METHODS = {
  'app.version': method(
    'answer',
    nothing,
    z
      .object({
        version: z.string(),
        build: z.string(),
        node: z.string(),
        sqlite: z.string(),
        platform: z.string(),
        /** From this day on nobody mends the Electron that it is made for; `null` where that is not known. */
        supportEnds: daySchema.nullable(),
        dataFolder: z.string(),
        /** What the office rules on this computer; nothing where it has no file for it. */
        policy: policySchema.nullable(),
      })
      .readonly(),
  ),
  /** Counts the folder and checks it, for diagnostics. */
  'folder.examine': method('job', nothing, examinedSchema),
  /** Writes what may be told of the program, the system and the folder into a file, and keeps it under a token. */
  'diagnostics.export': method('host', nothing, diagnosticsSchema),
  'folder.state': method('answer', state, folderStateSchema),
  /** The data folder that is open, and those that can be opened instead. */
  'folder.choices': method('host', nothing, folderChoicesSchema),
  /** Starts the backend anew on another folder; the present one stays open when that fails. */
  'folder.open': method('host', openFolderSchema, openedFolderSchema),
  /** Copies the folder that is open to this computer, and opens the copy; the folder stays as it is. */
  'folder.copy': method('host', nothing, openedFolderSchema),
  /** The first half of that. */
  'folder.duplicate': method('job', nothing, z.object({ path: z.string() }).readonly()),
  /** What a page had kept of its screen in this folder; nothing where the host does not remember. */
  'screen.recall': method('host', nothing, listOf(screenEntrySchema)),
  'screen.keep': method('host', screenEntrySchema, z.object({ kept: z.boolean() }).readonly()),
  /** The backups beside the database, the newest first. */
  'backups.list': method('answer', nothing, listOf(backupSchema)),
  /** Puts one of them in the place of the data, after a backup of those. */
  'backups.restore': method('job', restoreBackupSchema, restoredSchema, { replacesDatabase: true }),
} as const satisfies MethodTable
