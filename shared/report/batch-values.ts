import type { Client } from '../contract/client.ts'
import { AppError } from '../contract/error.ts'
import { effectiveFilters } from '../domain/incidents/shown-registers.ts'
import { type BatchGrouping, viewOfValue } from '../domain/report/recipe/batch-grouping.ts'
import { codeOf } from '../domain/report/tables/table.ts'
import type { ViewState } from '../domain/view/view-state.ts'
import { labelOf } from '../i18n/label.ts'
import { baseQuestion } from './base-question.ts'
import type { ReportWords } from './compose-report.ts'

/** A value that has a report of its own. */
export interface BatchValue {
  readonly code: string
  readonly label: string
  readonly view: ViewState
}

/** The values that have data in a view, each with its view. Throws `needs-records` where only records know them. */
export async function batchValues(
  client: Client,
  view: ViewState,
  grouping: BatchGrouping,
  words: ReportWords,
): Promise<readonly BatchValue[]> {
  if (grouping === 'programme') return programmeValues(client, view, words)
  const state = await client.call('folder.state', { asOf: view.asOf })
  const filters = effectiveFilters(view.filters, state.registers, view.source)
  const base = baseQuestion({ ...view, filters }, state, grouping)
  const { rows, reason } = await client.call('figures.query', { ...base, comparison: 'none' })
  if (reason === 'needs-records') throw new AppError('needs-records')
  const days = base.from === null || base.to === null ? null : { from: base.from, to: base.to }
  return rows
    .filter(({ value }) => value !== null && value > 0)
    .map(codeOf)
    .map((code) => ({
      code,
      label: labelOf(grouping, code, words.t, words.format),
      view: viewOfValue(view, grouping, code, days),
    }))
}

/** The programmes of which something is known; on a page of amounts, those that have amounts. */
async function programmeValues(client: Client, view: ViewState, { t }: ReportWords): Promise<readonly BatchValue[]> {
  const { asOf } = view
  const asked = { programme: null, asOf }
  const [programmes, budgets, ...others] = await Promise.all([
    client.call('programmes.list', { asOf }),
    client.call('budgets.list', asked),
    client.call('indicators.list', asked),
    client.call('participants.list', asked),
    client.call('dates.list', asked),
  ])
  const known = view.page === 'budgets' ? [budgets] : [budgets, ...others]
  const codes = new Set(known.flatMap(({ rows }) => rows.map(({ programme }) => programme)))
  return programmes.rows
    .filter(({ code }) => codes.has(code))
    .map(({ code, name }) => ({
      code,
      label: name[t.language],
      view: viewOfValue(view, 'programme', code, null),
    }))
}
