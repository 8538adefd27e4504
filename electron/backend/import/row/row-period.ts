import { type Day, dayNumber } from '../../../../shared/domain/calendar/day.ts'
import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import type { CellRefusal } from '../format/cell-kind.ts'
import { leavesYearOpen } from '../head/as-of-day.ts'
import { namesPart } from '../head/days-in-text.ts'
import { namesQuarter, TWO_YEARS } from '../lexicon/period-words.ts'
import type { Cells } from '../value/cells.ts'
import type { FieldReader } from '../value/field-reader.ts'
import { isDressed } from '../value/number-fault.ts'
import type { BuildContext, BuiltRow } from './row-builder.ts'

interface Period {
  readonly from: Day | null
  readonly to: Day | null
}

interface ClosedPeriod {
  readonly from: Day
  readonly to: Day
}

/** A year, which figures of what had happened by a day cover up to that day. */
export function yearSpanTo(year: string, { observedTo }: BuildContext): Period {
  const isUnderWay = observedTo?.slice(0, 4) === year
  return { from: `${year}-01-01`, to: isUnderWay ? observedTo : `${year}-12-31` }
}

/** The first and the last day of a row. */
type RowExtent = Pick<BuiltRow, 'firstDay' | 'lastDay'>

export const NO_DAYS: RowExtent = { firstDay: null, lastDay: null }

/** The extent of a period; one that is open at an end speaks of the day at the other. */
export function extentOf(from: Day | null, to: Day | null): RowExtent {
  const [first, last] = [from ?? to, to ?? from]
  return { firstDay: first === null ? null : dayNumber(first), lastDay: last === null ? null : dayNumber(last) }
}

/** Reads the period of a row. */
export interface PeriodReader {
  /** The period of the present row: its days, else its year, else the one of the title. */
  ofRow(): Period
  /** Whole years that one cell names, `2022-2025`, where no columns have the first and the last day. */
  ofYears(): Period | null
  /** The period of figures that have both of its days; a row without one of them is refused. */
  closed(period: Period): ClosedPeriod | null
}

export function createPeriodReader(cells: Cells, context: BuildContext): PeriodReader {
  const fields = { from: cells.field('from'), to: cells.field('to'), year: cells.field('year') }
  const mayNameYears = fields.year.isHeld && !fields.from.isHeld && !fields.to.isHeld
  return {
    ofRow: () => periodIn(fields, context),
    ofYears: () => (mayNameYears ? spanOfYears(fields.year.text() ?? '') : null),
    closed: (period) => closedPeriod(fields, period),
  }
}

type PeriodFields = Readonly<Record<'from' | 'to' | 'year', FieldReader>>

function periodIn(fields: PeriodFields, context: BuildContext): Period {
  const year = yearIn(fields.year)
  if (year !== null) refuseFuture(fields.year, String(year), context)
  const ofYear = year === null ? null : yearSpanTo(String(year), context)
  const days = { from: fields.from.day(), to: fields.to.day() }
  const known = [days.from, days.to].filter((day) => day !== null)
  const otherDay = year === null ? undefined : known.find((day) => !day.startsWith(`${year}-`))
  if (otherDay !== undefined) fields.year.reject('year-differs', { day: otherDay })
  const from = days.from ?? ofYear?.from ?? null
  const to = days.to ?? ofYear?.to ?? null
  if (from === null && to === null && context.titlePeriod !== null) return context.titlePeriod
  if (from !== null && to !== null && from > to) fields.to.reject('period-reversed')
  return { from, to }
}

/** Refuses a row with figures of a year that has not begun. */
export function refuseFuture(field: FieldReader, year: string, { countedTo }: BuildContext): void {
  if (countedTo !== null && year > countedTo.slice(0, 4)) field.reject('year-future', { year, today: countedTo })
}

function closedPeriod(fields: PeriodFields, { from, to }: Period): ClosedPeriod | null {
  if (from !== null && to !== null) return { from, to }
  const [missing, given] = from === null ? (['from', 'to'] as const) : (['to', 'from'] as const)
  if (fields[missing].isHeld) fields[missing].reject('value-missing')
  else if (fields.year.isHeld) fields.year.reject('value-missing')
  else fields[given].reject('value-missing', { rule: missing })
  return null
}

function spanOfYears(text: string): Period | null {
  const [, first = '', last = ''] = /^(\d{4}) ?[-–] ?(\d{4})$/.exec(text) ?? []
  const isSpan = Number(first) >= EARLIEST_YEAR && Number(first) < Number(last) && Number(last) <= LATEST_YEAR
  return isSpan ? { from: `${first}-01-01`, to: `${last}-12-31` } : null
}

const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2200
const NO_YEAR = { code: 'year-invalid', details: { from: String(EARLIEST_YEAR), to: String(LATEST_YEAR) } } as const

/** What is no year, but has a way to be written: two years or days, a year with a mark after it or with what leaves it open. */
function noYear(text: string): CellRefusal {
  const rule = yearRule(text)
  return rule === null ? NO_YEAR : { ...NO_YEAR, details: { ...NO_YEAR.details, rule } }
}

const ANY_YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/
const YEAR_ALONE = /^\d{4}$/
const TWO_DAYS = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}.*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/
/** What sends to a remark, or says that figures are provisional, revised or estimated: `2024*`, `2024 (p)`, `2024e`. */
const MARKED = /^\d{4}\s*(?:[*†‡¹²³⁰⁴-⁹]+|\((?:\d{1,2}|\p{L}|\*+)\)|[per]\.?)$/iu

/** A month, of which years that follow each other have another end: `2023-01`, not `2009-10`. */
function isMonth(text: string): boolean {
  const [, year = '', month = ''] = /^\d{2}(\d{2})[-/](0[1-9]|1[0-2])$/.exec(text) ?? []
  return month !== '' && Number(month) <= Number(year)
}

function yearRule(text: string): NonNullable<ProblemDetails['year-invalid']['rule']> | null {
  if (YEAR_ALONE.test(text)) return null
  if (isDressed(text)) return 'quoted'
  if (TWO_DAYS.test(text)) return 'days'
  const [year] = /^(?:19|20)\d{2}(?!\d)/.exec(text) ?? []
  const isPart = namesQuarter(text) || namesPart(text)
  if (year === undefined) return isPart && ANY_YEAR.test(text) ? 'part' : null
  if (isPart || isMonth(text)) return 'part'
  if (TWO_YEARS.test(text)) return 'two'
  if (MARKED.test(text)) return 'mark'
  return leavesYearOpen(text, year) ? 'part' : null
}

function yearIn(field: FieldReader): number | null {
  const year = field.count((written) => noYear(written.trim()))
  if (year === null || (year >= EARLIEST_YEAR && year <= LATEST_YEAR)) return year
  field.reject(NO_YEAR.code, NO_YEAR.details)
  return null
}
