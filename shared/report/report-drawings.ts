import type { Client } from '../contract/client.ts'
import { monthWithin } from '../domain/calendar/month-calendar.ts'
import type { Span } from '../domain/calendar/period.ts'
import { decodeSeries, type SeriesMonths } from '../domain/figures/month-series.ts'
import { incidentQuestion } from '../domain/incidents/incident-questions.ts'
import { isServiceMeasure, type ServiceMeasure } from '../domain/incidents/measure.ts'
import type { Answer, Question } from '../domain/incidents/question.ts'
import type { ReportMultiples } from '../domain/report/tables/report-figures.ts'
import type { ServiceSelection, ServiceValues } from '../domain/service/service-values.ts'
import type { ViewState } from '../domain/view/view-state.ts'
import { askServiceSeries } from './ask-service-series.ts'
import { askServiceValues } from './ask-service-values.ts'

/** The days of the month that is chosen; `null` where the view draws none. */
export async function askCalendar(
  client: Client,
  { days }: ViewState,
  base: Question,
  { source, period }: Answer,
): Promise<Answer | null> {
  if (source !== 'records' || days === 'weekdays' || monthWithin(period) === null) return null
  return client.call('figures.query', incidentQuestion('trend', { ...base, source, by: ['day'], comparison: 'none' }))
}

/** The small trends of the view, each with its count and its months; `null` where it draws none, as of one month. */
export async function askMultiples(
  client: Client,
  { multiples: dimension, rate }: ViewState,
  base: Question,
  { source, comparison, period }: Answer,
): Promise<ReportMultiples | null> {
  if (source !== 'records' || dimension === null || monthWithin(period) !== null) return null
  const isRate = dimension === 'municipality' && rate === 'per-1000'
  const { filters, from, to, asOf } = base
  const [answer, { integers }, { codes }] = await Promise.all([
    client.call('figures.query', {
      ...base,
      source,
      by: [dimension],
      measure: isRate ? 'per-1000' : 'incidents',
      comparison: comparison === undefined ? 'none' : base.comparison,
    }),
    client.call('figures.series', { filters, from, to, asOf, by: [dimension] }),
    client.call('figures.codes', { asOf }),
  ])
  if (integers === null) return null
  const { months, of } = decodeSeries(integers)
  const service = isServiceMeasure(rate)
    ? await askService(client, rate, { ...serviceSelection(base, comparison), by: dimension }, months, period)
    : null
  const series = (of[dimension]?.codes ?? []).map(([place, own]) => [codes[dimension][place] ?? '', own] as const)
  return { dimension, answer, months, of: new Map(series), service }
}

async function askService(
  client: Client,
  measure: ServiceMeasure,
  selection: ServiceSelection,
  months: SeriesMonths,
  period: Span | null,
): Promise<ReportMultiples['service']> {
  const values = await askServiceValues(client, measure, selection)
  if (period === null) return null
  const { of, early } = await askServiceSeries(client, measure, selection, months, period)
  return { values, months: of, early }
}

/** How the incidents of each municipality are dealt with, where the view tells it. */
export async function askPlaces(
  client: Client,
  { rate }: ViewState,
  base: Question,
  { source, comparison }: Answer,
): Promise<ServiceValues | null> {
  if (source !== 'records' || !isServiceMeasure(rate)) return null
  return askServiceValues(client, rate, { ...serviceSelection(base, comparison), by: 'municipality' })
}

function serviceSelection(base: Question, comparison: Answer['comparison']): Omit<ServiceSelection, 'by'> {
  const { filters, from, to, asOf, source } = base
  return { filters, from, to, asOf, source, comparison: comparison === undefined ? 'none' : base.comparison }
}
