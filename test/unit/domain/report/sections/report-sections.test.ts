import { expect, test } from 'vitest'
import { DIMENSIONS } from '../../../../../shared/domain/incidents/dimension.ts'
import {
  printedOrder,
  reportPage,
  sectionOf,
  sectionsOf,
  TABLE_NAMES,
  tableBy,
} from '../../../../../shared/domain/report/sections/report-sections.ts'
import { DEFAULT_VIEW, REPORT_SECTIONS } from '../../../../../shared/domain/view/view-state.ts'

test('each dimension has one table, so that a report can be asked by any of them', () => {
  for (const dimension of DIMENSIONS)
    expect(TABLE_NAMES.filter((name) => sectionOf(name).by.includes(dimension))).toEqual([tableBy(dimension)])
})

test('a page about something else than incidents prints its own sections, in their order', () => {
  expect(sectionsOf({ ...DEFAULT_VIEW, page: 'budgets' })).toEqual(['money', 'method'])
  expect(sectionsOf({ ...DEFAULT_VIEW, page: 'reconciliation' })).toEqual([
    'year-differences',
    'category-differences',
    'method',
  ])
  expect(sectionsOf(DEFAULT_VIEW)).toBeNull()
})

test('sections that were chosen stand for those of the page', () => {
  const report = { language: null, sections: ['trend'] as const }
  expect(sectionsOf({ ...DEFAULT_VIEW, page: 'budgets', report })).toEqual(['trend'])
})

test('pages that make the same report are one in its hash', () => {
  expect(reportPage({ ...DEFAULT_VIEW, page: 'incidents' })).toBe('overview')
  expect(reportPage({ ...DEFAULT_VIEW, page: 'budgets' })).toBe('budgets')
  const chosen = { language: null, sections: REPORT_SECTIONS }
  expect(reportPage({ ...DEFAULT_VIEW, page: 'budgets', report: chosen })).toBe('overview')
  expect(reportPage({ ...DEFAULT_VIEW, page: 'programmes', report: chosen })).toBe('programmes')
})

test('a view may have its tables in an order of its own; the order in which it names them is not yet one', () => {
  const sections = ['years', 'categories', 'years', 'method'] as const
  const own = printedOrder({ report: { language: null, sections, order: 'own' } })
  expect(own.slice(0, 3)).toEqual(['years', 'categories', 'subcategories'])
  expect(own.toSorted()).toEqual(TABLE_NAMES.toSorted())
  expect(printedOrder({ report: { language: null, sections } })).toEqual(TABLE_NAMES)
})
