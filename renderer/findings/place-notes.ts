import type { Filter } from '../../shared/domain/incidents/filter.ts'
import { hasRegionalRoadsBreak, isByPlace, type ShownAnswer } from '../../shared/domain/incidents/regional-roads.ts'
import type { Speech } from './finding.ts'

/** Warnings on municipalities compared with each other, or before and after regional roads left them. */
export function placeNotes(
  answer: ShownAnswer,
  filters: readonly Filter[],
  { t }: Pick<Speech, 't'>,
): readonly string[] {
  return [
    ...(isByPlace(answer) ? [t('incidents.municipalities-caveat')] : []),
    ...(hasRegionalRoadsBreak(filters, [answer]) ? [t('incidents.regional-roads')] : []),
  ]
}
