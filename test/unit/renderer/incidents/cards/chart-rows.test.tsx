import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CHART_ROWS, ChartRows } from '../../../../../renderer/incidents/cards/chart-rows.tsx'
import { INCIDENT_CHARTS, type IncidentChart } from '../../../../../shared/domain/view/view-state.ts'

/** The stacks of a page by row, and what stands over the whole width; charts by name. */
function drawn(charts: readonly IncidentChart[], wide: readonly IncidentChart[]): string {
  const page = renderToStaticMarkup(
    <ChartRows grid={() => undefined} draw={(chart) => <b key={chart}>{chart}</b>} {...{ charts, wide }}>
      {null}
    </ChartRows>,
  )
  return page
    .replaceAll(/<div[^>]*data-side[^>]*>/g, '[')
    .replaceAll('</b><b>', ' ')
    .replaceAll(/<[^>]*>/g, '|')
}

test('each chart of the view has one place on the page', () => {
  const placed = CHART_ROWS.flatMap(({ start, end }) => [...start, ...end])
  expect(placed.toSorted()).toEqual(INCIDENT_CHARTS.toSorted())
})

test('a pinned pair stands above its row, and a stack that is left alone takes the width', () => {
  expect(drawn(INCIDENT_CHARTS, ['delays'])).toContain('|delays||[|distribution channels|')
  expect(drawn(INCIDENT_CHARTS, ['statuses'])).toContain('|statuses||[|trend categories||[|municipalities|')
})

test('small trends take the width above their row, beside a pinned pair too', () => {
  expect(drawn(INCIDENT_CHARTS, ['trend', 'delays'])).toContain('|trend||[|categories||[|municipalities statuses|')
})

test('where a chart is missing the others move up', () => {
  expect(drawn(['trend', 'categories', 'municipalities'], [])).not.toContain('[||')
})
