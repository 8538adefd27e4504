import { type Day, dayFromNumber, dayNumber } from '../calendar/day.ts'
import { monthSpan } from '../calendar/month.ts'
import { type Span, yearSpan } from '../calendar/period.ts'
import { weekOf, weekSpan } from '../incidents/week.ts'

/** By what a stock is told step by step. */
export const STOCK_STEPS = ['year', 'month', 'week', 'day'] as const
export type StockStep = (typeof STOCK_STEPS)[number]

/** True for the name of a step. */
export function isStockStep(name: string): name is StockStep {
  return STOCK_STEPS.some((step) => step === name)
}

/** The step that a day lies in, and all of its days. */
function stepOf(step: StockStep, day: Day): { readonly key: string; readonly span: Span } {
  switch (step) {
    case 'year':
      return { key: day.slice(0, 4), span: yearSpan(Number(day.slice(0, 4))) }
    case 'month':
      return { key: day.slice(0, 7), span: monthSpan(day.slice(0, 7)) }
    case 'week':
      return { key: weekOf(day), span: weekSpan(weekOf(day)) }
    case 'day':
      return { key: day, span: { from: day, to: day } }
  }
}

/** What came in and went out on each day, from one day on; both lists end with the day of the data. */
export interface DailyFlow {
  /** In days since 1970-01-01. */
  readonly firstDay: number
  readonly in: ArrayLike<number>
  readonly out: ArrayLike<number>
}

export interface StockRow {
  readonly key: readonly [string]
  /** Open at the end of the step. */
  readonly value: number
  readonly in: number
  readonly out: number
  /** The data end before the step does, or begin within it. */
  readonly partial?: true
}

/** The stock at the end of each step: the one before, plus what came in, minus what went out. */
export function stockRows(step: StockStep, flow: DailyFlow, shownFrom: Day | null = null): readonly StockRow[] {
  const rows: StockRow[] = []
  const last = flow.firstDay + flow.in.length - 1
  let stock = 0
  for (let day = flow.firstDay; day <= last; ) {
    const { key, span } = stepOf(step, dayFromNumber(day))
    const end = Math.min(dayNumber(span.to), last)
    let [came, went] = [0, 0]
    for (; day <= end; day += 1) {
      came += flow.in[day - flow.firstDay] ?? 0
      went += flow.out[day - flow.firstDay] ?? 0
    }
    stock += came - went
    const isCut = dayNumber(span.to) > last
    if (shownFrom === null || span.to >= shownFrom)
      rows.push({ key: [key], value: stock, in: came, out: went, ...(isCut ? { partial: true as const } : {}) })
  }
  return rows
}
