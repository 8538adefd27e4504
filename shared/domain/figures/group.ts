import type { Span } from '../calendar/period.ts'
import type { OccurringCodes } from './listed-codes.ts'

/** The counts of one group of incidents. Quantiles are whole days over those closed, `null` without any. */
export interface Group {
  readonly key: readonly string[]
  readonly count: number
  readonly closed: number
  /** Status unknown. */
  readonly unknown: number
  readonly median: number | null
  readonly p90: number | null
}

export const NO_GROUP: Group = { key: [], count: 0, closed: 0, unknown: 0, median: null, p90: null }

/** The spans of a question: the days asked, the same days of the year before, the whole of that year. */
export type Role = 'now' | 'same-days' | 'whole-years'

/** Counts groups, and their total, over the days of a role. */
export interface GroupSource {
  rows(role: Role): readonly Group[]
  total(role: Role): Group
  /** Codes that occur in any record, whatever the period and the filters. */
  readonly occurring: OccurringCodes
}

/** The days of each role; `null` where a role has none for this question. */
export type RoleSpans = Readonly<Record<Role, Span | null>>
