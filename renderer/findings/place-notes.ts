import type { Filter } from '../../shared/domain/incidents/filter.ts'
import { hasRegionalRoadsBreak, isByPlace, type ShownAnswer } from '../../shared/domain/incidents/regional-roads.ts'
import type { Speech } from './finding.ts'

/** A caveat on municipalities compared with each other. */
export function placeNotes(answer: ShownAnswer, { t }: Pick<Speech, 't'>): readonly string[] {
  return isByPlace(answer) ? [t('incidents.municipalities-caveat')] : []
}

/** A warning on municipalities before and after regional roads left them. */
export function breakNotes(
  answer: ShownAnswer,
  filters: readonly Filter[],
  { t }: Pick<Speech, 't'>,
): readonly string[] {
  return hasRegionalRoadsBreak(filters, [answer]) ? [t('incidents.regional-roads')] : []
}
