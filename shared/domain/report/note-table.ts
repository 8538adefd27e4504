import type { ReportFigures } from './figures.ts'
import type { ReportTable } from './table.ts'

export type NoteRow = {
  readonly from: string
  readonly to: string
  readonly text: string
}

/** The dated notes of which a day lies in the trend. */
export function noteTable(figures: ReportFigures): ReportTable<NoteRow> {
  const { trend: answer, notes } = figures
  const { period } = answer
  const rows = notes
    .filter(({ from, to }) => period !== null && from <= period.to && to >= period.from)
    .map(({ from, to, text }): NoteRow => ({ from, to, text }))
  return { name: 'notes', columns: ['from', 'to', 'text'], rows, total: null, declared: null, reason: null }
}
