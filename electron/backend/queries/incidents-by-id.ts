import type { IncidentRow } from '../../../shared/contract/rows.ts'
import type { Database } from '../store/database.ts'
import { INCIDENT_FIELDS, incidentRow, type StoredIncident } from './incident-fields.ts'

const SQL = `
  SELECT ${INCIDENT_FIELDS}
  FROM json_each(?) asked JOIN incident i ON i.id = asked.value JOIN snapshot brought ON brought.id = i.valid_from
  ORDER BY asked.key`

/** The versions with these ids, in the order of the ids. */
export function incidentsById(database: Database, ids: ArrayLike<number>): readonly IncidentRow[] {
  return database
    .prepare<[string], StoredIncident>(SQL)
    .all(JSON.stringify(Array.from(ids)))
    .map(incidentRow)
}
