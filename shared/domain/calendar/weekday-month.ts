/** A day of the week in a month of any year: Mondays in March. */
export interface WeekdayMonth {
  /** 1 (Monday) to 7. */
  readonly weekday: number
  readonly month: number
}

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
export const MONTHS_OF_YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** The number of cells of the heat map. */
export const WEEKDAY_MONTHS = WEEKDAYS.length * MONTHS_OF_YEAR.length

/** The code of Mondays in March, `1-03`. */
export function weekdayMonthCode({ weekday, month }: WeekdayMonth): string {
  return `${weekday}-${String(month).padStart(2, '0')}`
}

/** Reads such a code, `null` for any other text. */
export function readWeekdayMonth(code: string): WeekdayMonth | null {
  return /^[1-7]-(0[1-9]|1[0-2])$/.test(code) ? { weekday: Number(code[0]), month: Number(code.slice(2)) } : null
}
