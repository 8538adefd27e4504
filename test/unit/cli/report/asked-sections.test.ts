import { expect, test } from 'vitest'
import { crossedBy, delaysBy, openedIn, reportSections } from '../../../../electron/cli/report/asked-sections.ts'
import { UsageError } from '../../../../electron/cli/terminal.ts'
import { FIRST_CROSS } from '../../../../shared/domain/view/cross-view.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'

test('a report by dimensions holds their tables, each once, and the method', () => {
  expect(reportSections(['organisation', 'channel'], 'incidents')).toEqual([
    'organisations',
    'channels',
    'cross-table',
    'findings',
    'method',
  ])
  expect(reportSections(['month', 'day'], 'incidents')).toEqual(['trend', 'findings', 'method'])
})

test('two dimensions that cross have a table together, of any measure', () => {
  expect(crossedBy(['organisation', 'status'])).toEqual({ ...FIRST_CROSS, rows: 'organisation', columns: 'status' })
  expect(reportSections(['organisation', 'status'], 'median-days')).toContain('cross-table')
  for (const by of [
    ['organisation'],
    ['month', 'year'],
    ['street', 'category'],
    ['category', 'status', 'channel'],
  ] as const)
    expect(crossedBy(by)).toBeNull()
})

test('days of the week have a table, told apart by months or not', () => {
  expect(reportSections(['weekday'], 'incidents')).toEqual(['weekdays', 'findings', 'method'])
  expect(reportSections(['weekday-month', 'weekday'], 'incidents')).toEqual(['weekdays', 'findings', 'method'])
})

test('a report by sub-category is of the one category that is kept, or open', () => {
  const kept = (...values: readonly string[]) => ({ ...DEFAULT_VIEW, filters: [{ kind: 'category' as const, values }] })
  expect(reportSections(['subcategory'], 'incidents')).toEqual(['subcategories', 'findings', 'method'])
  expect(openedIn(kept('road'), ['subcategory'])).toBe('road')
  expect(openedIn({ ...DEFAULT_VIEW, drill: 'park' }, ['month', 'subcategory'])).toBe('park')
  expect(openedIn({ ...kept('road'), drill: 'park' }, ['month'])).toBe('park')
  for (const view of [DEFAULT_VIEW, kept('road', 'park'), { ...DEFAULT_VIEW, drill: 'irisbox' }])
    expect(() => openedIn(view, ['subcategory'])).toThrow(UsageError)
})

test('a report shows the measure that it is asked for, or says by what it could', () => {
  expect(reportSections(['municipality'], 'median-days')).toEqual(['municipalities', 'delays', 'findings', 'method'])
  expect(delaysBy(['municipality'], 'p90-days')).toBe('municipality')
  expect(reportSections(['category', 'month'], 'closed-rate')).toEqual([
    'categories',
    'trend',
    'cross-table',
    'findings',
    'method',
  ])
  expect(reportSections(['month'], 'share')).toEqual(['trend', 'findings', 'method'])
  expect(() => reportSections(['month'], 'median-days')).toThrow(UsageError)
  expect(() => reportSections(['municipality'], 'closed-rate')).toThrow(UsageError)
})
