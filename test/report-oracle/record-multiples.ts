import { besideOf, bothCounts } from './record-bars.ts'
import { movedBack } from './record-comparison.ts'
import {
  counts,
  isOneMonth,
  isOverYear,
  keptDays,
  NO_TABLE,
  type OracleTable,
  perThousand,
  selectionOf,
  totalled,
} from './record-counts.ts'
import { type Days, isDatedFilter, type OracleRow, type RecordState, without } from './record-state.ts'

/** The small trends: each month of each code, beside the same days a year before. */
export function multiples(state: RecordState): OracleTable {
  const of = selectionOf(state)
  const { multiples: dimension, rate } = state.view
  if (of === null || dimension === null || isOneMonth(of.days)) return NO_TABLE
  const last = monthNumber(of.days.to)
  const first = isOverYear(of.days) ? last - 11 : monthNumber(of.days.from)
  const dated = of.filters.filter(isDatedFilter)
  const plain = without(of.filters, 'year', 'month', 'day')
  const isRate = dimension === 'municipality' && rate === 'per-1000'
  const months = Array.from({ length: last - first + 1 }, (_, at) => {
    const whole = monthDays(first + at)
    const days = { from: later(whole.from, of.days.from), to: sooner(whole.to, of.days.to) }
    const kept = days.from > days.to ? 0 : keptDays(state, { days, filters: dated })
    const isCut = kept < keptDays(state, { days: whole, filters: [] })
    const now = kept === 0 ? null : counts(state, { days, filters: of.filters }, dimension)
    const wholeBefore = monthDays(first + at - 12)
    const back = isCut ? movedBack({ days, filters: of.filters }) : { days: wholeBefore, filters: plain }
    const isKnown = back.days.from >= state.firstMonth && (!isCut || kept > 0)
    return { month: whole.from.slice(0, 7), isCut, now, before: isKnown ? counts(state, back, dimension) : null }
  })
  // As in the table of organisations, one that only the compared days have is there too.
  const beside = dimension === 'organisation' ? besideOf(state, of) : null
  const rows = [...bothCounts(state, of, beside, dimension).now.keys()].flatMap((code) =>
    months.map(({ month, isCut, now, before }): OracleRow => {
      const [incidents, then] = [now, before].map((found) => (found === null ? null : (found.get(code) ?? 0)))
      const rateOf = (value: number | null | undefined) => (value == null ? null : perThousand(code, value))
      return {
        [dimension]: code,
        month,
        incidents: incidents ?? null,
        before: then ?? null,
        ...(isRate ? { per1000: rateOf(incidents), per1000Before: rateOf(then) } : {}),
        state: isCut ? 'partial' : 'full',
      }
    }),
  )
  return totalled(rows, null)
}

const later = (one: string, other: string): string => (one > other ? one : other)
const sooner = (one: string, other: string): string => (one < other ? one : other)
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const monthDays = (month: number): Days => {
  const day = (at: number, date: number) =>
    new Date(Date.UTC(Math.floor(at / 12), at % 12, date)).toISOString().slice(0, 10)
  return { from: day(month, 1), to: day(month + 1, 0) }
}
