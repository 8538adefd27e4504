/** Families of participating bodies. */
export const PARTICIPANT_FAMILIES = ['region', 'communes', 'others'] as const
export type ParticipantFamily = (typeof PARTICIPANT_FAMILIES)[number]
