import { isDay } from '../calendar/day.ts'
import type { DatedDimension } from './dimension.ts'
import type { Filter, FilterKind } from './filter.ts'

/** The code of a year, month or day one year earlier; other codes stay. 29 February becomes the 28th. */
export function earlierCode(dimension: FilterKind | undefined, code: string): string {
  switch (dimension) {
    case 'year':
    case 'month':
      return yearBefore(code)
    case 'day':
      return isDay(yearBefore(code)) ? yearBefore(code) : `${yearBefore(code).slice(0, 8)}28`
    default:
      return code
  }
}

/** The code of the same year, month or day one year later, `null` for a day that the year after does not have. */
export function laterCode(dimension: DatedDimension, code: string): string | null {
  const later = `${Number(code.slice(0, 4)) + 1}${code.slice(4)}`
  return dimension === 'day' && !isDay(later) ? null : later
}

/** Filters for the same days of the year before: years, months and days move back. */
export function earlierFilters(filters: readonly Filter[]): readonly Filter[] {
  return filters.map(({ kind, values }) => ({ kind, values: values.map((code) => earlierCode(kind, code)) }))
}

const yearBefore = (code: string): string => `${Number(code.slice(0, 4)) - 1}${code.slice(4)}`
