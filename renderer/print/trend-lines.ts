import type { TrendRow } from '../../shared/domain/report/incident-tables.ts'

const MONTH_LENGTH = '2023-03'.length
const YEAR_LENGTH = '2023'.length

/** The values of a year, or of a month. */
export type TrendLine = readonly [time: string, values: readonly TrendRow[]]

/** Months gathered by year, days by month. */
export function trendLines(rows: readonly TrendRow[], isByDay: boolean): readonly TrendLine[] {
  return [...Map.groupBy(rows, (row) => row.time.slice(0, isByDay ? MONTH_LENGTH : YEAR_LENGTH))]
}

/** The value of a month of a year, or of a day of a month; `undefined` for what was not counted. */
export function valueAt([time, values]: TrendLine, place: number): TrendRow | undefined {
  return values.find((row) => Number(row.time.slice(time.length + 1)) === place)
}

/** The incidents of several times; unknown as soon as one of them is. */
export function sumOf(rows: readonly TrendRow[]): number | null {
  return rows.reduce<number | null>(
    (sum, { incidents }) => (sum === null || incidents === null ? null : sum + incidents),
    0,
  )
}

/**
 * How the figures of days are set out: a line for each month, its days side by side, large or small; or a column for
 * each month, its days below one another.
 */
export type DayFigures = 'large' | 'usual' | 'upright'

const [THREE_DIGITS, FOUR_DIGITS] = [100, 1000]

/** The way for figures of which this one is the largest: side by side they must neither touch nor be too small to read. */
export function dayFigures(largest: number): DayFigures {
  if (largest >= FOUR_DIGITS) return 'upright'
  return largest >= THREE_DIGITS ? 'usual' : 'large'
}
