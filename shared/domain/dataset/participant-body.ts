import type { Translated } from '../vocabulary/language.ts'
import { PARTICIPANT_FAMILIES, type ParticipantFamily } from './participant-family.ts'

/** The Region's own institutions, the local authorities, and all others. */
const FAMILY_OF_KIND: Readonly<Record<string, ParticipantFamily>> = {
  institution: 'region',
  commune: 'communes',
  cpas: 'communes',
}

/** What tells of a mention of a participant which body it names, and of which family that is. */
interface Mention {
  readonly kind: string
  readonly name: Translated
}

/** A mention with the family of the body that it names. */
export type InFamily<Row extends Mention = Mention> = Row & { readonly family: ParticipantFamily }

/**
 * Mentions with the family of their body: the closest of all kinds that it is named with. They must be those of every
 * programme, or a body would be of one family here and of another there.
 */
export function withFamilies<Row extends Mention>(mentions: readonly Row[]): readonly InFamily<Row>[] {
  const kinds = Map.groupBy(mentions, ({ name }) => name.fr)
  return mentions.map((mention) => {
    const families = new Set((kinds.get(mention.name.fr) ?? []).map(({ kind }) => FAMILY_OF_KIND[kind] ?? 'others'))
    return { ...mention, family: PARTICIPANT_FAMILIES.find((family) => families.has(family)) ?? 'others' }
  })
}

/** A body that takes part, once, however many programmes and kinds it is named with. */
export interface Body<Row extends Mention> {
  readonly family: ParticipantFamily
  readonly rows: readonly [Row, ...Row[]]
}

/** Participants as bodies of one name, in the order in which they are first named. */
export function bodiesOf<Row extends InFamily>(participants: readonly Row[]): readonly Body<Row>[] {
  return [...Map.groupBy(participants, ({ name }) => name.fr).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ family: first.family, rows: [first, ...others] }],
  )
}

/** The family that alone is shown; `null` for all, also where nobody is of the one that was chosen. */
export function onlyFamily(
  bodies: readonly { readonly family: ParticipantFamily }[],
  chosen: ParticipantFamily | null,
): ParticipantFamily | null {
  return bodies.some(({ family }) => family === chosen) ? chosen : null
}
