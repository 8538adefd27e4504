import { isAnnounced, sortDates } from '../calendar/time-line.ts'
import type { ReportFigures } from './figures.ts'
import { byProgramme, programmeNames } from './programme-names.ts'
import { listOf, type ReportTable } from './table.ts'

export type DateRow = {
  readonly programme: string
  readonly event: string
  readonly from: string
  readonly to: string
  /** What lay ahead when the source was written is announced, not known to have happened. */
  readonly flag: 'announced' | null
  readonly source: string
  readonly quote: string | null
}

/** The key dates of each programme, from the earliest to the latest. */
export function dateTable(figures: ReportFigures): ReportTable<DateRow> {
  const nameOf = programmeNames(figures)
  const rows = byProgramme(sortDates(figures.dates), figures).map(
    (date): DateRow => ({
      programme: nameOf(date.programme),
      event: date.label[figures.language],
      from: date.from,
      to: date.to,
      flag: isAnnounced(date) ? 'announced' : null,
      source: date.source,
      quote: date.quote,
    }),
  )
  return listOf('dates', rows, ['programme', 'event', 'from', 'to', 'flag', 'source', 'quote'])
}
