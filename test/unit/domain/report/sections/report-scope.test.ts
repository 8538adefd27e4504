import { expect, test } from 'vitest'
import {
  filledTables,
  firstSections,
  heldSections,
  scopeOf,
  sectionOffer,
} from '../../../../../shared/domain/report/sections/report-scope.ts'
import { pageSections, TABLE_NAMES } from '../../../../../shared/domain/report/sections/report-sections.ts'
import { reportTables } from '../../../../../shared/domain/report/sections/report-tables.ts'
import type { TableName } from '../../../../../shared/domain/report/tables/table.ts'
import { hasReport } from '../../../../../shared/domain/view/reported-page.ts'
import { DEFAULT_VIEW, PAGES, type ViewState } from '../../../../../shared/domain/view/view-state.ts'
import { FIGURES } from '../../../../support/report-fixture.ts'

const ALL: ReadonlySet<TableName> = new Set(TABLE_NAMES)
const INCIDENTS: ViewState = { ...DEFAULT_VIEW, page: 'incidents' }

test('each page with a report has sections, and each section a page, but for the journal', () => {
  for (const page of PAGES) expect(pageSections(page).length > 0, page).toBe(hasReport(page))
  expect(new Set(PAGES.flatMap(pageSections))).toEqual(
    new Set([...TABLE_NAMES.filter((name) => name !== 'journal'), 'method']),
  )
})

test('D15: the page of incidents prints its charts, neither budgets nor key figures', () => {
  const sections = firstSections('page', INCIDENTS, ALL)
  expect(sections).toEqual([
    'categories',
    'subcategories',
    'explanation',
    'trend',
    'multiples',
    'notes',
    'calendar',
    'municipalities',
    'statuses',
    'organisations',
    'channels',
    'registers',
    'delays',
    'findings',
    'method',
  ])
  expect(sectionOffer('money', 'page', 'incidents', ALL)).toBe('elsewhere')
  expect(sectionOffer('money', 'report', 'incidents', ALL)).toBe('offered')
})

test('years stand for months where the page draws years, and where months are unknown', () => {
  const byYear = firstSections('page', { ...INCIDENTS, granularity: 'year' }, ALL)
  expect([byYear.includes('years'), byYear.includes('trend')]).toEqual([true, false])
  expect(firstSections('page', INCIDENTS, new Set(['categories', 'years']))).toEqual(['categories', 'years', 'method'])
})

test('weekdays stand for the days of a month where there is no calendar of them', () => {
  const filled = new Set([...ALL].filter((name) => name !== 'calendar'))
  expect(firstSections('page', INCIDENTS, filled)).toContain('weekdays')
  expect(firstSections('page', INCIDENTS, ALL)).not.toContain('weekdays')
})

test('a table without rows is not offered, nor one register; that nothing was found is', () => {
  const report = { language: null, sections: TABLE_NAMES }
  const tables = reportTables({ ...FIGURES, view: { ...INCIDENTS, report } }, (_dimension, code) => code)
  expect([...filledTables(tables)]).toEqual(['categories', 'years', 'programmes'])
  expect(sectionOffer('trend', 'page', 'incidents', filledTables(tables))).toBe('empty')
  const none = { ...FIGURES.categories, rows: [], total: 0 }
  const empty = reportTables({ ...FIGURES, categories: none, view: { ...INCIDENTS, report } }, (_, code) => code)
  expect(filledTables(empty).has('categories')).toBe(true)
})

test('the method is always there', () => {
  for (const page of PAGES)
    for (const scope of ['page', 'report'] as const) {
      expect(sectionOffer('method', scope, page, new Set())).toBe('always')
      expect(firstSections(scope, { ...DEFAULT_VIEW, page }, ALL)).toContain('method')
    }
})

test('a report on everything holds no choice, so that it is the one of before; fewer sections are a choice', () => {
  const all = firstSections('report', INCIDENTS, ALL)
  expect(heldSections(all, 'report', INCIDENTS, ALL)).toBeNull()
  expect(heldSections(['method', 'trend'], 'report', INCIDENTS, ALL)).toEqual(['trend', 'method'])
  // The page of budgets without a choice prints its own sections.
  const budgets: ViewState = { ...DEFAULT_VIEW, page: 'budgets' }
  const whole = firstSections('report', budgets, ALL)
  expect(heldSections(whole, 'report', budgets, ALL)).toEqual(whole)
  expect(heldSections(['money', 'method'], 'page', budgets, ALL)).toBeNull()
  expect(whole).toEqual(expect.arrayContaining(['categories', 'money', 'programmes', 'method']))
})

test('the scope is known by the sections of a view', () => {
  const withSections = (sections: ViewState['report']['sections']) =>
    scopeOf({ page: 'incidents', report: { language: null, sections } })
  expect([withSections(null), withSections(['trend', 'method']), withSections(['trend', 'money'])]).toEqual([
    'page',
    'page',
    'report',
  ])
})
