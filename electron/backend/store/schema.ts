import { versions } from './migrations/first-schema.ts'
import {
  categoryMappings,
  cellPulls,
  columnsAndKeepsakes,
  declaredTotals,
  importProofs,
  incidentRanges,
  keepsakeProofs,
  registers,
  targets,
} from './migrations/schema-changes.ts'

/** "Iris" in the header of the file, so that a foreign database is known at once. */
export const APPLICATION_ID = 0x49726973

/**
 * One text per version of the schema; applied in order inside one transaction, never changed once released.
 *
 * Every dataset's table holds versions: a row is valid from its import until the snapshot that
 * superseded it (`valid_to`, null while it is current). Key columns are never null: an absent part is ''.
 */
export const MIGRATIONS: readonly string[] = [
  versions,
  columnsAndKeepsakes,
  incidentRanges,
  categoryMappings,
  declaredTotals,
  importProofs,
  registers,
  keepsakeProofs,
  cellPulls,
  targets,
]
