import { keysOf } from './keys.ts'
import type { Translated } from './language.ts'

/**
 * The statuses of an incident, in the order of its life; `closed` alone counts as closed. `not-closed` is that of an
 * incident without a closing day, where a file tells closing days and no statuses.
 */
export const STATUSES = {
  created: { fr: 'Signalé', nl: 'Gemeld', en: 'Reported' },
  'in-progress': { fr: 'En traitement', nl: 'In behandeling', en: 'In progress' },
  'manager-assigned': { fr: 'Un gestionnaire est responsable', nl: 'Beheerder is toegekend', en: 'Manager assigned' },
  'applicant-responsible': {
    fr: 'Un impétrant est assigné',
    nl: 'Aannemer is verantwoordelijk',
    en: 'Utility company assigned',
  },
  'contractor-assigned': {
    fr: 'Un exécuteur de travaux est assigné',
    nl: 'Aannemer is toegewezen',
    en: 'Contractor assigned',
  },
  'not-closed': {
    fr: 'Non clôturé, sans autre précision',
    nl: 'Niet afgesloten, zonder meer',
    en: 'Not closed, no more is known',
  },
  solved: { fr: 'Résolu', nl: 'Opgelost', en: 'Solved, not yet closed' },
  closed: { fr: 'Clôturé', nl: 'Afgesloten', en: 'Closed' },
  refused: { fr: 'Sans suite', nl: 'Afgewezen', en: 'Not followed up' },
} as const satisfies Record<string, Translated>

export type Status = keyof typeof STATUSES

export const STATUS_CODES = keysOf(STATUSES)

/** What the public is told in one word, "in treatment": the first stands for all of them. */
export const IN_TREATMENT = [
  'in-progress',
  'manager-assigned',
  'applicant-responsible',
  'contractor-assigned',
  'solved',
] as const satisfies readonly Status[]

/** True for two statuses of which the public is told the same word. */
export function isSameGroup(one: Status, other: Status): boolean {
  const isInTreatment = (status: Status): boolean => IN_TREATMENT.some((each) => each === status)
  return one === other || (isInTreatment(one) && isInTreatment(other))
}

/** An incident of which no file tells how far it has come: it has no part in the share closed. */
export const UNKNOWN_STATUS = ''

/** Whence the statuses of a file are: a column of its own, the few words for the public, or its closing days alone. */
export type StatusOrigin = 'column' | 'public' | 'closing-days'

/**
 * True where a stored status says as much as the one that the public or a closing day tells, and more: it stays. Without
 * a closing day an incident is only known not to be closed; one that was refused is at its end whatever day is given.
 */
export function isFinerStatus(told: string, stored: string): boolean {
  if (told === 'not-closed') return stored !== 'closed' && stored !== UNKNOWN_STATUS
  if (told === 'closed') return stored === 'refused'
  return IN_TREATMENT.some((each) => each === stored)
}

/** The words that the public API uses. */
export const API_STATUSES: Readonly<Record<string, Status>> = {
  CREATED: 'created',
  PROCESSING: 'in-progress',
  CLOSED: 'closed',
}

/** True for a code of the list; other statuses are kept as the data have them. */
export function isStatus(code: string): code is Status {
  return Object.hasOwn(STATUSES, code)
}
