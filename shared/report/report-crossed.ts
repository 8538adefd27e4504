import type { Client } from '../contract/client.ts'
import { shownDelays } from '../domain/incidents/delay.ts'
import { type Answer, PLAIN_QUESTION, type Question } from '../domain/incidents/question.ts'
import { sectionsOf } from '../domain/report/sections/report-sections.ts'
import type { ReportFigures } from '../domain/report/tables/report-figures.ts'
import { crossQuestions, streetQuestion } from '../domain/view/cross-questions.ts'
import type { ViewState } from '../domain/view/view-state.ts'

/** As many as an answer names: those with few incidents are told together. */
const MOST_STREETS = 10_000

/** The table by two dimensions and the streets of a view, where its report has them. */
export async function askCrossed(
  client: Client,
  view: ViewState,
  base: Question,
): Promise<Pick<ReportFigures, 'cross' | 'streets'>> {
  const sections = sectionsOf(view) ?? []
  const alone: Question = { ...base, comparison: 'none' }
  const [cross, streets] = await Promise.all([
    sections.includes('cross-table') ? askTable(client, view, alone) : null,
    sections.includes('streets') ? client.call('figures.query', streetQuestion(alone, view, MOST_STREETS)) : null,
  ])
  return { cross, streets }
}

/** How the streets that the filters of a view keep are written: titles and sentences name them. */
export async function askStreetNames(
  client: Client,
  { filters, asOf }: Pick<ViewState, 'filters' | 'asOf'>,
): Promise<Readonly<Record<string, string>>> {
  const kept = filters.filter(({ kind, values }) => kind === 'street' && values.length > 0)
  if (kept.length === 0) return {}
  const question: Question = { ...PLAIN_QUESTION, by: ['street'], filters: kept, asOf, source: 'records' }
  return (await client.call('figures.query', question)).names ?? {}
}

async function askTable(client: Client, view: ViewState, base: Question): Promise<Answer> {
  const { table, delays } = crossQuestions(base, view)
  if (delays === null || delays.median.measure !== table.measure) return client.call('figures.query', table)
  const [answer, closed] = await Promise.all([
    client.call('figures.query', table),
    client.call('figures.query', delays.closed),
  ])
  return shownDelays(answer, closed)
}
