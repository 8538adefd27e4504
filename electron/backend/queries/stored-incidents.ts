import type { IncidentRow, IncidentVersion } from '../../../shared/contract/rows.ts'
import { dayFromNumber } from '../../../shared/domain/calendar/day.ts'
import { CODED_VALUES } from '../../../shared/domain/incidents/dimension.ts'
import type { Database } from '../store/database.ts'
import { DELAY } from '../store/versioned-table.ts'
import type { AsOf } from './version-sql.ts'

/** A version `i` of an incident as SQL gives it: codes of its dimensions, days still as numbers. */
interface StoredIncident {
  readonly register: string
  readonly reference: string
  readonly created: number
  readonly lastAction: number | null
  readonly closedOn: number | null
  readonly days: number | null
  readonly category: string
  readonly subcategory: string
  readonly municipality: string
  readonly status: string
  readonly organisation: string
  readonly channel: string
  readonly address: string | null
  readonly snapshot: number
  readonly file: string
  readonly asOf: string
  readonly line: number
}

const CODES = CODED_VALUES.map((name) => `(SELECT code FROM dictionary WHERE id = i.${name}) AS ${name}`).join(', ')

/** All columns of a version `i`, with its snapshot `brought`. */
const INCIDENT_FIELDS = `
  i.system AS register, i.reference, i.created, i.last_action AS lastAction, i.closed_on AS closedOn, ${DELAY} AS days, ${CODES},
  i.address, i.line, i.valid_from AS snapshot, brought.file_name AS file, brought.as_of AS asOf`

/** The row as it crosses: days as ISO text. */
function incidentRow(stored: StoredIncident): IncidentRow {
  const { created, lastAction, closedOn, snapshot, file, asOf, ...rest } = stored
  return {
    ...rest,
    created: dayFromNumber(created),
    lastAction: lastAction === null ? null : dayFromNumber(lastAction),
    closedOn: closedOn === null ? null : dayFromNumber(closedOn),
    import: { snapshot, file, asOf },
  }
}

const BY_ID = `
  SELECT ${INCIDENT_FIELDS}
  FROM json_each(?) asked JOIN incident i ON i.id = asked.value JOIN snapshot brought ON brought.id = i.valid_from
  ORDER BY asked.key`

/** The versions with these ids, in the order of the ids. */
export function incidentsById(database: Database, ids: ArrayLike<number>): readonly IncidentRow[] {
  return database
    .prepare<[string], StoredIncident>(BY_ID)
    .all(JSON.stringify(Array.from(ids)))
    .map(incidentRow)
}

interface StoredVersion extends StoredIncident {
  readonly nextSnapshot: number | null
  readonly nextFile: string | null
  readonly nextAsOf: string | null
}

const versions = (condition: string): string => `
  SELECT ${INCIDENT_FIELDS}, i.valid_to AS nextSnapshot, next.file_name AS nextFile, next.as_of AS nextAsOf
  FROM incident i JOIN snapshot brought ON brought.id = i.valid_from LEFT JOIN snapshot next ON next.id = i.valid_to
  WHERE i.system = @register AND i.reference = @reference AND (@asOf IS NULL OR i.valid_from <= @asOf) AND ${condition}`

// Two halves, so that each is found by its own partial index; sorted outside, or SQLite would use another one for that.
const HISTORY = `${versions('i.valid_to IS NULL')} UNION ALL ${versions('i.valid_to IS NOT NULL')}`

/** Every version of one incident that a state knows, oldest first; what superseded one later is not known then. */
export function incidentHistory(
  database: Database,
  incident: { readonly register: string; readonly reference: string },
  asOf: AsOf,
): readonly IncidentVersion[] {
  return database
    .prepare<[typeof incident & { readonly asOf: AsOf }], StoredVersion>(HISTORY)
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
