import { z } from 'zod'
import type { Database } from '../store/database.ts'

/** An import that came after the one that is purged, into the same table. */
export interface LaterImport {
  readonly id: number
  /** It was marked as complete: what the file lacked was removed. */
  readonly isComplete: boolean
  /** The stored columns that its file had; `null` where that was not recorded. */
  readonly present: readonly string[] | null
  /** Its file had statuses in the few words for the public: a finer one was left as it was. */
  readonly hasPublicStatus: boolean
  /** Its file had no statuses: its closing days showed what was closed. */
  readonly isClosedByDay: boolean
}

const settingsSchema = z.object({
  complete: z.boolean().optional(),
  present: z.array(z.string()).optional(),
  hasPublicStatus: z.boolean().optional(),
  isClosedByDay: z.boolean().optional(),
})

const LATER = 'SELECT id, settings FROM snapshot WHERE dataset = ? AND id > ? ORDER BY id'

/** The imports of a dataset after a snapshot, oldest first, each with the columns that its file had. */
export function laterImports(database: Database, dataset: string, snapshot: number): readonly LaterImport[] {
  return database
    .prepare<[string, number], { id: number; settings: string }>(LATER)
    .all(dataset, snapshot)
    .map(({ id, settings }) => {
      const stated = settingsSchema.parse(JSON.parse(settings))
      const { complete = false, present = null, hasPublicStatus = false, isClosedByDay = false } = stated
      return { id, isComplete: complete, present, hasPublicStatus, isClosedByDay }
    })
}
