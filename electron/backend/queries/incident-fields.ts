import type { IncidentRow } from '../../../shared/contract/rows.ts'
import { dayFromNumber } from '../../../shared/domain/calendar/day.ts'
import { CODED_DIMENSIONS } from '../../../shared/domain/incidents/dimension.ts'
import { DELAY } from '../store/delay.ts'

/** A version `i` of an incident as SQL gives it: codes of its dimensions, days still as numbers. */
export interface StoredIncident {
  readonly system: string
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

const CODES = CODED_DIMENSIONS.map((name) => `(SELECT code FROM dictionary WHERE id = i.${name}) AS ${name}`).join(', ')

/** All that is told of a version `i`, with the snapshot `brought` that brought it. */
export const INCIDENT_FIELDS = `
  i.system, i.reference, i.created, i.last_action AS lastAction, i.closed_on AS closedOn, ${DELAY} AS days, ${CODES},
  i.address, i.line, i.valid_from AS snapshot, brought.file_name AS file, brought.as_of AS asOf`

/** The row as it crosses: days as ISO text. */
export function incidentRow(stored: StoredIncident): IncidentRow {
  const { created, lastAction, closedOn, snapshot, file, asOf, ...rest } = stored
  return {
    ...rest,
    created: dayFromNumber(created),
    lastAction: lastAction === null ? null : dayFromNumber(lastAction),
    closedOn: closedOn === null ? null : dayFromNumber(closedOn),
    import: { snapshot, file, asOf },
  }
}
