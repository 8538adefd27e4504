import { yearOf } from '../calendar/day.ts'
import { fullYearOf, spanLength, yearSpan } from '../calendar/period.ts'
import { type Comparison, compare } from '../incidents/comparison.ts'
import { coveredDays } from '../incidents/covered-days.ts'
import type { Filter } from '../incidents/filter.ts'
import { keptDays, lengthsOfYearBefore } from '../incidents/kept-days.ts'
import type { Answer, AnswerRow } from '../incidents/question.ts'
import type { ReportFigures, ReportYear } from './figures.ts'
import { codeOf, type ReportTable, tableOf } from './table.ts'

export type YearRow = {
  readonly year: string
  readonly from: string
  readonly to: string
  readonly days: number
  readonly incidents: number | null
  /** Partial where days are missing: at its end, or before the records begin. */
  readonly state: 'full' | 'partial' | 'derived'
  readonly growth: number | null
  /** Whether the growth stands in the source or is computed over the same days of both years. */
  readonly growthFrom: 'printed' | 'computed' | null
  readonly reason: string | null
}

/** The years that are known, with the growth that the source prints, else the one that is computed. */
export function yearTable(figures: ReportFigures): ReportTable<YearRow> {
  const { years: answer, view } = figures
  const isPrinted = answer.source === 'published' && view.filters.every((filter) => filter.kind === 'year')
  const answered = answer.source === 'records' && !view.filters.some(({ kind }) => kind === 'month' || kind === 'day')
  const rows = (answered ? withZeroYears(answer, view.filters) : answer.rows).map((row): YearRow => {
    const year = codeOf(row)
    const covered = coveredDays(yearSpan(Number(year)), answer, row)
    const printed = isPrinted ? printedGrowth(figures.yearFigures, Number(year)) : null
    const computed = row.comparison?.change ?? null
    const isWhole = row.partial !== true && covered.from === yearSpan(Number(year)).from
    return {
      year,
      ...covered,
      days: spanLength(covered),
      incidents: row.value,
      state: row.derived ? 'derived' : isWhole ? 'full' : 'partial',
      growth: printed ?? computed,
      growthFrom: printed !== null ? 'printed' : computed !== null ? 'computed' : null,
      reason: printed === null ? (row.comparison?.reason ?? null) : null,
    }
  })
  const columns = ['year', 'from', 'to', 'days', 'incidents', 'state', 'growth', 'growthFrom', 'reason'] as const
  return tableOf('years', answer, rows, columns)
}

/** True where the records begin within the year. */
export function isBegunLate({ state, year, from }: YearRow): boolean {
  return state === 'partial' && from > yearSpan(Number(year)).from
}

/** True where an unfinished year has a growth, which is over its days alone. */
export function isOfSameDays({ state, growthFrom }: YearRow): boolean {
  return state === 'partial' && growthFrom === 'computed'
}

/**
 * Records that cover a year without any incident counted zero: a year without a row is known all the same, unless it
 * begins or ends between the days that the filters keep.
 */
function withZeroYears({ rows, period, asOf }: Answer, filters: readonly Filter[]): readonly AnswerRow[] {
  if (rows.length === 0 || period === null) return rows
  const known = new Map(rows.map((row) => [Number(codeOf(row)), row]))
  const first = yearOf(period.from)
  return Array.from({ length: yearOf(period.to) - first + 1 }, (_, index) => index).flatMap((index): AnswerRow | [] => {
    const year = first + index
    const row = known.get(year)
    if (row !== undefined) return row
    if (keptDays(period, [...filters, { kind: 'year', values: [String(year)] }]) === 0) return []
    const isOver = asOf === null || yearSpan(year).to <= asOf
    const before = index === 0 ? null : (known.get(year - 1)?.value ?? 0)
    return {
      key: [String(year)],
      value: 0,
      // The same days of an unfinished year are not in the rows.
      ...(isOver ? { comparison: zeroAfter(year, before, filters) } : { partial: true as const }),
    }
  })
}

/** A year of zero beside the year before, of which filters may keep more or fewer days of the week. */
function zeroAfter(year: number, before: number | null, filters: readonly Filter[]): Comparison {
  const earlier = yearSpan(year - 1)
  return compare(0, before, earlier, before, lengthsOfYearBefore(filters, yearSpan(year), earlier))
}

function printedGrowth(years: readonly ReportYear[], year: number): number | null {
  const growth = years.find((each) => fullYearOf(each) === year)?.growth ?? null
  return growth === null ? null : growth / 100
}
