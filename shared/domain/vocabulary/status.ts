import { keysOf } from '../keys.ts'
import type { Translated } from '../language.ts'

/** The statuses of an incident, in the order of its life; `closed` alone counts as closed. */
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
