import { dayFromNumber, dayNumberOf, weekdayOf } from '../../../shared/domain/calendar/day.ts'
import { monthNumber } from '../../../shared/domain/calendar/month.ts'
import { weekdayMonthCode } from '../../../shared/domain/calendar/weekday-month.ts'
import type { CalendarDimension } from '../../../shared/domain/incidents/dimension.ts'
import { type Columns, dayCountOf } from './incident-columns.ts'

/** The days of some columns by month and weekday. Months are counted from the one of the first day. */
export interface Calendar {
  /** Months since year 0 of the first month: 12 x year + month - 1. */
  readonly firstMonth: number
  readonly monthCount: number
  readonly monthOfDay: Uint16Array
  /** Monday is 0. */
  readonly weekdayOfDay: Uint8Array
  /** The day with which each month begins, within the columns; one entry more than there are months. */
  readonly monthStart: Uint32Array
}

/** The months and weekdays of the days of some columns. */
export function calendarOf(columns: Pick<Columns, 'firstDay' | 'dayStart'>): Calendar {
  const days = dayCountOf(columns)
  const monthOfDay = new Uint16Array(days)
  const weekdayOfDay = new Uint8Array(days)
  const starts: number[] = []
  const firstMonth = monthNumber(dayFromNumber(columns.firstDay))
  for (let day = 0; day < days; ) {
    const month = firstMonth + starts.length
    const end = dayNumberOf(Math.floor((month + 1) / 12), ((month + 1) % 12) + 1, 1) - columns.firstDay
    monthOfDay.fill(starts.length, day, end)
    starts.push(day)
    day = Math.min(end, days)
  }
  const firstWeekday = weekdayOf(columns.firstDay) - 1
  for (let day = 0; day < days; day += 1) weekdayOfDay[day] = (firstWeekday + day) % 7
  return {
    firstMonth,
    monthCount: starts.length,
    monthOfDay,
    weekdayOfDay,
    monthStart: Uint32Array.from([...starts, days]),
  }
}

/** The calendar codes of a day (days since 1970-01-01). */
export function calendarCodes(number: number): Readonly<Record<CalendarDimension, string>> {
  const day = dayFromNumber(number)
  const weekday = weekdayOf(number)
  return {
    year: day.slice(0, 4),
    month: day.slice(0, 7),
    weekday: String(weekday),
    'weekday-month': weekdayMonthCode({ weekday, month: Number(day.slice(5, 7)) }),
    day,
  }
}
