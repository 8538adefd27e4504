import type { Client } from '../contract/client.ts'
import { type Day, shiftYears } from '../domain/calendar/day.ts'
import { monthCode, monthSpan } from '../domain/calendar/month.ts'
import type { Span } from '../domain/calendar/period.ts'
import type { SeriesMonths } from '../domain/figures/month-series.ts'
import { comparedFilters } from '../domain/incidents/compared-days.ts'
import type { ServiceMeasure } from '../domain/incidents/measure.ts'
import { hasStatusFilter, type StockAnswer } from '../domain/service/service-question.ts'
import { type ServiceMonths, type ServiceSelection, stockOf } from '../domain/service/service-values.ts'

/** A measure of service by month: of all values together, and of each. */
export interface ServiceSeries {
  readonly whole: ServiceMonths
  readonly of: ReadonlyMap<string, ServiceMonths>
  /** Places of the months of which some incidents are not due yet. */
  readonly early: readonly number[]
}

/** Asks a measure by month of a dimension, of page and paper alike: shares by month of creation, stocks at the end of each. */
export function askServiceSeries(
  client: Client,
  measure: ServiceMeasure,
  selection: ServiceSelection,
  months: SeriesMonths,
  covered: Span,
): Promise<ServiceSeries> {
  const ask = measure === 'on-time' ? askShares : askStocks
  return ask(client, selection, months, covered)
}

async function askShares(
  client: Client,
  { by, filters, asOf }: ServiceSelection,
  { first, count }: SeriesMonths,
  covered: Span,
): Promise<ServiceSeries> {
  const codes = Array.from({ length: count }, (_, place) => monthCode(first + place))
  const begin = monthSpan(monthCode(first)).from
  const from = begin < covered.from ? covered.from : begin
  const asked = { filters, from, to: covered.to, comparison: 'previous-year', asOf, source: 'records' } as const
  const [all, each] = await Promise.all([
    client.call('figures.on-time', { ...asked, by: ['month'] }),
    client.call('figures.on-time', { ...asked, by: [by, 'month'] }),
  ])
  const early = all.rows.filter(({ parts }) => parts.pending > 0).map(({ key: [month = ''] }) => codes.indexOf(month))
  const ofMonths = (rows: typeof all.rows, place: number): ServiceMonths => {
    const byMonth = new Map(rows.map((row) => [row.key[place] ?? '', row]))
    return {
      now: codes.map((code) => byMonth.get(code)?.value ?? null),
      before: codes.map((code) => byMonth.get(code)?.comparison?.value ?? null),
    }
  }
  const values = Map.groupBy(each.rows, ({ key: [code = ''] }) => code)
  return {
    whole: ofMonths(all.rows, 0),
    of: new Map([...values].map(([code, rows]) => [code, ofMonths(rows, 1)])),
    early,
  }
}

async function askStocks(
  client: Client,
  selection: ServiceSelection,
  { first, count }: SeriesMonths,
  covered: Span,
): Promise<ServiceSeries> {
  const none = Array.from({ length: count }, () => null)
  // A status is the newest one: it would empty every earlier stock.
  if (hasStatusFilter(selection)) return { whole: { now: none, before: none }, of: new Map(), early: [] }
  const ends = none.map((_, place): Day => {
    const { to } = monthSpan(monthCode(first + place))
    return to < covered.to ? to : covered.to
  })
  const known = new Map<string, Promise<StockAnswer>>()
  const ask = (to: Day, filters: ServiceSelection['filters']): Promise<StockAnswer> => {
    const name = JSON.stringify([to, filters])
    const answer = known.get(name) ?? client.call('figures.open', stockOf({ ...selection, to, filters }))
    known.set(name, answer)
    return answer
  }
  const earlier = comparedFilters(selection.filters, 'previous-year')
  const [now, before] = await Promise.all([
    Promise.all(ends.map((day) => ask(day, selection.filters))),
    Promise.all(ends.map((day) => ask(shiftYears(day, -1), earlier))),
  ])
  const valuesOf = (code: string): ServiceMonths => {
    const values = (answers: readonly StockAnswer[]) => answers.map((answer) => countOf(answer, code))
    return { now: values(now), before: values(before) }
  }
  const codes = new Set([...now, ...before].flatMap(({ rows }) => rows.map(({ key: [code = ''] }) => code)))
  return {
    whole: { now: now.map(({ total }) => total), before: before.map(({ total }) => total) },
    of: new Map([...codes].map((code) => [code, valuesOf(code)])),
    early: [],
  }
}

/** Nothing of a value is open where the stock of the day is known and does not have it. */
function countOf({ rows, total }: StockAnswer, code: string): number | null {
  return total === null ? null : (rows.find(({ key }) => key[0] === code)?.value ?? 0)
}
