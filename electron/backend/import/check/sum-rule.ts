import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import type { Column } from '../head/columns.ts'

/** A line of a budget as the rules of sums see it. */
interface BudgetLine {
  readonly cells: readonly string[]
  readonly line: number
  readonly cents: number
  readonly kind: unknown
  /** The programme and the institution as they are stored. */
  readonly programme: unknown
  readonly institution: unknown
  readonly from: unknown
  readonly to: unknown
  /** The names of both as the line has them, normalised. */
  readonly programmeName: string
  readonly institutionName: string
}

/** The columns of a budget, with the places of those that name a line; -1 where there is none. */
interface BudgetColumns {
  readonly columns: readonly Column[]
  readonly programme: number
  readonly institution: number
}

/** A line that counts others again, with the cell that shows it. */
export interface FoundLine {
  readonly line: number
  readonly index: number
  readonly raw: string
  readonly rule: NonNullable<ProblemDetails['total-unread']['rule']>
}

/** A manner in which a line of a budget may count others again. */
export interface SumRule {
  /** The name of its file. */
  readonly name: string
  readonly finds: string
  start(columns: BudgetColumns): {
    see(line: BudgetLine): void
    readonly found: () => readonly FoundLine[]
  }
}
