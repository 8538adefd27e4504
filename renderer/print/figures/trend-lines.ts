import type { TrendRow } from '../../../shared/domain/report/tables/incident-tables.ts'

const MONTH_LENGTH = '2023-03'.length
const YEAR_LENGTH = '2023'.length

/** A year of months, or a month of days. */
export type TrendLine = readonly [time: string, values: readonly TrendRow[]]

/** Groups months by year, days by month. */
export function trendLines(rows: readonly TrendRow[], isByDay: boolean): readonly TrendLine[] {
  return [...Map.groupBy(rows, (row) => row.time.slice(0, isByDay ? MONTH_LENGTH : YEAR_LENGTH))]
}

/** The value of a month (1-12) or day (1-31); `undefined` where not counted. */
export function valueAt([time, values]: TrendLine, place: number): TrendRow | undefined {
  return values.find((row) => Number(row.time.slice(time.length + 1)) === place)
}

/** The sum of incidents; `null` if one is unknown. */
export function sumOf(rows: readonly TrendRow[]): number | null {
  return rows.reduce<number | null>(
    (sum, { incidents }) => (sum === null || incidents === null ? null : sum + incidents),
    0,
  )
}

/** Layout of daily figures: months in rows, large or small, or in columns (`upright`). */
export type DayFigures = 'large' | 'usual' | 'upright'

const [THREE_DIGITS, FOUR_DIGITS] = [100, 1000]

/** The layout in which figures up to `largest` neither touch nor are too small. */
export function dayFigures(largest: number): DayFigures {
  if (largest >= FOUR_DIGITS) return 'upright'
  return largest >= THREE_DIGITS ? 'usual' : 'large'
}
