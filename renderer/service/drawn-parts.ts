import type { RowSelection } from '../../shared/contract/rows.ts'
import type { Filter } from '../../shared/domain/incidents/filter.ts'
import type { Parts, ServicePart } from '../../shared/domain/incidents/service-part.ts'
import type { RowsRequest } from '../host/rows-request.ts'

/** What is drawn of the eight parts: the three of the share, those not due yet, and all that is outside of it. */
export const DRAWN_PARTS = ['inTime', 'late', 'overdue', 'pending', 'rest'] as const
export type DrawnPart = (typeof DRAWN_PARTS)[number]

/** The parts that are drawn as one. */
const PARTS_OF: Readonly<Record<DrawnPart, readonly ServicePart[]>> = {
  inTime: ['inTime'],
  late: ['late'],
  overdue: ['overdue'],
  pending: ['pending'],
  rest: ['refused', 'undated', 'unseen', 'noTarget'],
}

/** How many incidents a drawn part has. */
export function countOf(parts: Parts, shown: DrawnPart): number {
  return PARTS_OF[shown].reduce((sum, part) => sum + parts[part], 0)
}

/** The rows that a question counts, of which further filters keep some. */
export function rowsOf(question: RowSelection, ...more: readonly Filter[]): RowsRequest {
  const { filters, from, to, asOf, source } = question
  return { now: { filters: [...filters, ...more], from, to, asOf, source }, before: null }
}

/** What a question of a stock counts, whose incidents may be of any time. */
export function atAnyTime(stock: Omit<RowSelection, 'from' | 'to'>): RowSelection {
  return { ...stock, from: null, to: null }
}

/** The filter that keeps a drawn part. */
export function partFilter(shown: DrawnPart): Filter {
  return { kind: 'part', values: PARTS_OF[shown] }
}
