import type { Indicator, KeyDate, Participant } from '../../shared/contract/figures.ts'
import type { Day } from '../../shared/domain/day.ts'

export interface ParticipantGroup {
  readonly kind: string
  readonly participants: readonly Participant[]
}

/** Participants by kind, the largest group first; kinds of one size keep the order of the source. */
export function groupParticipants(participants: readonly Participant[]): readonly ParticipantGroup[] {
  return [...Map.groupBy(participants, ({ kind }) => kind)]
    .map(([kind, members]) => ({ kind, participants: members }))
    .toSorted((a, b) => b.participants.length - a.participants.length)
}

/** Dates from the earliest to the latest; of two that begin together the shorter one first. */
export function sortDates(dates: readonly KeyDate[]): readonly KeyDate[] {
  return dates.toSorted((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
}

/** The last day that any of the figures stands for; `null` when there is none. */
export function latestDay(indicators: readonly Indicator[]): Day | null {
  return indicators.reduce<Day | null>((latest, { to }) => (latest === null || to > latest ? to : latest), null)
}

/** The days from the first to the last figure; a state at a day counts as that day's year. */
export function figuresSpan(indicators: readonly Indicator[]): { readonly from: Day; readonly to: Day } | null {
  const to = latestDay(indicators)
  if (to === null) return null
  const starts = indicators.map((indicator) => indicator.from ?? `${indicator.to.slice(0, 4)}-01-01`)
  return { from: starts.reduce((first, day) => (day < first ? day : first)), to }
}
