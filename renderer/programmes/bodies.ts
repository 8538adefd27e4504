import type { Indicator, Participant } from '../../shared/contract/figures.ts'
import { PARTICIPANT_FAMILIES, type ParticipantFamily } from '../../shared/domain/view-state.ts'

/** The Region's own institutions, the local authorities, and all others. */
const FAMILY_OF_KIND: Readonly<Record<string, ParticipantFamily>> = {
  institution: 'region',
  commune: 'communes',
  cpas: 'communes',
}

/** A body that takes part, once, however many programmes and kinds it is named with. */
export interface Body {
  readonly family: ParticipantFamily
  readonly rows: readonly [Participant, ...Participant[]]
}

/** Participants as bodies of one name, in the order in which they are first named. */
export function bodiesOf(participants: readonly Participant[]): readonly Body[] {
  return [...Map.groupBy(participants, ({ name }) => name.fr).values()].flatMap(([first, ...others]): Body[] => {
    if (first === undefined) return []
    const families = new Set([first, ...others].map(({ kind }) => FAMILY_OF_KIND[kind] ?? 'others'))
    return [
      { family: PARTICIPANT_FAMILIES.find((family) => families.has(family)) ?? 'others', rows: [first, ...others] },
    ]
  })
}

/** How many bodies there are of each family. */
export function familyCounts(bodies: readonly Body[]): Readonly<Record<ParticipantFamily, number>> {
  const count = (family: ParticipantFamily) => bodies.filter((body) => body.family === family).length
  return { region: count('region'), communes: count('communes'), others: count('others') }
}

/** The units that count bodies, with the kind of participant that is surely one of them: an institution need not be. */
const KIND_OF_UNIT: Readonly<Record<string, string | null>> = {
  institutions: null,
  administrations: null,
  communes: 'commune',
  cpas: 'cpas',
}

/** The figures that say how many bodies take part, whether they are named or not. */
export function statedBodies(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter(({ unit }) => unit in KIND_OF_UNIT)
}

/** How many of the bodies that a figure counts are named; `null` where what is named need not be one of them. */
export function namedOf({ unit }: Indicator, bodies: readonly Body[]): number | null {
  const wanted = KIND_OF_UNIT[unit] ?? null
  return wanted === null ? null : bodies.filter(({ rows }) => rows.some(({ kind }) => kind === wanted)).length
}
