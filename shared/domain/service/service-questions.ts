import type { Day } from '../calendar/day.ts'
import { AGE_BANDS } from '../incidents/age-band.ts'
import { type Filter, withFilter, withoutDates } from '../incidents/filter.ts'
import { questionOf, type ViewState } from '../view/view-state.ts'
import type { OnTimeQuestion, StockQuestion } from './service-question.ts'

/** What is asked to show how the incidents of a view are dealt with. */
export interface ServiceQuestions {
  readonly total: OnTimeQuestion
  /** By the dimension of the view, whatever values of it are chosen. */
  readonly split: OnTimeQuestion
  readonly months: OnTimeQuestion
  /** Step by step, whatever day of it is chosen. */
  readonly stock: StockQuestion
  /** At the day of the data, whatever the period. */
  readonly ages: StockQuestion
  readonly overdue: StockQuestion
}

/** The questions of a view; relative periods resolve against `asOf`. */
export function serviceQuestions(view: ViewState, asOf: Day | null): ServiceQuestions {
  const { filters, from, to, comparison, asOf: state } = questionOf(view, [], asOf)
  const shares = { filters, from, to, comparison, asOf: state, source: 'records' } as const
  const stock = { filters: stockFilters(filters), from: null, to: null, asOf: state, source: 'records' } as const
  const step = view.granularity === 'day' ? 'week' : view.granularity
  return {
    total: { ...shares, by: [] },
    split: { ...shares, by: [view.onTimeBy], filters: withFilter(filters, view.onTimeBy, null) },
    months: { ...shares, by: ['month'], comparison: 'none' },
    stock: { ...stock, by: [step], filters: withFilter(stock.filters, 'open-at', null), from, to },
    ages: { ...stock, by: ['age'] },
    overdue: { ...stock, by: ['age'], filters: [...stock.filters, { kind: 'part', values: ['overdue'] }] },
  }
}

/** The filters that a stock can have: no status, which is the newest one, and no days of creation. */
function stockFilters(filters: readonly Filter[]): readonly Filter[] {
  return withoutDates(filters).filter(({ kind }) => kind !== 'status')
}

/** Keeps all that is open at the day of the data. */
export const ALL_OPEN: Filter = { kind: 'age', values: AGE_BANDS }
