import { isStatus } from '../vocabulary/status.ts'
import type { Answer, AnswerReason } from './question.ts'
import { shareOf } from './share.ts'

/** A share closed, and why it is over fewer than all incidents, or over none. */
export interface ClosedShare {
  readonly share: number | null
  readonly reason: Extract<AnswerReason, 'status-unknown' | 'status-partly-known'> | null
}

/** The share closed of `count` incidents, without those of unknown status. */
export function closedShare(closed: number, unknown: number, count: number): ClosedShare {
  const reason = unknown === 0 ? null : unknown === count ? 'status-unknown' : 'status-partly-known'
  return { share: shareOf(closed, count - unknown), reason }
}

/** The same from the count of each status. */
export function closedShareOf({ rows, total }: Pick<Answer, 'rows' | 'total'>): ClosedShare {
  const countOf = (isWanted: (status: string) => boolean): number =>
    rows.reduce((sum, { key: [status = ''], value }) => sum + (isWanted(status) ? (value ?? 0) : 0), 0)
  return closedShare(
    countOf((status) => status === 'closed'),
    countOf((status) => !isStatus(status)),
    total ?? 0,
  )
}
