import { versions } from './migrations/1-versions.ts'
import { columnsAndKeepsakes } from './migrations/2-columns-and-keepsakes.ts'
import { incidentRanges } from './migrations/3-incident-ranges.ts'
import { categoryMappings } from './migrations/4-category-mappings.ts'
import { declaredTotals } from './migrations/5-declared-totals.ts'
import { importProofs } from './migrations/6-import-proofs.ts'

/** "Iris" in the header of the file, so that a foreign database is known at once. */
export const APPLICATION_ID = 0x49726973

/**
 * One text per version of the schema; applied in order inside one transaction, never changed once released.
 *
 * Every dataset's table holds versions: a row is valid from the snapshot that brought it until the snapshot that
 * superseded it (`valid_to`, null while it is current). Key columns are never null: an absent part is ''.
 */
export const MIGRATIONS: readonly string[] = [
  versions,
  columnsAndKeepsakes,
  incidentRanges,
  categoryMappings,
  declaredTotals,
  importProofs,
]
