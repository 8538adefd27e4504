import type { BudgetLine, YearFigure } from '../../shared/contract/figures.ts'
import { spanLength } from '../../shared/domain/calendar/period.ts'
import { fullYears } from '../../shared/domain/dataset/full-years.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'

/** The newest published year and the newest full one before; a finished year is not repeated beside its beginning. */
export function latestYears(
  latest: Pick<Answer, 'period'> | null,
  years: readonly YearFigure[],
): readonly [over: YearFigure | null, before: YearFigure | undefined] {
  const [newest, second] = fullYears(years)
  const to = latest?.period?.to
  if (newest === undefined || to === undefined || newest.to < to) return [null, newest]
  return [newest, second]
}

/** The line of a programme as a whole: without institution, undated or of the longest time. */
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
