import type { Span } from '../calendar/period.ts'
import type { OccurringCodes } from './listed-codes.ts'

/** What the incidents of one group add up to. The quantiles are whole days over those closed, `null` without any. */
export interface Group {
  readonly key: readonly string[]
  readonly count: number
  readonly closed: number
  /** Those whose status no file tells. */
  readonly unknown: number
  readonly median: number | null
  readonly p90: number | null
}

export const NO_GROUP: Group = { key: [], count: 0, closed: 0, unknown: 0, median: null, p90: null }

/** Which days a question is answered over: those asked, the same of the year before, and the whole of that year. */
export type Role = 'now' | 'same-days' | 'whole-years'

/** The groups of one question, and all of them as one, over the days of a role. */
export interface GroupSource {
  rows(role: Role): readonly Group[]
  total(role: Role): Group
  /** Those of all records of the state, whatever the period and the filters. */
  readonly occurring: OccurringCodes
}

/** The days of each role; `null` where a role has none for this question. */
export type RoleSpans = Readonly<Record<Role, Span | null>>
