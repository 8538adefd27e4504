import type { Mapping } from '../../../../shared/domain/mapping.ts'
import type { Place, Problem } from '../../../../shared/domain/problem.ts'
import { dayInName, periodInTitle, yearNamed } from '../table/as-of-day.ts'
import type { Layout } from '../table/layout.ts'
import { namesOf } from './title-problem.ts'

/** The fields that tell the period of an amount. */
const PERIOD: ReadonlySet<string> = new Set(['year', 'from', 'to'])

/**
 * The year that stands around a budget and in none of its columns. Without it the amounts would have no period, and those
 * of the next year's file would take their place.
 */
export function budgetYearProblem(
  { dataset, columns, titleLines }: Layout,
  { values = {} }: Mapping,
  place: Place,
): Problem | null {
  const isTold =
    columns.some(({ field }) => [field?.name ?? '', ...(field?.standsFor ?? [])].some((name) => PERIOD.has(name))) ||
    Object.keys(values).some((name) => PERIOD.has(name))
  if (dataset !== 'budgets' || isTold) return null
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
