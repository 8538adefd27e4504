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

/** The step that a day lies in. */
function keyOf(step: StockStep, day: Day): string {
  if (step === 'week') return weekOf(day)
  return day.slice(0, { year: 4, month: 7, day: 10 }[step])
}

/** All days of a step. */
function spanOf(step: StockStep, key: string): Span {
  switch (step) {
    case 'year':
      return yearSpan(Number(key))
    case 'month':
      return monthSpan(key)
    case 'week':
      return weekSpan(key)
    case 'day':
      return { from: key, to: key }
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

/** A step of the calendar, as far as the data reach into it; days since 1970-01-01. */
export interface CalendarStep {
  readonly key: string
  readonly from: number
  readonly to: number
  /** The data end before it does. */
  readonly isCut: boolean
  /** Its last day, whether or not the data reach it. */
  readonly end: Day
}

/** The steps from one day to another, both included. */
export function stepsBetween(step: StockStep, firstDay: number, lastDay: number): readonly CalendarStep[] {
  const steps: CalendarStep[] = []
  for (let day = firstDay; day <= lastDay; day = (steps.at(-1)?.to ?? lastDay) + 1) {
    const key = keyOf(step, dayFromNumber(day))
    const end = spanOf(step, key).to
    const to = Math.min(dayNumber(end), lastDay)
    steps.push({ key, from: day, to, isCut: dayNumber(end) > lastDay, end })
  }
  return steps
}

/** The last day of the data that lies in a step. */
export function lastDayOf(step: StockStep, key: string, on: Day): Day {
  const { to } = spanOf(step, key)
  return to < on ? to : on
}

/** The stock at the end of each step, of what came in and went out in it: the one before, plus the one, minus the other. */
export function stockOfSteps(
  steps: readonly CalendarStep[],
  came: ArrayLike<number>,
  went: ArrayLike<number>,
  shownFrom: Day | null = null,
): readonly StockRow[] {
  let stock = 0
  return steps.flatMap(({ key, isCut, end }, at): StockRow[] => {
    const flow = { in: came[at] ?? 0, out: went[at] ?? 0 }
    stock += flow.in - flow.out
    if (shownFrom !== null && end < shownFrom) return []
    return [{ key: [key], value: stock, ...flow, ...(isCut ? { partial: true as const } : {}) }]
  })
}

/** The stock at the end of each step, from what came in and went out on each day. */
export function stockRows(step: StockStep, flow: DailyFlow, shownFrom: Day | null = null): readonly StockRow[] {
  const steps = stepsBetween(step, flow.firstDay, flow.firstDay + flow.in.length - 1)
  const sums = (counts: ArrayLike<number>) =>
    steps.map(({ from, to }) => {
      let sum = 0
      for (let day = from; day <= to; day += 1) sum += counts[day - flow.firstDay] ?? 0
      return sum
    })
  return stockOfSteps(steps, sums(flow.in), sums(flow.out), shownFrom)
}
