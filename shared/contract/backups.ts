import { z } from 'zod'
import { snapshotNumberSchema } from '../domain/vocabulary/snapshot-number.ts'

/** A backup of the data folder, by the name of its file. */
export const backupSchema = z
  .object({
    name: z.string(),
    /** The instant at which it was made, ISO text. */
    at: z.string(),
    bytes: z.number(),
    /** How many imports it holds; `null` where it is damaged, and no restore takes it. */
    snapshots: z.number().int().nullable(),
  })
  .readonly()

export const restoreBackupSchema = z.object({ name: z.string().max(100) }).strict()

export const restoredSchema = z
  .object({
    snapshots: z.number().int(),
    /** The backup of what was there before; `null` where nothing had changed since the newest, or nothing was there. */
    backup: z.string().nullable(),
    /** Every byte of the restored backup was proven; earlier versions of the program made backups without a seal. */
    isSealed: z.boolean(),
  })
  .readonly()

export const purgeInputSchema = z.object({ snapshot: snapshotNumberSchema }).strict()

export const purgedSchema = z
  .object({
    purged: z.number().int(),
    rows: z.number().int(),
    /** How many backups held anything of its file, and are without it now. */
    backups: z.number().int(),
    /** How many copies of the data went that could not be rewritten: damaged backups, what an earlier version left. */
    deleted: z.number().int(),
    /** The import had gone with an earlier purge: only what was left of its file could go. */
    wasPurged: z.boolean(),
  })
  .readonly()

export type Backup = z.infer<typeof backupSchema>
export type Restored = z.infer<typeof restoredSchema>
export type Purged = z.infer<typeof purgedSchema>
