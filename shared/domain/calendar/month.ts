import { type Day, isDay, lastDayOfMonth, yearOf } from './day.ts'
import type { Span } from './period.ts'

/** True for the code of a month that exists, `2023-03`. */
export function isMonth(code: string): boolean {
  return isDay(`${code}-01`)
}

/** The month of a code or day as a running number, 12 x year + month - 1. */
export function monthNumber(code: string): number {
  return Number(code.slice(0, 4)) * 12 + Number(code.slice(5, 7)) - 1
}

/** The code of a month, `2023-03`, from its number. */
export function monthCode(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}

/** The first to the last day of a month, `2023-03`. */
export function monthSpan(month: string): Span {
  return { from: `${month}-01`, to: `${month}-${lastDayOfMonth(yearOf(month), Number(month.slice(5)))}` }
}

/** The month that a span fills exactly, `2023-03`, or `null`. */
export function fullMonthOf({ from, to }: Span): string | null {
  const month = from.slice(0, 7)
  const whole = monthSpan(month)
  return from === whole.from && to === whole.to ? month : null
}

export const MONTHS_OF_A_QUARTER = 3

/** The quarter of a year that a span fills exactly, 1 to 4, or `null`. */
export function fullQuarterOf({ from, to }: Span): 1 | 2 | 3 | 4 | null {
  const first = monthNumber(from)
  const quarter = ([1, 2, 3, 4] as const)[(first % 12) / MONTHS_OF_A_QUARTER]
  const isFull =
    from === monthSpan(monthCode(first)).from && to === monthSpan(monthCode(first + MONTHS_OF_A_QUARTER - 1)).to
  return isFull ? (quarter ?? null) : null
}

/** True for the day with which its month ends. */
export function isLastOfMonth(day: Day): boolean {
  return day === monthSpan(day.slice(0, 7)).to
}
