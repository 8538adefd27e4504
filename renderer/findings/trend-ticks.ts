import { weekSpan } from '../../shared/domain/incidents/week.ts'
import type { Speech } from './finding.ts'

/** So many weeks fit on the axis with a number each. */
const WEEKS_WITH_NUMBERS = 14

/** So many days fit on the axis with a date each. */
const DAYS_WITH_DATES = 62

/** The words of the axis: years, months of one year, first months of several, weeks, days, first days of many. */
export function tickWords(keys: readonly string[], isOneYear: boolean, { t, format }: Speech): (key: string) => string {
  const years = firstSteps(keys, YEAR_LENGTH)
  if (keys[0]?.includes('W') === true) {
    if (keys.length <= WEEKS_WITH_NUMBERS) return (key) => t('charts.week-short', { week: Number(key.slice(6)) })
    if (!isOneYear) return (key) => (years.has(key) ? key.slice(0, 4) : '')
    return (key) => {
      const { to } = weekSpan(key)
      return Number(to.slice(8)) <= 7 ? format.shortMonth(Number(to.slice(5, 7))) : ''
    }
  }
  const areDays = keys[0]?.length === 10
  if (areDays && keys.length > DAYS_WITH_DATES) {
    const months = firstSteps(keys, MONTH_LENGTH)
    return (key) => (months.has(key) ? format.shortMonth(Number(key.slice(5, 7))) : '')
  }
  if (areDays) return (key) => format.dayAndMonth(key)
  if (keys[0]?.length === 4) return (key) => key
  if (isOneYear) return (key) => format.shortMonth(Number(key.slice(5, 7)))
  return (key) => (years.has(key) ? key.slice(0, 4) : '')
}

const YEAR_LENGTH = 4
const MONTH_LENGTH = 7

/** The first step of each year, or of each month; not that of one which the steps begin within. */
function firstSteps(keys: readonly string[], length: number): ReadonlySet<string> {
  const isFirst = (key: string, before: string | undefined) =>
    before === undefined ? key.endsWith('01') : before.slice(0, length) !== key.slice(0, length)
  return new Set(keys.filter((key, index) => isFirst(key, keys[index - 1])))
}
