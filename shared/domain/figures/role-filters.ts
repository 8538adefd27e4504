import { earlierFilters } from '../earlier-code.ts'
import { type Filter, withoutDates } from '../filter.ts'
import type { Role } from './group.ts'

/** A filter on years, months or days would keep nothing of the year before: it moves along, or goes for whole years. */
export function roleFilters(filters: readonly Filter[], role: Role): readonly Filter[] {
  switch (role) {
    case 'now':
      return filters
    case 'same-days':
      return earlierFilters(filters)
    case 'whole-years':
      return withoutDates(filters)
  }
}
