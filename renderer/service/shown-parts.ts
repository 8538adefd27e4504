import type { Filter } from '../../shared/domain/incidents/filter.ts'
import type { Parts, ServicePart } from '../../shared/domain/incidents/service-part.ts'
import type { OnTimeQuestion } from '../../shared/domain/service/service-question.ts'
import type { RowsRequest } from '../host/rows-request.ts'

/** What is drawn of the eight parts: the three of the share, those not due yet, and all that is outside of it. */
export const SHOWN_PARTS = ['inTime', 'late', 'overdue', 'pending', 'rest'] as const
export type ShownPart = (typeof SHOWN_PARTS)[number]

/** The parts that are drawn as one. */
const PARTS_OF: Readonly<Record<ShownPart, readonly ServicePart[]>> = {
  inTime: ['inTime'],
  late: ['late'],
  overdue: ['overdue'],
  pending: ['pending'],
  rest: ['refused', 'undated', 'unseen', 'noTarget'],
}

/** How many incidents a drawn part has. */
export function countOf(parts: Parts, shown: ShownPart): number {
  return PARTS_OF[shown].reduce((sum, part) => sum + parts[part], 0)
}

/** The rows of a drawn part, among those that the figure and further filters keep. */
export function rowsOfPart(
  { filters, from, to, asOf, source }: OnTimeQuestion,
  shown: ShownPart,
  more: readonly Filter[] = [],
): RowsRequest {
  const part: Filter = { kind: 'part', values: PARTS_OF[shown] }
  return { now: { filters: [...filters, ...more, part], from, to, asOf, source }, before: null }
}
