import { dayFromNumber, dayNumber, yearOf } from '../../shared/domain/calendar/day.ts'
import { monthCode, monthNumber, monthSpan } from '../../shared/domain/calendar/month.ts'
import { type Span, yearSpan } from '../../shared/domain/calendar/period.ts'
import { weekOf, weekSpan } from '../../shared/domain/incidents/week.ts'
import type { Granularity } from '../../shared/domain/view/view-state.ts'
import type { TrendPoint } from '../charts/time/trend-point.ts'

/** The codes of the years, months, ISO weeks or days of a span, in order. */
export function calendarKeys({ from, to }: Span, granularity: Granularity): readonly string[] {
  if (granularity === 'year')
    return Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => String(yearOf(from) + index))
  if (granularity === 'day')
    return Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) =>
      dayFromNumber(dayNumber(from) + index),
    )
  if (granularity === 'week') {
    const monday = dayNumber(weekSpan(weekOf(from)).from)
    return Array.from({ length: Math.floor((dayNumber(to) - monday) / 7) + 1 }, (_, index) =>
      weekOf(dayFromNumber(monday + index * 7)),
    )
  }
  const first = monthNumber(from)
  return Array.from({ length: monthNumber(to) - first + 1 }, (_, index) => monthCode(first + index))
}

/** The span of a year, month, ISO week or day. */
export function calendarSpan(key: string): Span {
  if (key.length === 4) return yearSpan(Number(key))
  if (key.length === 10) return { from: key, to: key }
  if (key.includes('W')) return weekSpan(key)
  return monthSpan(key)
}

/** The days of a point of a trend. */
export function daysOf({ key, partial }: Pick<TrendPoint, 'key' | 'partial'>): Span {
  return partial ?? calendarSpan(key)
}
