import type { Indicator, Participant } from '../../shared/contract/figures.ts'
import type { Body } from '../../shared/domain/dataset/participant-body.ts'
import type { ParticipantFamily } from '../../shared/domain/dataset/participant-family.ts'

/** How many bodies there are of each family. */
export function familyCounts(bodies: readonly Body<Participant>[]): Readonly<Record<ParticipantFamily, number>> {
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
export function namedOf({ unit }: Indicator, bodies: readonly Body<Participant>[]): number | null {
  const wanted = KIND_OF_UNIT[unit] ?? null
  return wanted === null ? null : bodies.filter(({ rows }) => rows.some(({ kind }) => kind === wanted)).length
}
