/**
 * The parts of on time, each incident in one: the first that applies, in the order of `partOf`. Only the first three
 * are the denominator of the share.
 */
export const SERVICE_PARTS = [
  'inTime',
  'late',
  'overdue',
  'pending',
  'refused',
  'undated',
  'unseen',
  'noTarget',
] as const
export type ServicePart = (typeof SERVICE_PARTS)[number]

/** How many incidents are in each part. */
export type Parts = Readonly<Record<ServicePart, number>>

/** True for the name of a part. */
export function isServicePart(name: string): name is ServicePart {
  return SERVICE_PARTS.some((part) => part === name)
}

/** How an incident stands: all that is neither closed nor refused is open. */
export type Standing = 'open' | 'closed' | 'refused'

/** How an incident of a status stands. */
export function standingOf(status: string): Standing {
  return status === 'closed' || status === 'refused' ? status : 'open'
}

/** What decides on the part of an incident; days are counted since 1970-01-01. */
export interface JudgedService {
  readonly standing: Standing
  /** The day on which it ended; `null` where none is known. */
  readonly ended: number | null
  /** By when it is to be closed; `null` without a target. */
  readonly due: number | null
  /** False for an open incident that no import of the day of the data covered. */
  readonly isSeen: boolean
  readonly dayOfData: number
}

/** The part of an incident, at the day of the data. */
export function partOf({ standing, ended, due, isSeen, dayOfData }: JudgedService): ServicePart {
  if (due === null) return 'noTarget'
  if (standing === 'refused') return 'refused'
  if (standing === 'closed' && ended === null) return 'undated'
  if (due >= dayOfData) return 'pending'
  if (standing === 'open') return isSeen ? 'overdue' : 'unseen'
  return ended !== null && ended <= due ? 'inTime' : 'late'
}

/** No incident at all. */
export const NO_PARTS: Parts = {
  inTime: 0,
  late: 0,
  overdue: 0,
  pending: 0,
  refused: 0,
  undated: 0,
  unseen: 0,
  noTarget: 0,
}

/** The parts of several together. */
export function sumParts(all: readonly Parts[]): Parts {
  const sum: Record<ServicePart, number> = { ...NO_PARTS }
  for (const parts of all) for (const part of SERVICE_PARTS) sum[part] += parts[part]
  return sum
}
