import type { IncidentVersion } from '../../../shared/contract/rows.ts'
import type { Database } from '../store/database.ts'
import { INCIDENT_FIELDS, incidentRow, type StoredIncident } from './incident-fields.ts'
import type { AsOf } from './valid.ts'

interface StoredVersion extends StoredIncident {
  readonly nextSnapshot: number | null
  readonly nextFile: string | null
  readonly nextAsOf: string | null
}

const versions = (condition: string): string => `
  SELECT ${INCIDENT_FIELDS}, i.valid_to AS nextSnapshot, next.file_name AS nextFile, next.as_of AS nextAsOf
  FROM incident i JOIN snapshot brought ON brought.id = i.valid_from LEFT JOIN snapshot next ON next.id = i.valid_to
  WHERE i.system = @system AND i.reference = @reference AND (@asOf IS NULL OR i.valid_from <= @asOf) AND ${condition}`

// Two halves, so that each is found by its own partial index; sorted outside, or SQLite would use another one for that.
const SQL = `${versions('i.valid_to IS NULL')} UNION ALL ${versions('i.valid_to IS NOT NULL')}`

/** Every version of one incident that a state knows, oldest first; what superseded one later is not known then. */
export function incidentHistory(
  database: Database,
  incident: { readonly system: string; readonly reference: string },
  asOf: AsOf,
): readonly IncidentVersion[] {
  return database
    .prepare<[typeof incident & { readonly asOf: AsOf }], StoredVersion>(SQL)
    .all({ ...incident, asOf })
    .sort((a, b) => a.snapshot - b.snapshot)
    .map(({ nextSnapshot, nextFile, nextAsOf, ...stored }) => ({
      ...incidentRow(stored),
      supersededBy:
        nextSnapshot === null || nextFile === null || nextAsOf === null || (asOf !== null && nextSnapshot > asOf)
          ? null
          : { snapshot: nextSnapshot, file: nextFile, asOf: nextAsOf },
    }))
}
