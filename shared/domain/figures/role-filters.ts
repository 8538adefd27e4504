import { type Compared, comparedSpan } from '../incidents/comparison.ts'
import { earlierFilters } from '../incidents/earlier-code.ts'
import { type Filter, withoutDates } from '../incidents/filter.ts'
import type { Role } from './group.ts'

/**
 * A filter on years, months or days would keep nothing of other days: it moves along with the year before, and goes for
 * whole years and for days that were chosen, which are all counted.
 */
export function roleFilters(filters: readonly Filter[], role: Role, comparison: Compared): readonly Filter[] {
  switch (role) {
    case 'now':
      return filters
    case 'same-days':
      return comparedSpan(comparison) === null ? earlierFilters(filters) : withoutDates(filters)
    case 'whole-years':
      return withoutDates(filters)
  }
}
