import type { Indicator, Participant } from '../../shared/contract/figures.ts'
import type { Body } from '../../shared/domain/dataset/participant-body.ts'
import { PARTICIPANT_FAMILIES, type ParticipantFamily } from '../../shared/domain/dataset/participant-family.ts'
import { qualifiedIndicator } from '../../shared/i18n/indicator-words.ts'
import type { ChartFinding, Speech } from './finding.ts'

/** The message that nobody is named, at present or in a past state. */
function noneKey(isPast: boolean) {
  return isPast ? 'programmes.participants-none-then' : 'programmes.participants-none'
}

/**
 * The finding of participants: stated numbers, else named ones; then families. Those named may not be those counted.
 */
export function participantsFinding(
  counts: Readonly<Record<ParticipantFamily, number>>,
  stated: readonly Indicator[],
  isPast: boolean,
  { t, format }: Speech,
): ChartFinding {
  const present = PARTICIPANT_FAMILIES.filter((family) => counts[family] > 0)
  const families = format.list(
    present.map((family) => t(`programmes.family-count-${family}`, { count: counts[family] })),
  )
  const count = present.reduce((sum, family) => sum + counts[family], 0)
  const title =
    stated.length === 0
      ? t('programmes.participants-title', { count })
      : t('programmes.stated-title', { stated: format.list(stated.map((each) => qualifiedIndicator(each, t, format))) })
  if (count === 0) return { title, sentence: t(noneKey(isPast)) }
  const key = stated.length === 0 ? 'programmes.participants-sentence' : 'programmes.named-beside'
  return { title, sentence: t(key, { families }) }
}

/** The title of the participants of all programmes: how many are named, and which one in most programmes. */
export function mostActive(
  bodies: readonly Body<Participant>[],
  { t }: Speech,
): { readonly title: string } | undefined {
  const counted = bodies.map(({ rows }) => ({
    body: rows[0],
    count: new Set(rows.map(({ programme }) => programme)).size,
  }))
  const most = Math.max(0, ...counted.map(({ count }) => count))
  const [leader, ...others] = counted.filter(({ count }) => count === most)
  if (leader === undefined || others.length > 0 || most < 2) return undefined
  return {
    title: t('programmes.participants-leader', {
      total: bodies.length,
      name: leader.body.name[t.language],
      count: most,
    }),
  }
}
