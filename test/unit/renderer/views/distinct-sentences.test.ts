import { expect, it, test } from 'vitest'
import { effectiveView } from '../../../../renderer/state/effective-view.ts'
import { sentencesApart } from '../../../../renderer/views/distinct-sentences.ts'
import { WITHOUT_CLEANLINESS } from '../../../../shared/domain/incidents/without-cleanliness.ts'
import { DEFAULT_VIEW, PAGES, type ViewState } from '../../../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { sentenceOfParts, viewParts } from '../../../../shared/i18n/view-sentence.ts'

const t = createTranslator('en')
const format = createFormat('en')
const partsOf = (view: ViewState) => viewParts(effectiveView(view), null, t, format, new Map([['pod-it', 'POD IT']]))
const SCHAERBEEK: ViewState = {
  ...DEFAULT_VIEW,
  page: 'incidents',
  filters: [{ kind: 'municipality', values: ['21015'] }],
  period: { kind: 'year', year: 2022 },
}

it('says first what tells a view from the others of its page', () => {
  const views: readonly ViewState[] = [
    SCHAERBEEK,
    { ...SCHAERBEEK, granularity: 'week', comparison: 'none' },
    { ...SCHAERBEEK, period: { kind: 'year', year: 2021 } },
    { ...DEFAULT_VIEW, page: 'programmes', drill: 'pod-it' },
  ]
  expect(sentencesApart(views, partsOf, t)).toEqual([
    'Incidents: in 2022 · in the municipality of Schaerbeek',
    'Incidents: trend by week · no comparison · in 2022 · in the municipality of Schaerbeek',
    'Incidents: in 2021 · in the municipality of Schaerbeek',
    'Programmes: POD IT',
  ])
})

test('the sentence of a view names the comparison and the order, too', () => {
  const comparison = { from: '2022-02-01', to: '2022-02-28' }
  const sorted: ViewState = { ...DEFAULT_VIEW, page: 'incidents', comparison, sort: { by: 'label', descending: false } }
  expect(sentenceOfParts('incidents', partsOf(sorted), t)).toBe(
    'Incidents: comparison: in February 2022 · sorted by name',
  )
})

test('a page is not described by what has no effect on it', () => {
  const view: ViewState = { ...SCHAERBEEK, drill: 'pod-it', moneyBy: 'year', pinned: { ...SCHAERBEEK, chart: null } }
  const saidOn = (page: ViewState['page']) => partsOf({ ...view, page })
  expect(saidOn('help')).toEqual([])
  expect(saidOn('programmes')).toEqual(['POD IT', 'amounts by year'])
  expect(saidOn('budgets')).toEqual(['POD IT', 'amounts by year'])
  expect(saidOn('incidents')).toContain('in the municipality of Schaerbeek')
  expect(saidOn('overview')).toEqual([])
})

test('the Overview heeds the one filter that its table offers', () => {
  const filters = [{ kind: 'category' as const, values: WITHOUT_CLEANLINESS }]
  const said = partsOf({ ...SCHAERBEEK, page: 'overview', filters: [...SCHAERBEEK.filters, ...filters] })
  expect(said).toHaveLength(1)
  expect(said).toEqual(partsOf({ ...DEFAULT_VIEW, filters }))
})

test('filters have an effect where sections on incidents are printed', () => {
  const report = { language: null, sections: ['categories' as const] }
  expect(effectiveView({ ...SCHAERBEEK, page: 'budgets', report }).filters).toEqual(SCHAERBEEK.filters)
  expect(effectiveView({ ...SCHAERBEEK, page: 'help', report }).filters).toEqual([])
})

test.each(PAGES)('what has an effect on the page %s is kept once and for all', (page) => {
  const effective = effectiveView({ ...SCHAERBEEK, page })
  expect(effectiveView(effective)).toEqual(effective)
})
