import type { BudgetLine } from '../../shared/contract/figures.ts'
import { spanLength } from '../../shared/domain/calendar/period.ts'

/**
 * The line that speaks of a programme as a whole: of no single institution, and of the longest time, one without days
 * first. Lines that a user or the demonstration brought tell its years or parts.
 */
export function wholeLine(
  lines: readonly BudgetLine[],
  programme: BudgetLine['programme'],
  kind: BudgetLine['kind'],
): BudgetLine | undefined {
  return lines
    .filter((line) => line.programme === programme && line.kind === kind && line.institution === null)
    .toSorted((a, b) => daysOf(b) - daysOf(a))[0]
}

function daysOf({ from, to }: BudgetLine): number {
  return from === null || to === null ? Number.POSITIVE_INFINITY : spanLength({ from, to })
}
