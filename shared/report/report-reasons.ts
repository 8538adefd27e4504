import type { Client } from '../contract/client.ts'
import type { Answer, Question } from '../domain/incidents/question.ts'
import { sectionsOf } from '../domain/report/sections/report-sections.ts'
import type { ReportFigures } from '../domain/report/tables/report-figures.ts'
import type { ReportSection, ViewState } from '../domain/view/view-state.ts'

/** What deserves to be said first, and of what the difference is made, where the report has them. */
export async function askReasons(
  client: Client,
  view: ViewState,
  base: Question,
  { source, comparison }: Answer,
): Promise<Pick<ReportFigures, 'findings' | 'explanation' | 'onTimeExplanation'>> {
  const chosen = sectionsOf(view)
  const has = (section: ReportSection): boolean => chosen?.includes(section) ?? section === 'findings'
  const { filters, from, to, asOf } = base
  const [found, explanation, onTimeExplanation] = await Promise.all([
    source === 'records' && has('findings') ? client.call('figures.findings', { filters, from, to, asOf }) : null,
    comparison !== undefined && has('explanation')
      ? client.call('figures.explain', { ...base, by: [], measure: 'incidents', source })
      : null,
    // What is on time only records tell, whatever answers the counts.
    base.comparison !== 'none' && (comparison !== undefined || source !== 'records') && has('on-time-explanation')
      ? client.call('figures.explain', { ...base, by: [], measure: 'on-time', source: 'records' })
      : null,
  ])
  return { findings: found?.findings ?? [], explanation, onTimeExplanation }
}
