import { expect, test } from 'vitest'
import { cellWords, writtenCell } from '../../../../../renderer/data/reading/cell-words.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'

test('a whole number of a workbook is told as a spreadsheet shows it, whatever its XML says', () => {
  expect(writtenCell('980.0', 'number-point', { format: 'workbook' })).toBe('980')
  expect(writtenCell('-12.00', 'count', { format: 'workbook' })).toBe('-12')
  expect(writtenCell('1250.5', 'number-point', { format: 'workbook' })).toBe('1250.5')
})

test('a text, and a cell of a text file, stand as they are', () => {
  expect(writtenCell('980.0', 'text', { format: 'workbook' })).toBe('980.0')
  expect(writtenCell('980.0', 'number-point', { format: 'text' })).toBe('980.0')
})

test('a cell that was read as a choice or a category is told in words alone', () => {
  const words = { t: createTranslator('en'), format: createFormat('en'), language: 'en' } as const
  expect(cellWords('planned', { reading: 'text', field: 'kind' }, words)).toBe('planned budget')
  expect(cellWords('road', { reading: 'text', field: 'category' }, words)).toBe('Roads')
})
