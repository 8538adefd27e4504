import type { Translated } from './language.ts'
import { keysOf } from './record-keys.ts'

/** In the order of the life of an incident. `not-closed` comes from files with closing days and no statuses. */
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

/** Statuses that the public API merges as "in treatment"; the first stands for all. */
export const IN_TREATMENT = [
  'in-progress',
  'manager-assigned',
  'applicant-responsible',
  'contractor-assigned',
  'solved',
] as const satisfies readonly Status[]

/** True for two statuses that the public sees as the same. */
export function isSameGroup(one: Status, other: Status): boolean {
  const isInTreatment = (status: Status): boolean => IN_TREATMENT.some((each) => each === status)
  return one === other || (isInTreatment(one) && isInTreatment(other))
}

/** Those on which work goes on; "not closed" may also be dismissed. */
export const OPEN_STATUSES: readonly Status[] = STATUS_CODES.filter(
  (status) => !['not-closed', 'closed', 'refused'].includes(status),
)

/** No file gives a status: outside the share closed. */
export const UNKNOWN_STATUS = ''

/** Source of the statuses of a file: a column, the public API, or closing days. */
export type StatusOrigin = 'column' | 'public' | 'closing-days'

/** True where the stored status says more and stays: no closing day only means not closed, and refused is an end. */
export function isFinerStatus(coarse: string, stored: string): boolean {
  if (coarse === 'not-closed') return stored !== 'closed' && stored !== UNKNOWN_STATUS
  if (coarse === 'closed') return stored === 'refused'
  return IN_TREATMENT.some((each) => each === stored)
}

/** Statuses of the public API. */
export const API_STATUSES: Readonly<Record<string, Status>> = {
  CREATED: 'created',
  PROCESSING: 'in-progress',
  CLOSED: 'closed',
}

/** True for a code of the list; other statuses stay as in the data. */
export function isStatus(code: string): code is Status {
  return Object.hasOwn(STATUSES, code)
}
