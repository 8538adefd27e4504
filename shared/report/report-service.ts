import type { Client } from '../contract/client.ts'
import { sectionsOf } from '../domain/report/sections/report-sections.ts'
import type { ReportFigures } from '../domain/report/tables/report-figures.ts'
import type { TableName } from '../domain/report/tables/table.ts'
import { serviceQuestions } from '../domain/service/service-questions.ts'
import type { ViewState } from '../domain/view/view-state.ts'

const SECTIONS: readonly TableName[] = ['on-time', 'stock', 'targets']

/** How the incidents of a view are dealt with, where its report says it. */
export async function askService(
  client: Client,
  view: ViewState,
  asOf: string | null,
): Promise<Pick<ReportFigures, 'service'>> {
  const isAsked = (sectionsOf(view) ?? []).some((name) => SECTIONS.some((each) => each === name))
  if (!isAsked || asOf === null) return { service: null }
  const { split, stock, ages } = serviceQuestions(view, asOf)
  const [shares, open, targets] = await Promise.all([
    // Paper says what its filters keep, in the total and the stock too.
    client.call('figures.on-time', { ...split, filters: view.filters }),
    client.call('figures.open', { ...stock, filters: ages.filters }),
    client.call('targets.list', { asOf: view.asOf }),
  ])
  return { service: { split: shares, stock: open, targets: targets.rows } }
}
