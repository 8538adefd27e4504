import type { IncidentRow } from '../../../shared/contract/rows.ts'
import { dayFromNumber } from '../../../shared/domain/day.ts'
import { CODED_DIMENSIONS } from '../../../shared/domain/dimension.ts'

/** A version `i` of an incident as SQL gives it: codes of its dimensions, days still as numbers. */
export interface StoredIncident {
  readonly system: string
  readonly reference: string
  readonly created: number
  readonly lastAction: number | null
  readonly closedOn: number | null
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
  i.system, i.reference, i.created, i.last_action AS lastAction, i.closed_on AS closedOn, ${CODES}, i.address, i.line,
  i.valid_from AS snapshot, brought.file_name AS file, brought.as_of AS asOf`

/** The row as it crosses: days as ISO text, and how many of them a closed incident took. */
export function incidentRow(stored: StoredIncident): IncidentRow {
  const { created, lastAction, closedOn, snapshot, file, asOf, ...rest } = stored
  const end = stored.status === 'closed' ? (closedOn ?? lastAction) : null
  return {
    ...rest,
    created: dayFromNumber(created),
    lastAction: lastAction === null ? null : dayFromNumber(lastAction),
    closedOn: closedOn === null ? null : dayFromNumber(closedOn),
    days: end === null ? null : end - created,
    import: { snapshot, file, asOf },
  }
}
