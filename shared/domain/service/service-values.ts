import type { Day } from '../calendar/day.ts'
import { isYearAtMost, type Span } from '../calendar/period.ts'
import type { MonthSeries } from '../figures/month-series.ts'
import { comparedSelection } from '../incidents/compared-days.ts'
import { type Comparison, compare, comparedSpan } from '../incidents/comparison.ts'
import type { ServiceMeasure } from '../incidents/measure.ts'
import { hasRegionalRoadsBreak } from '../incidents/regional-roads.ts'
import { type Parts, sumParts } from '../incidents/service-part.ts'
import { isOfOutcome } from '../incidents/service-reason.ts'
import type { MultipliedDimension } from '../view/view-state.ts'
import { onTimeShare, pastDue } from './on-time.ts'
import type { OnTimeAnswer, OnTimeQuestion, StockAnswer, StockQuestion } from './service-question.ts'

/** What is told of the incidents of a value of a dimension. */
export interface ServiceValue {
  readonly code: string
  /** `null` where too few incidents are past their due day. */
  readonly value: number | null
  /** What the share is of, and what stands beside it; `null` of a stock. */
  readonly parts: Parts | null
  readonly comparison?: Comparison | undefined
}

/** A measure of service by a dimension, shares and stocks alike. */
export interface ServiceValues {
  readonly measure: ServiceMeasure
  readonly by: MultipliedDimension
  readonly asOf: Day | null
  readonly values: readonly ServiceValue[]
  /** All values together. */
  readonly whole: ServiceValue
  readonly absent: readonly string[]
  readonly register: readonly string[]
  /** The days of creation of a share; `null` of a stock. */
  readonly period: Span | null
  /** The day at the end of which a stock is open; `null` of a share. */
  readonly on: Day | null
  /** What is in no stock. */
  readonly untold: { readonly undated: number; readonly unseen: number }
  /** Why nothing is told. */
  readonly reason: NonNullable<OnTimeAnswer['reason']> | null
}

/** The months of a value, and those of the year before. */
export type ServiceMonths = Pick<MonthSeries, 'now' | 'before'>

/** A question of whichever measure: the incidents, days and state of a selection, by one dimension. */
export type ServiceSelection = Omit<OnTimeQuestion, 'by'> & { readonly by: MultipliedDimension }

/**
 * Shares by a dimension; that few are past their due day is told of each value, and withholds nothing. Over years nothing is
 * compared with the year before.
 */
export function valuesOfShares(answer: OnTimeAnswer, { by, comparison: compared }: ServiceSelection): ServiceValues {
  const { reason = null, period } = answer
  const isCompared = period !== null && (comparedSpan(compared) !== null || isYearAtMost(period))
  const kept = (comparison: Comparison | undefined) => (isCompared ? comparison : undefined)
  return {
    measure: 'on-time',
    by,
    asOf: answer.asOf,
    values: answer.rows.map(({ key: [code = ''], value, parts, comparison }) => {
      return { code, value, parts, comparison: kept(comparison) }
    }),
    whole: {
      code: '',
      value: onTimeShare(answer.parts).value,
      parts: answer.parts,
      comparison: kept(answer.comparison),
    },
    absent: answer.absent ?? [],
    register: answer.register ?? [],
    period,
    on: null,
    untold: { undated: 0, unseen: 0 },
    reason: reason === 'few' ? null : reason,
  }
}

/** Stocks by a dimension, and those that they are compared with; `null` for nothing. */
export function valuesOfStock(
  now: StockAnswer,
  before: StockAnswer | null,
  { by, filters }: Pick<ServiceSelection, 'by' | 'filters'>,
): ServiceValues {
  const counts = new Map((before?.rows ?? []).map(({ key: [code = ''], value }) => [code, value]))
  const isKnown = before?.reason === undefined && before?.total !== null
  const [on, then] = [now.on, before?.on ?? null]
  const comparisonOf = (value: number | null, earlier: number | null): Comparison | undefined => {
    if (before === null || on === null) return undefined
    const day = then ?? on
    const counted = compare(value, isKnown ? earlier : null, { from: day, to: day }, null)
    const hasMoved = hasRegionalRoadsBreak(filters, [
      { by: [by], period: { from: day, to: on }, ...(now.register === undefined ? {} : { register: now.register }) },
    ])
    return hasMoved && isKnown ? { ...counted, change: null, reason: 'roads-moved' } : counted
  }
  const codes = [...new Set([...now.rows.map(({ key: [code = ''] }) => code), ...counts.keys()])]
  const counted = new Map(now.rows.map(({ key: [code = ''], value }) => [code, value]))
  const values = codes.map((code): ServiceValue => {
    const value = counted.get(code) ?? 0
    return { code, value, parts: null, comparison: comparisonOf(value, counts.get(code) ?? 0) }
  })
  return {
    measure: 'open',
    by,
    asOf: now.asOf,
    values: now.reason === undefined ? values : [],
    whole: { code: '', value: now.total, parts: null, comparison: comparisonOf(now.total, before?.total ?? null) },
    absent: now.absent ?? [],
    register: now.register ?? [],
    period: null,
    on,
    untold: { undated: now.undated, unseen: now.unseen },
    reason: now.reason ?? null,
  }
}

/** The question of a stock at the end of the days of a selection. */
export function stockOf({ by, filters, to, asOf }: ServiceSelection): StockQuestion {
  return { by: [by], filters, from: null, to, asOf, source: 'records' }
}

/** The question of a stock that one on a day is compared with; `null` where nothing is compared, as over years. */
export function earlierStockOf(selection: ServiceSelection, on: Day | null): StockQuestion | null {
  const { from, comparison, filters } = selection
  if (on === null || comparison === 'none' || filters.some(isOfOutcome)) return null
  if (comparedSpan(comparison) === null && (from === null || !isYearAtMost({ from, to: on }))) return null
  const earlier = comparedSelection(filters, { from: on, to: on }, comparison, null)
  return { ...stockOf(selection), filters: earlier.filters, to: earlier.to }
}

/** Several values as one. */
export function sumOfValues(values: readonly ServiceValue[]): ServiceValue {
  const parts = values.flatMap((each) => each.parts ?? [])
  const isOfShares = parts.length > 0
  const sum = isOfShares ? sumParts(parts) : null
  return {
    code: '',
    value: sum === null ? values.reduce((all, { value }) => all + (value ?? 0), 0) : onTimeShare(sum).value,
    parts: sum,
    comparison: undefined,
  }
}

/** How many incidents a value tells of: those past their due day, or those open. */
export function sizeOfValue({ parts, value }: ServiceValue): number {
  return parts === null ? (value ?? 0) : pastDue(parts)
}
