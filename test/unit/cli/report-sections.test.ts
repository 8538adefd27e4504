import { expect, test } from 'vitest'
import { openedIn, PRINTED_DIMENSIONS, reportSections } from '../../../electron/cli/report-sections.ts'
import { UsageError } from '../../../electron/cli/terminal.ts'
import { DEFAULT_VIEW } from '../../../shared/domain/view-state.ts'

test('a report by dimensions holds their tables, each once, and the method', () => {
  expect(reportSections(['organisation', 'channel'])).toEqual(['organisations', 'channels', 'method'])
  expect(reportSections(['month', 'day'])).toEqual(['trend', 'method'])
})

test('what paper has no table for is refused', () => {
  expect(PRINTED_DIMENSIONS).not.toContain('weekday')
  expect(() => reportSections(['weekday'])).toThrow(UsageError)
})

test('a report by sub-category is of the one category that is kept, or open', () => {
  const kept = (...values: readonly string[]) => ({ ...DEFAULT_VIEW, filters: [{ kind: 'category' as const, values }] })
  expect(reportSections(['subcategory'])).toEqual(['subcategories', 'method'])
  expect(openedIn(kept('road'), ['subcategory'])).toBe('road')
  expect(openedIn({ ...DEFAULT_VIEW, drill: 'park' }, ['month', 'subcategory'])).toBe('park')
  expect(openedIn({ ...kept('road'), drill: 'park' }, ['month'])).toBe('park')
  for (const view of [DEFAULT_VIEW, kept('road', 'park'), { ...DEFAULT_VIEW, drill: 'irisbox' }])
    expect(() => openedIn(view, ['subcategory'])).toThrow(UsageError)
})
