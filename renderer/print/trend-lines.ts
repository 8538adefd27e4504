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
