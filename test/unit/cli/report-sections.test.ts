import { expect, test } from 'vitest'
import { PRINTED_DIMENSIONS, reportSections } from '../../../electron/cli/report-sections.ts'
import { UsageError } from '../../../electron/cli/terminal.ts'

test('a report by dimensions holds their tables, each once, and the method', () => {
  expect(reportSections(['organisation', 'channel'])).toEqual(['organisations', 'channels', 'method'])
  expect(reportSections(['month', 'day'])).toEqual(['trend', 'method'])
})

test('what paper has no table for is refused', () => {
  expect(PRINTED_DIMENSIONS).not.toContain('weekday')
  expect(() => reportSections(['weekday'])).toThrow(UsageError)
})
