/** What bodies that take part in a programme are told apart by. */
export const PARTICIPANT_FAMILIES = ['region', 'communes', 'others'] as const
export type ParticipantFamily = (typeof PARTICIPANT_FAMILIES)[number]
