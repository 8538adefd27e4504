import { dayNumber } from '../../calendar/day.ts'
import { AGE_BANDS } from '../../incidents/age-band.ts'
import type { ReportFigures, ReportOldest } from './report-figures.ts'
import { reasonOf } from './service-tables.ts'
import { listOf, type ReportTable } from './table.ts'

/** In the place of an age, in the line of all of them. */
const EVERY_AGE = 'all'

export type AgeTableRow = {
  /** A band of days since the creation, or all of them. */
  readonly age: string
  readonly openNow: number
  /** Of all that is open. */
  readonly ofOpen: number
  /** `null` where no target says what is due. */
  readonly overdue: number | null
}

/** How long what is open at the day of the data has been open, all of it first. */
export function ageTable({ service }: ReportFigures): ReportTable<AgeTableRow> {
  if (service === null) return listOf<AgeTableRow>('ages', [], [])
  const { ages, overdue, split } = service
  const total = ages.total ?? 0
  const hasTargets = split.reason !== 'needs-targets'
  const countIn = (answer: typeof ages, band: string) => answer.rows.find(({ key }) => key[0] === band)?.value ?? 0
  const lineOf = (age: string, openNow: number, late: number): AgeTableRow => ({
    age,
    openNow,
    ofOpen: openNow / total,
    overdue: hasTargets ? late : null,
  })
  const bands = AGE_BANDS.map((band) => lineOf(band, countIn(ages, band), countIn(overdue, band)))
  const rows = total === 0 ? [] : [lineOf(EVERY_AGE, total, overdue.total ?? 0), ...bands]
  return {
    ...listOf<AgeTableRow>('ages', rows, ['age', 'openNow', 'ofOpen', ...(hasTargets ? (['overdue'] as const) : [])]),
    reason: reasonOf(ages.reason),
  }
}

export type OldestTableRow = ReportOldest & {
  /** Days since then, at the day of the data. */
  readonly openFor: number
}

/** The incidents that have been open for longest, one by one. */
export function oldestTable({ service }: ReportFigures): ReportTable<OldestTableRow> {
  const on = service?.ages.on ?? null
  const rows = (on === null ? [] : (service?.oldest ?? [])).map(
    ({ created, ...incident }): OldestTableRow => ({
      ...incident,
      created,
      openFor: dayNumber(on ?? created) - dayNumber(created),
    }),
  )
  return listOf('oldest', rows, [
    ...(['reference', 'register', 'category', 'subcategory', 'municipality', 'organisation', 'created'] as const),
    'openFor',
  ])
}
