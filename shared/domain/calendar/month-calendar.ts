import { addDays, type Day, dayNumber, weekdayOf } from './day.ts'
import { monthSpan } from './month.ts'
import { type Span, spanLength } from './period.ts'

/** A day of a calendar; `value` is `null` where it was not asked for, or has not come yet. */
export interface CalendarDay {
  readonly day: Day
  readonly value: number | null
}

/** The month of a period that lies within one, `null` for any other. */
export function monthWithin(period: Span | null): string | null {
  const month = period?.from.slice(0, 7) ?? null
  return month !== null && period?.to.slice(0, 7) === month ? month : null
}

/** The weeks of a month, Monday to Sunday; `null` before its first and after its last day. */
export function calendarWeeks(
  month: string,
  countOf: (day: Day) => number | null,
): readonly (readonly (CalendarDay | null)[])[] {
  const span = monthSpan(month)
  const before = weekdayOf(dayNumber(span.from)) - 1
  const days = Array.from({ length: spanLength(span) }, (_, at): CalendarDay => {
    const day = addDays(span.from, at)
    return { day, value: countOf(day) }
  })
  const cells = [...Array.from({ length: before }, () => null), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_each, at) => cells[week * 7 + at] ?? null),
  )
}
