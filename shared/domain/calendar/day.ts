import { Temporal } from 'temporal-polyfill'

/** A calendar day in Brussels as ISO text, `2023-11-15`. Days are never instants. */
export type Day = string

/** The time zone in which instants are cut into days. */
export const TIME_ZONE = 'Europe/Brussels'

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/

/** True when the text is an existing day of the calendar. */
export function isDay(text: string): boolean {
  if (!DAY_PATTERN.test(text)) return false
  return isExistingDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))
}

/** True when year (from 1 on), month (1-12) and day of the month exist in the Gregorian calendar. */
export function isExistingDate(year: number, month: number, dayOfMonth: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= lastDayOfMonth(year, month)
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The number of days of a month (1-12), 0 for a month that does not exist. */
export function lastDayOfMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/** Days since 1970-01-01, by integer arithmetic (Howard Hinnant, "days from civil"): no time zone can shift it. */
export function dayNumber(day: Day): number {
  return dayNumberOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))
}

/** Days since 1970-01-01 of a year, month (1-12) and day of the month. */
export function dayNumberOf(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(number: number): Day {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return isoDay(year, month, dayOfMonth)
}

/** The ISO text of a year, month (1-12) and day of the month. */
export function isoDay(year: number, month: number, dayOfMonth: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** The year of a day, `2023`. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The day `days` later; earlier where negative. */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days)
}

/** The same day of another year; 29 February becomes the 28th where it does not exist. */
export function shiftYears(day: Day, years: number): Day {
  return Temporal.PlainDate.from(day).add({ years }).toString()
}

/** The latest of some days; `null` of none. */
export function latestOf(days: readonly Day[]): Day | null {
  return days.toSorted().at(-1) ?? null
}

/** The number of days from one day to another, both included. */
export function daysInclusive(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from) + 1
}

/** The Brussels day of an instant, given as ISO text with an offset or `Z`. */
export function brusselsDay(instant: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString()
}
