import { STATUSES } from '../../../shared/domain/vocabulary/status.ts'
import { PICK_BITS } from './random.ts'

/** A change in the life of an incident: the day number, and the status from then on as the export writes it. */
export interface StatusChange {
  readonly day: number
  readonly status: string
}

const detailed = (code: keyof typeof STATUSES): string => `${STATUSES['in-progress'].fr} : ${STATUSES[code].fr}`

/** The first status, in which nobody manages the incident yet. */
export const REPORTED = STATUSES.created.fr
const IN_PROGRESS = STATUSES['in-progress'].fr
export const MANAGED = detailed('manager-assigned')
const UTILITY = detailed('applicant-responsible')
const CONTRACTOR = detailed('contractor-assigned')
const SOLVED = STATUSES.solved.fr
const CLOSED = STATUSES.closed.fr
const REFUSED = STATUSES.refused.fr

/** Of 1024 incidents: those never ended, those refused, and the closed ones that are reopened. */
const NEVER_ENDED = 12
const REFUSED_ONES = 45
const REOPENED = 40
/** A closed incident may be reopened within so many days. */
const REOPENING_DAYS = 90

const mask = (1 << PICK_BITS) - 1

/**
 * The whole life of an incident, in the order of its days and whatever day it is looked at; two draws decide it.
 * `delays` is the delay table of its category.
 */
export function historyOf(
  created: number,
  delays: readonly number[],
  one: number,
  other: number,
): readonly StatusChange[] {
  const delay = delays[one & mask] ?? 0
  const outcome = (one >>> PICK_BITS) & mask
  const path = (one >>> (2 * PICK_BITS)) & mask
  const end = created + delay
  const taken = created + Math.min(delay, path & 3)
  const assigned = Math.max(taken, created + (delay >> 1))
  const changes: StatusChange[] = [
    { day: created, status: REPORTED },
    { day: taken, status: path % 8 === 7 ? IN_PROGRESS : MANAGED },
  ]
  if (delay >= 8 && path % 3 === 1) changes.push({ day: assigned, status: path % 2 === 0 ? UTILITY : CONTRACTOR })
  if (outcome < NEVER_ENDED) return changes
  if (outcome < NEVER_ENDED + REFUSED_ONES) {
    changes.push({ day: end, status: REFUSED })
    return changes
  }
  if (delay >= 3 && path % 5 < 2) changes.push({ day: Math.max(assigned, end - 2), status: SOLVED })
  changes.push({ day: end, status: CLOSED })
  if ((other & mask) < REOPENED) {
    const reopened = end + 1 + (((other >>> PICK_BITS) & mask) % REOPENING_DAYS)
    changes.push({ day: reopened, status: MANAGED })
    changes.push({ day: reopened + 1 + (delays[(other >>> (2 * PICK_BITS)) & mask] ?? 0), status: CLOSED })
  }
  return changes
}

/** The latest change that is not after a day; of several on one day, the last. */
export function changeAt(changes: readonly StatusChange[], day: number): StatusChange | undefined {
  return changes.findLast((change) => change.day <= day)
}
