import { type Span, yearWithin } from '../../shared/domain/calendar/period.ts'
import { weekSpan } from '../../shared/domain/incidents/week.ts'
import type { Granularity } from '../../shared/domain/view/view-state.ts'
import type { Speech } from './finding.ts'

/** As many week numbers fit on the axis. */
const WEEKS_WITH_NUMBERS = 14

/** As many dates fit on the axis. */
const DAYS_WITH_DATES = 62

/** The label of each step on the axis, empty where it has none: of many steps, only the first of a year or month. */
export function trendTicks(
  keys: readonly string[],
  granularity: Granularity,
  period: Span,
  { t, format }: Speech,
): (key: string) => string {
  const isOneYear = yearWithin(period) !== null
  const firstOfYears = firstSteps(keys, YEAR_LENGTH)
  const yearAtFirst = (key: string) => (firstOfYears.has(key) ? key.slice(0, YEAR_LENGTH) : '')
  const monthOf = (key: string) => format.shortMonth(Number(key.slice(5, 7)))
  switch (granularity) {
    case 'year':
      return (key) => key
    case 'month':
      return isOneYear ? monthOf : yearAtFirst
    case 'week':
      if (keys.length <= WEEKS_WITH_NUMBERS) return (key) => t('charts.week-short', { week: Number(key.slice(6)) })
      if (!isOneYear) return yearAtFirst
      return (key) => {
        const sunday = weekSpan(key).to
        return Number(sunday.slice(8)) <= 7 ? monthOf(sunday) : ''
      }
    case 'day': {
      if (keys.length <= DAYS_WITH_DATES) return (key) => format.dayAndMonth(key)
      const firstOfMonths = firstSteps(keys, MONTH_LENGTH)
      return (key) => (firstOfMonths.has(key) ? monthOf(key) : '')
    }
  }
}

const YEAR_LENGTH = 4
const MONTH_LENGTH = 7

/** The first step of each year or month, but not of the one that the steps begin within. */
function firstSteps(keys: readonly string[], length: number): ReadonlySet<string> {
  const isFirst = (key: string, before: string | undefined) =>
    before === undefined ? key.endsWith('01') : before.slice(0, length) !== key.slice(0, length)
  return new Set(keys.filter((key, index) => isFirst(key, keys[index - 1])))
}
