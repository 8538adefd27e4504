/** Ages of what is open, in days since the creation. */
export const AGE_BANDS = ['0-7', '8-30', '31-90', '91-365', '366-'] as const
export type AgeBand = (typeof AGE_BANDS)[number]

const LAST_OF_BAND = [7, 30, 90, 365, Number.POSITIVE_INFINITY]

/** The place of the band of an age among all of them. */
export function ageBandAt(days: number): number {
  return LAST_OF_BAND.findIndex((last) => days <= last)
}

/** True for the name of a band. */
export function isAgeBand(name: string): name is AgeBand {
  return AGE_BANDS.some((band) => band === name)
}
