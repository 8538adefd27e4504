import type { Client } from '../contract/client.ts'
import { crossQuestions, streetQuestion, type TableQuestion } from '../domain/cross/cross-questions.ts'
import { type CrossAnswer, crossStock } from '../domain/cross/cross-table.ts'
import { shownDelays } from '../domain/incidents/delay.ts'
import { PLAIN_QUESTION, type Question } from '../domain/incidents/question.ts'
import { sectionsOf } from '../domain/report/sections/report-sections.ts'
import type { ReportFigures } from '../domain/report/tables/report-figures.ts'
import type { ViewState } from '../domain/view/view-state.ts'

/** As many as an answer names: those with few incidents are told together. */
const MOST_STREETS = 10_000

/** The table by two dimensions and the streets of a view, where its report has them; counts have no streets. */
export async function askCrossed(
  client: Client,
  view: ViewState,
  base: Question,
  hasRows: boolean,
): Promise<Pick<ReportFigures, 'cross' | 'crossMedians' | 'streets'>> {
  const sections = sectionsOf(view) ?? []
  const alone: Question = { ...base, comparison: 'none' }
  const [crossed, streets] = await Promise.all([
    sections.includes('cross-table') ? askTable(client, view, alone) : { cross: null, crossMedians: null },
    sections.includes('streets') && hasRows
      ? client.call('figures.query', streetQuestion(alone, view, MOST_STREETS))
      : null,
  ])
  return { ...crossed, streets }
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

async function askTable(
  client: Client,
  view: ViewState,
  base: Question,
): Promise<Pick<ReportFigures, 'cross' | 'crossMedians'>> {
  const { table, delays } = crossQuestions(base, view)
  const [answer, median, closed] = await Promise.all([
    askCells(client, table),
    delays === null ? null : client.call('figures.query', delays.median),
    delays === null ? null : client.call('figures.query', delays.closed),
  ])
  const known = median === null || closed === null ? null : shownDelays(median, closed)
  const isOfDelays = known !== null && known.measure === answer.measure
  return isOfDelays ? { cross: known, crossMedians: null } : { cross: answer, crossMedians: known }
}

/** The answer that fills the cells of a table. */
export async function askCells(client: Client, table: TableQuestion): Promise<CrossAnswer> {
  switch (table.method) {
    case 'figures.query':
      return await client.call(table.method, table.question)
    case 'figures.on-time':
      return await client.call(table.method, table.question)
    case 'figures.open':
      return crossStock(await client.call(table.method, table.question))
  }
}
