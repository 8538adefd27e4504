import { addDays } from '../../calendar/day.ts'
import { spanLength } from '../../calendar/period.ts'
import { keptDays } from '../../incidents/kept-days.ts'
import type { ReportFigures } from './report-figures.ts'
import { codeOf, listOf, type ReportTable, tableOf } from './table.ts'

export type CalendarRow = {
  readonly day: string
  readonly incidents: number
}

/** The days of the month that is chosen, as far as its filters keep them. */
export function calendarTable({ calendar: answer, view }: ReportFigures): ReportTable<CalendarRow> {
  const columns = ['day', 'incidents'] as const
  if (answer === null || answer.period === null || answer.rows.length === 0) return listOf('calendar', [], columns)
  const { from } = answer.period
  const counts = new Map(answer.rows.map((row) => [codeOf(row), row.value]))
  const rows = Array.from({ length: spanLength(answer.period) }, (_, at) => addDays(from, at))
    .filter((day) => keptDays({ from: day, to: day }, view.filters) > 0)
    .map((day): CalendarRow => ({ day, incidents: counts.get(day) ?? 0 }))
  return tableOf('calendar', answer, rows, columns)
}
