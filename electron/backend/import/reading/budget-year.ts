import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Place, Problem } from '../../../../shared/domain/import/problem.ts'
import type { YearLine } from '../body/body-notes.ts'
import { dayInName, periodInTitle, yearNamed } from '../head/as-of-day.ts'
import { isPeriod, tellPeriod } from '../head/columns.ts'
import type { Layout } from '../head/layout.ts'
import { namesOf } from './title-problem.ts'

/**
 * The year that stands around a budget and in none of its columns. Without it the amounts would have no period, and those
 * of the next year's file would take their place.
 */
export function budgetYearProblem(
  { dataset, columns, titleLines }: Layout,
  { values = {} }: Mapping,
  place: Place,
): Problem | null {
  const isTold = tellPeriod(columns) || Object.keys(values).some(isPeriod)
  if (!hasMoney(dataset) || isTold) return null
  const problem = (raw: string, year: string, rule: string): Problem => ({
    code: 'title-year',
    place,
    raw,
    details: { year, rule },
  })
  for (const line of titleLines) {
    const year = yearNamed(line) ?? periodInTitle([line])?.from.slice(0, 4) ?? null
    if (year !== null) return problem(line, year, 'budget')
  }
  for (const name of namesOf(place)) {
    const year = dayInName(name) === null ? yearNamed(name) : null
    if (year !== null) return problem(name, year, 'budget-name')
  }
  return null
}

/** The year over the rows below it, which none of them has. */
export function yearLineProblem(
  yearLine: YearLine | null,
  { source }: Pick<Layout, 'source'>,
  file: string,
): Problem | null {
  if (yearLine === null) return null
  const { year, line } = yearLine
  const place = { file, line, ...source.place(line, null) }
  return { code: 'title-year', place, raw: year, details: { year, rule: 'budget-line' } }
}
