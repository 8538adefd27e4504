import { overlaps } from '../calendar/period.ts'
import type { ReportFigures } from './figures.ts'
import { listOf, type ReportTable } from './table.ts'

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
    .filter(({ from, to }) => period !== null && overlaps({ from, to }, period))
    .map(({ from, to, text }): NoteRow => ({ from, to, text }))
  return listOf('notes', rows, ['from', 'to', 'text'])
}
