import type { Translated } from '../vocabulary/language.ts'
import { PARTICIPANT_FAMILIES, type ParticipantFamily } from './participant-family.ts'

/** Any other kind is one of `others`. */
const FAMILY_OF_KIND: Readonly<Record<string, ParticipantFamily>> = {
  institution: 'region',
  commune: 'communes',
  cpas: 'communes',
}

interface Mention {
  readonly kind: string
  readonly name: Translated
}

/** A mention with the family of its body. */
export type InFamily<Row extends Mention = Mention> = Row & { readonly family: ParticipantFamily }

/** Adds the family of each body: the closest to the Region of its kinds. Needs the mentions of every programme. */
export function withFamilies<Row extends Mention>(mentions: readonly Row[]): readonly InFamily<Row>[] {
  const kinds = Map.groupBy(mentions, ({ name }) => name.fr)
  return mentions.map((mention) => {
    const families = new Set((kinds.get(mention.name.fr) ?? []).map(({ kind }) => FAMILY_OF_KIND[kind] ?? 'others'))
    return { ...mention, family: PARTICIPANT_FAMILIES.find((family) => families.has(family)) ?? 'others' }
  })
}

/** A body that takes part, merged from all mentions of it. */
export interface Body<Row extends Mention> {
  readonly family: ParticipantFamily
  readonly rows: readonly [Row, ...Row[]]
}

/** Merges mentions by name, in order of first appearance. */
export function bodiesOf<Row extends InFamily>(participants: readonly Row[]): readonly Body<Row>[] {
  return [...Map.groupBy(participants, ({ name }) => name.fr).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ family: first.family, rows: [first, ...others] }],
  )
}

/** The family to show alone; `null` for all, also where the chosen one has no body. */
export function onlyFamily(
  bodies: readonly { readonly family: ParticipantFamily }[],
  chosen: ParticipantFamily | null,
): ParticipantFamily | null {
  return bodies.some(({ family }) => family === chosen) ? chosen : null
}
