import type { Indicator, Participant } from '../../shared/contract/figures.ts'
import type { Body } from '../../shared/domain/dataset/participant-body.ts'
import type { ParticipantFamily } from '../../shared/domain/dataset/participant-family.ts'

/** The number of bodies of each family. */
export function familyCounts(bodies: readonly Body<Participant>[]): Readonly<Record<ParticipantFamily, number>> {
  const count = (family: ParticipantFamily) => bodies.filter((body) => body.family === family).length
  return { region: count('region'), communes: count('communes'), others: count('others') }
}

/** Units of bodies, with the kind of participant that is surely one; an institution need not be. */
const KIND_OF_UNIT: Readonly<Record<string, string | null>> = {
  institutions: null,
  administrations: null,
  communes: 'commune',
  cpas: 'cpas',
}

/** Indicators of how many bodies take part, named or not. */
export function statedBodies(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter(({ unit }) => unit in KIND_OF_UNIT)
}

/** How many of the counted bodies are named; `null` where those named need not be among them. */
export function namedOf({ unit }: Indicator, bodies: readonly Body<Participant>[]): number | null {
  const wanted = KIND_OF_UNIT[unit] ?? null
  return wanted === null ? null : bodies.filter(({ rows }) => rows.some(({ kind }) => kind === wanted)).length
}
