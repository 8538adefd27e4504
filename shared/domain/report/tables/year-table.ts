import { yearOf } from '../../calendar/day.ts'
import { fullYearOf, spanLength, yearSpan } from '../../calendar/period.ts'
import { type Comparison, compare } from '../../incidents/comparison.ts'
import { coveredDays } from '../../incidents/covered-days.ts'
import type { Filter } from '../../incidents/filter.ts'
import { keptDays, lengthsOfYearBefore } from '../../incidents/kept-days.ts'
import type { Answer, AnswerRow } from '../../incidents/question.ts'
import type { ReportFigures, ReportYear } from './report-figures.ts'
import { codeOf, type ReportTable, tableOf } from './table.ts'

export type YearRow = {
  readonly year: string
  readonly from: string
  readonly to: string
  readonly days: number
  readonly incidents: number | null
  /** `partial` where days are missing, at the end or before records begin. */
  readonly state: 'full' | 'partial' | 'derived'
  readonly growth: number | null
  /** Printed in the source, or computed over the same days of both years. */
  readonly growthFrom: 'printed' | 'computed' | null
  readonly reason: string | null
}

/** The known years with their growth, printed if the source has it, else computed. */
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

/** True where records begin within the year. */
export function isBegunLate({ state, year, from }: YearRow): boolean {
  return state === 'partial' && from > yearSpan(Number(year)).from
}

/** True where the growth is of an unfinished year, over its days alone. */
export function isOfSameDays({ state, growthFrom }: YearRow): boolean {
  return state === 'partial' && growthFrom === 'computed'
}

/** Adds covered years without incidents as zero, unless they begin or end between the days that the filters keep. */
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
      // Rows have no same days of an unfinished year.
      ...(isOver ? { comparison: zeroAfter(year, before, filters) } : { partial: true as const }),
    }
  })
}

/** Compares a year of zero with the year before; filters on weekdays may leave unequal days. */
function zeroAfter(year: number, before: number | null, filters: readonly Filter[]): Comparison {
  const earlier = yearSpan(year - 1)
  return compare(0, before, earlier, before, lengthsOfYearBefore(filters, yearSpan(year), earlier))
}

function printedGrowth(years: readonly ReportYear[], year: number): number | null {
  const growth = years.find((each) => fullYearOf(each) === year)?.growth ?? null
  return growth === null ? null : growth / 100
}
