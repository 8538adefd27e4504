import type { Client } from '../contract/client.ts'
import { monthWithin } from '../domain/calendar/month-calendar.ts'
import { decodeSeries } from '../domain/figures/month-series.ts'
import { incidentQuestion } from '../domain/incidents/incident-questions.ts'
import type { Answer, Question } from '../domain/incidents/question.ts'
import type { ReportMultiples } from '../domain/report/tables/report-figures.ts'
import type { ViewState } from '../domain/view/view-state.ts'

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
  const series = (of[dimension]?.codes ?? []).map(([place, own]) => [codes[dimension][place] ?? '', own] as const)
  return { dimension, answer, months, of: new Map(series) }
}
