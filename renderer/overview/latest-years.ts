import type { YearFigure } from '../../shared/contract/figures.ts'
import { fullYearOf } from '../../shared/domain/calendar/period.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'

/**
 * The newest year where its total is published for the whole of it, `null` where the latest figures by categories are
 * newer, and the newest whole year before. A year that is over stands once, and not beside its beginning.
 */
export function latestYears(
  latest: Pick<Answer, 'period'> | null,
  years: readonly YearFigure[],
): readonly [over: YearFigure | null, before: YearFigure | undefined] {
  const whole = years.filter((figure) => fullYearOf(figure) !== null).toSorted((a, b) => (a.to < b.to ? 1 : -1))
  const to = latest?.period?.to
  const [newest] = whole
  if (newest === undefined || to === undefined || newest.to < to) return [null, newest]
  return [newest, whole[1]]
}
