import type { Client } from '../contract/client.ts'
import { sectionsOf } from '../domain/report/sections/report-sections.ts'
import type { ReportFigures } from '../domain/report/tables/report-figures.ts'
import { serviceQuestions } from '../domain/service/service-questions.ts'
import type { ReportSection, ViewState } from '../domain/view/view-state.ts'
import { askOldest } from './report-oldest.ts'

const SECTIONS: readonly ReportSection[] = ['on-time', 'on-time-organisations', 'stock', 'ages', 'oldest', 'targets']

/** How the incidents of a view are dealt with, where its report says it. */
export async function askService(
  client: Client,
  view: ViewState,
  asOf: string | null,
): Promise<Pick<ReportFigures, 'service'>> {
  const chosen = sectionsOf(view) ?? []
  if (!chosen.some((name) => SECTIONS.includes(name)) || asOf === null) return { service: null }
  const { split, stock, ages, overdue } = serviceQuestions(view, asOf)
  const { filters } = view
  const [shares, organisations, open, byAge, late, oldest, targets] = await Promise.all([
    // Paper says what its filters keep, in the total and the stock too.
    client.call('figures.on-time', { ...split, filters }),
    chosen.includes('on-time-organisations')
      ? client.call('figures.on-time', { ...split, by: ['organisation'], filters })
      : null,
    client.call('figures.open', { ...stock, filters: ages.filters }),
    client.call('figures.open', ages),
    client.call('figures.open', overdue),
    chosen.includes('oldest') ? askOldest(client, ages) : null,
    client.call('targets.list', { asOf: view.asOf }),
  ])
  return {
    service: { split: shares, organisations, stock: open, ages: byAge, overdue: late, oldest, targets: targets.rows },
  }
}
