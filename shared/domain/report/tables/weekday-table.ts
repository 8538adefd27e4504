import { WEEKDAYS } from '../../calendar/weekday-month.ts'
import { isDated } from '../../incidents/dimension.ts'
import { cellsOfWeekday, chosenCells } from '../../incidents/heat-cells.ts'
import { keptDays } from '../../incidents/kept-days.ts'
import type { ReportFigures } from './report-figures.ts'
import { codeOf, type ReportTable, tableOf } from './table.ts'

export type WeekdayRow = {
  /** `1-03`, Mondays in March. */
  readonly 'weekday-month': string
  readonly incidents: number | null
}

/** Weekdays by months of the year, where the period and the filters leave a day. */
export function weekdayTable({ weekdays: answer, view: { filters } }: ReportFigures): ReportTable<WeekdayRow> {
  const { period, rows: counted } = answer
  const counts = new Map(counted.map((row) => [codeOf(row), row.value]))
  const chosen = chosenCells(filters)
  const dated = filters.filter(({ kind }) => isDated(kind))
  // Not asked means not counted, which is not zero.
  const isKept = (cell: string): boolean =>
    period !== null &&
    (chosen?.has(cell) ?? true) &&
    keptDays(period, [...dated, { kind: 'weekday-month', values: [cell] }]) > 0
  const cells = counted.length === 0 ? [] : WEEKDAYS.flatMap(cellsOfWeekday).filter(isKept)
  const rows = cells.map((cell): WeekdayRow => ({ 'weekday-month': cell, incidents: counts.get(cell) ?? 0 }))
  return tableOf('weekdays', answer, rows, ['weekday-month', 'incidents'])
}
