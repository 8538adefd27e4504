import { comparedFilters } from '../incidents/compared-days.ts'
import type { Compared } from '../incidents/comparison.ts'
import { type Filter, withoutDates } from '../incidents/filter.ts'
import type { Role } from './group.ts'

/** The filters of a role; a whole year drops those on years, months and days. */
export function roleFilters(filters: readonly Filter[], role: Role, comparison: Compared): readonly Filter[] {
  switch (role) {
    case 'now':
      return filters
    case 'same-days':
      return comparedFilters(filters, comparison)
    case 'whole-years':
      return withoutDates(filters)
  }
}
