import { addDays, type Day } from '../../shared/domain/calendar/day.ts'
import type { Chart } from './figures.ts'
import type { Rows } from './rows.ts'
import { exactnessStates, refreshStates, type State } from './states.ts'

const RANDOM_STATES = 300
/** From its first day on, so many days later lies the next month, whichever it is. */
const WITHIN_NEXT = 31

/** What cells by month tell. */
export const MONTH_CHARTS: readonly Chart[] = [
  'total',
  'trend',
  'category',
  'municipality',
  'status',
  'organisation',
  'register',
  'delay',
]

/** All states at which the refresh is checked, their days widened to whole months: cells by month answer no others. */
export function monthStates(rows: Rows): readonly State[] {
  return [...refreshStates(rows), ...exactnessStates(rows, RANDOM_STATES)]
    .filter(({ filters }) => filters.every(({ kind }) => kind !== 'subcategory' && kind !== 'channel'))
    .filter(({ from, to }) => from === null || to === null || from <= to)
    .map(({ filters, from, to }) => ({
      filters,
      from: from === null ? null : firstOfMonth(from),
      to: to === null ? null : addDays(firstOfMonth(addDays(firstOfMonth(to), WITHIN_NEXT)), -1),
    }))
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}
