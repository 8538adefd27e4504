import { isAnnounced, sortDates } from '../../calendar/time-line.ts'
import type { ReportFigures } from './report-figures.ts'
import { byProgramme, programmeNames } from './report-programme-names.ts'
import { listOf, type ReportTable } from './table.ts'

export type DateRow = {
  readonly programme: string
  readonly event: string
  readonly from: string
  readonly to: string
  /** Ahead on the as-of day of the source. */
  readonly flag: 'announced' | null
  readonly source: string
  readonly quote: string | null
}

/** The key dates of each programme, earliest first. */
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
