import { expect, test } from 'vitest'
import { WITHOUT_CLEANLINESS } from '../../../../shared/domain/incidents/without-cleanliness.ts'
import { printedView } from '../../../../shared/domain/view/printed-view.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../shared/domain/view/view-state.ts'

const SCHAERBEEK = { kind: 'municipality', values: ['21015'] } as const
const KEPT: ViewState = {
  ...DEFAULT_VIEW,
  filters: [SCHAERBEEK, { kind: 'category', values: ['road'] }],
  period: { kind: 'range', from: '2022-03-01', to: '2022-03-31' },
  comparison: 'none',
  asOf: 4,
  report: { language: 'nl', sections: ['years'] },
}

test('the report of the Overview prints what was published, whole, as the page shows it', () => {
  expect(printedView({ ...KEPT, page: 'overview' })).toEqual({
    ...DEFAULT_VIEW,
    source: 'published',
    asOf: 4,
    report: KEPT.report,
  })
})

test('it keeps the one filter that the Overview offers', () => {
  const filters = [SCHAERBEEK, { kind: 'category', values: WITHOUT_CLEANLINESS } as const]
  expect(printedView({ ...KEPT, page: 'overview', filters }).filters).toEqual([filters[1]])
})

test('any other page prints its view', () => {
  const view: ViewState = { ...KEPT, page: 'incidents' }
  expect(printedView(view)).toBe(view)
})
